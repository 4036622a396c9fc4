import type { OccurrenceQuery } from './occurrence.ts';

/*
 * The addresses of the wire, relative to the server's origin. They are a promise: add, don't rename.
 * Single functions, so that a phone gets only those its widgets use; `paths` holds them all.
 */

export const districtsPath = () => '/api/v1/districts';

export const districtPath = (district: string, lang?: string) =>
  withQuery(`/api/v1/districts/${district}`, { lang });

export const housesPath = (district: string, lang?: string) =>
  withQuery(`/api/v1/districts/${district}/houses`, { lang });

export const occurrencesPath = (district: string, query: OccurrenceQuery = {}) =>
  withQuery(`/api/v1/districts/${district}/occurrences`, query);

export const occurrencePath = (district: string, id: string, lang?: string) =>
  withQuery(`/api/v1/districts/${district}/occurrences/${encodeURIComponent(id)}`, { lang });

export const activityPath = (district: string, id: string, lang?: string) =>
  withQuery(`/api/v1/districts/${district}/activities/${encodeURIComponent(id)}`, { lang });

export const livePath = (district: string) => `/api/v1/districts/${district}/live`;

export const calendarFeedPath = (
  district: string,
  format: 'ics' | 'rss' | 'json',
  query: OccurrenceQuery = {},
) => withQuery(`/feeds/${district}/calendar.${format}`, query);

export const pagePath = (district: string) => `/${district}`;
export const activityPagePath = (district: string, id: string) => `/${district}/activities/${id}`;
export const occurrencePagePath = (district: string, id: string) =>
  `/${district}/occurrences/${id}`;
export const housePagePath = (district: string, id: string) => `/${district}/houses/${id}`;

/** Every address, by name. */
export const paths = {
  districts: districtsPath,
  district: districtPath,
  houses: housesPath,
  occurrences: occurrencesPath,
  occurrence: occurrencePath,
  activity: activityPath,
  live: livePath,
  calendarFeed: calendarFeedPath,
  page: pagePath,
  activityPage: activityPagePath,
  occurrencePage: occurrencePagePath,
  housePage: housePagePath,
};

/** Appends what is set, in the order of its names, so that the same question has one address. */
function withQuery(path: string, query: Record<string, string | number | undefined>) {
  const set = Object.entries(query)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => [name, String(value)])
    .sort();
  return set.length ? `${path}?${new URLSearchParams(set)}` : path;
}
