import { define } from '@klocket/core';
import { KlocketKiosk } from './klocket-kiosk.ts';

define('klocket-kiosk', KlocketKiosk);
