import { define } from '@klocket/core';
import { KlocketGoal } from './goal/klocket-goal.ts';

define('klocket-goal', KlocketGoal);
