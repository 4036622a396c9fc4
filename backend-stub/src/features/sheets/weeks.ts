import { addDays, mondayOf } from '../../words/dates.ts';

/** A week of the ISO 8601 calendar. */
export interface Week {
  /** `2026-W48`. */
  name: string;
  number: number;
  monday: string;
  sunday: string;
}

/** The week that a day is in. */
export function weekOf(day: string): Week {
  const monday = mondayOf(day);
  const { weekOfYear, yearOfWeek } = Temporal.PlainDate.from(monday);
  const number = weekOfYear!;
  return {
    name: `${yearOfWeek}-W${String(number).padStart(2, '0')}`,
    number,
    monday,
    sunday: addDays(monday, 6),
  };
}

/** The seven days of a week. */
export const daysOf = ({ monday }: Week) =>
  Array.from({ length: 7 }, (_, at) => addDays(monday, at));

/** So many weeks later, or earlier. */
export const weeksFrom = ({ monday }: Week, weeks: number) => weekOf(addDays(monday, 7 * weeks));

/** So far from today somebody may plan or look back; what lies beyond is nothing to be found by searching. */
export const isFarOff = ({ monday }: Week, today: string) =>
  Math.abs(Temporal.PlainDate.from(today).until(monday).days) > 366;

/** The week that an address names; undefined where there is none such, or none within reach. */
export function readWeek(name: string): Week | undefined {
  const [, year, number] = /^((?:19[7-9]|20\d|21[0-4])\d)-W(\d{2})$/.exec(name) ?? [];
  if (!year || !number) return undefined;
  // The fourth of January is always in the first week.
  const week = weeksFrom(weekOf(`${year}-01-04`), Number(number) - 1);
  return week.name === name ? week : undefined;
}
