import { define } from '@klocket/core';
import { html } from 'lit';
import type { ViewPlace } from '../view-place.ts';
import { KlocketCalendarMonth } from './klocket-calendar-month.ts';

define('klocket-calendar-month', KlocketCalendarMonth);

/** The month as a view of the calendar. */
export const renderView = (place: ViewPlace) =>
  html`<klocket-calendar-month .place=${place}></klocket-calendar-month>`;
