import { intlLocale } from '@klocket/core';
import type { DeskPlace } from '../place.ts';

/** An instant as day and time, in the district's own time. */
export const momentWords = (instant: string, { language, zone }: DeskPlace) =>
  new Intl.DateTimeFormat(intlLocale(language), {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: zone,
  }).format(new Date(instant));
