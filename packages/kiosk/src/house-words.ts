import type { House } from '@klocket/contract';
import { formatDay, msg, str } from '@klocket/core';

/** When, on which day and in which language a house is looked at. */
interface Looked {
  now: Date;
  /** The day in the zone of the screen, as YYYY-MM-DD. */
  today: string;
  language: string;
}

/** Whether a house is open; the answer may be older than the change it tells of. */
export const openAt = ({ open }: House, now: Date): boolean =>
  open.changesAt && Date.parse(open.changesAt) <= now.getTime() ? !open.isOpen : open.isOpen;

/**
 * Until when a house is open, or from when again, as far as that is known. `opens` says the latter: scenes and
 * pages have more or less room for it, and name the day only where it is another than today.
 */
export function openWords(
  house: House,
  { now, today, language }: Looked,
  opens: (time: string, weekday?: string) => string,
): string {
  const { isOpen: wasOpen, changesDay, changesTime } = house.open;
  const isOpen = openAt(house, now);
  if (isOpen !== wasOpen || !changesDay || !changesTime) {
    return isOpen
      ? msg('Öppet', { id: 'kiosk-is-open' })
      : msg('Stängt', { id: 'kiosk-is-closed' });
  }
  if (isOpen) return msg(str`Öppet till ${changesTime}`, { id: 'kiosk-open-until' });
  if (changesDay === today) return opens(changesTime);
  return opens(changesTime, formatDay(changesDay, language, { weekday: 'long' }));
}
