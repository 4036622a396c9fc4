import { define } from '@klocket/core';
import { KlocketDeskToday } from './today.ts';

define('klocket-desk-today', KlocketDeskToday);
