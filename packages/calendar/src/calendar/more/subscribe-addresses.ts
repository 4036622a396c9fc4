import { calendarFeedPath } from '@klocket/contract/feed-paths';
import type { Filters } from '@klocket/core';

/** The ways to subscribe to what a calendar shows, each by its address. */
export function subscribeAddresses(
  server: string,
  district: string,
  filters: Filters,
  lang: string,
) {
  const { age, ...texts } = filters;
  const query = { ...texts, age: age ? Number(age) : undefined, lang };
  const file = server + calendarFeedPath(district, 'ics', query);
  const webcal = file.replace(/^https?:/, 'webcal:');
  return {
    /** For calendars on Apple's devices and Outlook. */
    webcal,
    google: `https://calendar.google.com/calendar/r?cid=${encodeURIComponent(webcal)}`,
    /** To save once, or to copy into any other calendar. */
    file,
  };
}
