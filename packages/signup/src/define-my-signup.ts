import { define } from '@klocket/core';
import { KlocketMySignup } from './my/klocket-my-signup.ts';

define('klocket-my-signup', KlocketMySignup);
