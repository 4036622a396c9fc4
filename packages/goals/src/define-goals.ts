import { define } from '@klocket/core';
import { KlocketGoals } from './klocket-goals.ts';

define('klocket-goals', KlocketGoals);
