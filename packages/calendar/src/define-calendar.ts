import { define } from '@klocket/core';
import { KlocketCalendar } from './calendar/klocket-calendar.ts';

define('klocket-calendar', KlocketCalendar);
