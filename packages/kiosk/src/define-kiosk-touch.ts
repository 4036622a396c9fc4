import { define } from '@klocket/core';
import { KlocketKioskTouch } from './touch/klocket-kiosk-touch.ts';

define('klocket-kiosk-touch', KlocketKioskTouch);
