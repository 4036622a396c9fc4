import type { OccurrenceQuery } from './occurrence.ts';

/** The addresses of the wire, relative to the server's origin. They are a promise: add, don't rename. */
export const paths = {
  districts: () => '/api/v1/districts',
  district: (district: string, lang?: string) =>
    withQuery(`/api/v1/districts/${district}`, { lang }),
  houses: (district: string, lang?: string) =>
    withQuery(`/api/v1/districts/${district}/houses`, { lang }),
  occurrences: (district: string, query: OccurrenceQuery = {}) =>
    withQuery(`/api/v1/districts/${district}/occurrences`, query),
  occurrence: (district: string, id: string, lang?: string) =>
    withQuery(`/api/v1/districts/${district}/occurrences/${encodeURIComponent(id)}`, { lang }),
  activity: (district: string, id: string, lang?: string) =>
    withQuery(`/api/v1/districts/${district}/activities/${encodeURIComponent(id)}`, { lang }),
  live: (district: string) => `/api/v1/districts/${district}/live`,
  calendarFeed: (district: string, format: 'ics' | 'rss' | 'json', query: OccurrenceQuery = {}) =>
    withQuery(`/feeds/${district}/calendar.${format}`, query),
  page: (district: string) => `/${district}`,
  activityPage: (district: string, id: string) => `/${district}/activities/${id}`,
  occurrencePage: (district: string, id: string) => `/${district}/occurrences/${id}`,
  housePage: (district: string, id: string) => `/${district}/houses/${id}`,
};

/** Appends what is set, in the order of its names, so that the same question has one address. */
function withQuery(path: string, query: Record<string, string | number | undefined>) {
  const set = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  if (set.length === 0) return path;
  set.sort(([a], [b]) => (a < b ? -1 : 1));
  return `${path}?${new URLSearchParams(set.map(([name, value]) => [name, String(value)]))}`;
}
