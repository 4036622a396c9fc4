import { withQuery } from './query.ts';

/*
 * The addresses of signing up, relative to the server's origin. Apart from `paths.ts`, since no phone
 * needs them for a calendar.
 */

export const signupsPath = (district: string, occurrence: string, lang?: string) =>
  withQuery(`/api/v1/districts/${district}/occurrences/${encodeURIComponent(occurrence)}/signups`, {
    lang,
  });
