import { define } from '@klocket/core';
import { KlocketCalendar } from './klocket-calendar.ts';

define('klocket-calendar', KlocketCalendar);
