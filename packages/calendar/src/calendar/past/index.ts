import { define } from '@klocket/core';
import { html } from 'lit';
import type { ViewPlace } from '../view-place.ts';
import { KlocketCalendarPast } from './klocket-calendar-past.ts';

define('klocket-calendar-past', KlocketCalendarPast);

/** What has been, as a view of the calendar. */
export const renderView = (place: ViewPlace) =>
  html`<klocket-calendar-past .place=${place}></klocket-calendar-past>`;
