import type { OccurrenceQuery } from './occurrence.ts';
import { withQuery } from './query.ts';

/*
 * The addresses of calendars for other programs, relative to the server's origin. Apart from
 * `paths.ts`, since no phone needs them before its first events show.
 */

export const calendarFeedPath = (
  district: string,
  format: 'ics' | 'rss' | 'json',
  query: OccurrenceQuery = {},
) => withQuery(`/feeds/${district}/calendar.${format}`, query);

/** One occurrence, as a file to add to a calendar. */
export const occurrenceFilePath = (district: string, id: string) =>
  `/feeds/${district}/occurrences/${encodeURIComponent(id)}.ics`;
