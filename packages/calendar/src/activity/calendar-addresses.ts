import type { Occurrence } from '@klocket/contract';
import { occurrenceFilePath } from '@klocket/contract/feed-paths';
import { addDays } from '@klocket/core';

/** One occurrence as a calendar file. */
export const occurrenceFile = (server: string, district: string, { id }: Occurrence) =>
  server + occurrenceFilePath(district, id);

/** The same calendar as something a calendar program subscribes to. */
export const subscribeAddress = (calendar: string) => calendar.replace(/^https?:/, 'webcal:');

/** Google Calendar's page for subscribing to a calendar. */
export const googleSubscribe = (calendar: string) =>
  `https://calendar.google.com/calendar/r?cid=${encodeURIComponent(subscribeAddress(calendar))}`;

/** Google Calendar's page with one occurrence filled in. */
export function googleOne(one: Occurrence, page: string) {
  const { title, startsAt, endsAt, day, endDay, allDay, house, room, address } = one;
  const compact = (instant: string) => new Date(instant).toISOString().replace(/[-:]|\.\d+/g, '');
  const dates = allDay
    ? // Google's last day is the one after.
      [day, endDay > day ? endDay : addDays(day, 1)].map((date) => date.replaceAll('-', ''))
    : [compact(startsAt), compact(endsAt)];
  const location = [house?.name, room, address].filter(Boolean).join(', ');
  const query = new URLSearchParams({
    action: 'TEMPLATE',
    text: title,
    dates: dates.join('/'),
    location,
    details: page,
  });
  return `https://calendar.google.com/calendar/render?${query}`;
}
