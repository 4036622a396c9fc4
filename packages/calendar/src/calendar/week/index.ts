import { define } from '@klocket/core';
import { html } from 'lit';
import type { ViewPlace } from '../view-place.ts';
import { KlocketCalendarWeek } from './klocket-calendar-week.ts';

define('klocket-calendar-week', KlocketCalendarWeek);

/** The week as a view of the calendar. */
export const renderView = (place: ViewPlace) =>
  html`<klocket-calendar-week .place=${place}></klocket-calendar-week>`;
