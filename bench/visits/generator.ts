import type { HeadsOfHour } from '../../backend-stub/src/features/visits/heads.ts';
import { chance } from '../rush.ts';

export const houses = ['h0', 'h1', 'h2', 'h3'] as const;

/** What was counted, kept by the one who made it up: never read from the database. */
export interface Log {
  /** Heads by month and house, `2026-11 h0`. */
  months: Map<string, number>;
  total: number;
}

export const newLog = (): Log => ({ months: new Map(), total: 0 });

export function note(
  log: Log,
  { day, house, heads }: Pick<HeadsOfHour, 'day' | 'house' | 'heads'>,
) {
  const key = `${day.slice(0, 7)} ${house}`;
  log.months.set(key, (log.months.get(key) ?? 0) + heads);
  log.total += heads;
}

/** Heads of some houses, or of all, in the months that begin so: `2026` or `2026-11`. */
export const headsIn = (log: Log, prefix: string, some: readonly string[] = houses) =>
  [...log.months].reduce((sum, [key, heads]) => {
    const [month, house] = key.split(' ');
    return month!.startsWith(prefix) && some.includes(house!) ? sum + heads : sum;
  }, 0);

const [opens, closes] = [9, 21];

/** Hours of every house from one day to another, with so many heads in all, a month at a time. */
export function* hoursOfHouses(
  from: string,
  to: string,
  total: number,
  seed: number,
): Generator<HeadsOfHour[]> {
  const random = chance(seed);
  const [first, last] = [Temporal.PlainDate.from(from), Temporal.PlainDate.from(to)];
  let left = total;
  let hoursLeft = (first.until(last).days + 1) * houses.length * (closes - opens);
  let some: HeadsOfHour[] = [];
  for (let day = first; Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 })) {
    for (const house of houses) {
      for (let hour = opens; hour < closes; hour++) {
        const mean = left / hoursLeft;
        const heads = hoursLeft === 1 ? left : Math.min(left, Math.round(mean * 2 * random()));
        left -= heads;
        hoursLeft -= 1;
        if (heads > 0) some.push({ house, day: day.toString(), hour, heads });
      }
    }
    if (day.day === day.daysInMonth || day.equals(last)) {
      yield some;
      some = [];
    }
  }
}
