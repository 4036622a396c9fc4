import { define } from '@klocket/core';
import './define-kiosk-touch.ts';
import { KlocketKiosk } from './klocket-kiosk.ts';

define('klocket-kiosk', KlocketKiosk);
