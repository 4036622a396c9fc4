import { define } from '@klocket/core';
import { KlocketPulse } from './pulse/klocket-pulse.ts';

define('klocket-pulse', KlocketPulse);
