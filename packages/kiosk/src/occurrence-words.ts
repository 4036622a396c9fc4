import type { Occurrence } from '@klocket/contract';
import { formatDay, msg } from '@klocket/core';

/** Whether something goes on for days; what ends in the small hours is one evening. */
export const lastsForDays = ({ day, endDay, endTime }: Occurrence) =>
  endDay > day && endTime > '06:00';

/** When something is, as seen on a day: `17:00–18:30`, all day, or that it goes on since an earlier one. */
export function timeWords(one: Occurrence, seenOn: string): string {
  const { allDay, day, startTime, endTime } = one;
  if (allDay) return msg('Hela dagen', { id: 'all-day' });
  if (day < seenOn) return msg('Pågår', { id: 'kiosk-goes-on' });
  return lastsForDays(one) ? startTime : `${startTime}–${endTime}`;
}

/** Where something is, in few words: online where it has moved there, whatever house it was in. */
export function placeWords({ status, house, room, address, online }: Occurrence): string {
  const isOnline = status === 'moved-online';
  const place = isOnline ? '' : [house?.name, room].filter(Boolean).join(' · ') || address;
  if (place) return place;
  return isOnline || online ? msg('På nätet', { id: 'kiosk-online' }) : '';
}

/** A day as it is read out: `måndag 23 november`. */
export const dayWords = (day: string, language: string): string =>
  formatDay(day, language, { weekday: 'long', day: 'numeric', month: 'long' });
