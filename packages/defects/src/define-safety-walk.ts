import { define } from '@klocket/core';
import { KlocketSafetyWalk } from './walk/klocket-safety-walk.ts';

define('klocket-safety-walk', KlocketSafetyWalk);
