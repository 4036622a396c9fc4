import type { OccurrenceQuery } from '@klocket/contract';
import type { Choice } from './district-page.ts';

/*
 * What stands in a page's address. A link that was copied, cut or made by another program still
 * leads somewhere: what cannot be understood counts as not said.
 */

/** Reads one value; of several the last counts, an empty one counts as none. */
export function readValue(query: unknown, name: string, longest = 400): string | undefined {
  const value = (query as Record<string, unknown> | undefined)?.[name];
  const last: unknown = Array.isArray(value) ? value.at(-1) : value;
  if (typeof last !== 'string') return undefined;
  return last.trim().slice(0, longest) || undefined;
}

/** What a visitor has chosen to see. */
export function readChoice(query: unknown): Choice {
  const age = Number(readValue(query, 'age') ?? NaN);
  const choice: OccurrenceQuery = {
    house: readValue(query, 'house'),
    theme: readValue(query, 'theme'),
    organiser: readValue(query, 'organiser'),
    spoken: readValue(query, 'spoken'),
    age: Number.isInteger(age) && age >= 0 && age <= 120 ? age : undefined,
    q: readValue(query, 'q', 100),
  };
  return Object.fromEntries(Object.entries(choice).filter(([, value]) => value !== undefined));
}

/** What a frame shows: its `theme` is the widget's look, so topics are called `themes` as in the widget. */
export function readFrameChoice(query: unknown): Choice {
  const { theme: _look, ...choice } = readChoice(query);
  const theme = readValue(query, 'themes');
  return theme ? { ...choice, theme } : choice;
}

/** A day, when there is such a day within reach. */
export function readDay(query: unknown, name: string): string | undefined {
  const text = readValue(query, name);
  if (!text || !/^(19[7-9]|20\d|21[0-4])\d-\d{2}-\d{2}$/.test(text)) return undefined;
  try {
    return Temporal.PlainDate.from(text).toString();
  } catch {
    return undefined;
  }
}
