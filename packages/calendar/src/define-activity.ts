import { define } from '@klocket/core';
import { KlocketActivity } from './klocket-activity.ts';

define('klocket-activity', KlocketActivity);
