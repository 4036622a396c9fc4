import { define } from '@klocket/core';
import { KlocketSignup } from './klocket-signup.ts';

define('klocket-signup', KlocketSignup);
