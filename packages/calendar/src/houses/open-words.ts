import type { OpenState } from '@klocket/contract';
import { addDays, daysBetween, formatDay, msg, str } from '@klocket/core';
import { dayWords } from '../activity/when-words.ts';

const minute = 60_000;
/** How long before a change its minutes are counted. */
const soon = 60 * minute;

/** Whether a house is open, in words, and the shape that goes with them. */
export interface OpenWords {
  shape: 'open' | 'soon' | 'closed';
  words: string;
}

/** What holds at an instant: what the server said, or its opposite once that moment has passed. */
export function openAt(open: OpenState, now: Date): OpenState {
  const passed = open.changesAt !== undefined && Date.parse(open.changesAt) <= now.getTime();
  return passed ? { isOpen: !open.isOpen } : open;
}

/** “Öppet nu, till 20:30”, “Stänger om 20 min, 20:30”, “Stängt nu, öppnar i morgon 09:00”. */
export function openWords(open: OpenState, now: Date, today: string, lang: string): OpenWords {
  const { isOpen, changesAt, changesDay, changesTime: time } = openAt(open, now);
  const shape = isOpen ? 'open' : 'closed';
  if (!changesAt || !changesDay || !time) {
    const words = isOpen
      ? msg('Öppet nu', { id: 'open-now' })
      : msg('Stängt nu', { id: 'closed-now' });
    return { shape, words };
  }
  const left = Date.parse(changesAt) - now.getTime();
  if (left <= soon) {
    const minutes = Math.ceil(left / minute);
    const words = isOpen
      ? msg(str`Stänger om ${minutes} min, ${time}`, { id: 'closes-soon' })
      : msg(str`Stängt nu, öppnar om ${minutes} min`, { id: 'opens-soon' });
    return { shape: isOpen ? 'soon' : shape, words };
  }
  if (isOpen) {
    // A late evening goes on past midnight without the name of another day.
    if (changesDay === today || left < 12 * 60 * minute) {
      return { shape, words: msg(str`Öppet nu, till ${time}`, { id: 'open-until' }) };
    }
    const day = nearDay(changesDay, today, lang);
    return { shape, words: msg(str`Öppet nu, till ${day} ${time}`, { id: 'open-until-day' }) };
  }
  if (changesDay === today) {
    return { shape, words: msg(str`Stängt nu, öppnar ${time}`, { id: 'opens-at' }) };
  }
  if (changesDay === addDays(today, 1)) {
    return { shape, words: msg(str`Stängt nu, öppnar i morgon ${time}`, { id: 'opens-tomorrow' }) };
  }
  const day = nearDay(changesDay, today, lang);
  return { shape, words: msg(str`Stängt nu, öppnar ${day} ${time}`, { id: 'opens-day' }) };
}

/** The weekday within a week, the whole date beyond. */
const nearDay = (day: string, today: string, lang: string) =>
  daysBetween(today, day) < 7
    ? formatDay(day, lang, { weekday: 'long' })
    : dayWords(day, today, lang);

/** When those words change next by themselves. */
export function nextOpenChange({ changesAt }: OpenState, now: Date) {
  if (!changesAt) return undefined;
  const change = Date.parse(changesAt);
  const left = change - now.getTime();
  if (left <= 0) return undefined;
  if (left > soon) return change - soon;
  return change - (Math.ceil(left / minute) - 1) * minute;
}
