import { define } from '@klocket/core';
import { KlocketMyHandover } from './mine/klocket-my-handover.ts';

define('klocket-my-handover', KlocketMyHandover);
