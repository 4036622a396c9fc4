import { define } from '@klocket/core';
import { KlocketMyDefect } from './mine/klocket-my-defect.ts';

define('klocket-my-defect', KlocketMyDefect);
