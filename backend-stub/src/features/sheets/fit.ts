import { countLines, type Measure } from '../../print/measure.ts';

/*
 * How a week fits one A4 sheet. The looser steps come first; what does not fit the tightest is left out, the
 * latest of the fullest days first, and counted. Lengths are in points.
 */

/** How closely a sheet is set. */
export interface Step {
  columns: number;
  /** Of the letters. */
  size: number;
  /** Side of the code beside each entry; nought for none. */
  code: number;
  /** Whether it is told for whom an entry is. */
  facts: boolean;
}

export const steps: readonly Step[] = [
  { columns: 1, size: 12.5, code: 44, facts: true },
  { columns: 1, size: 10.5, code: 30, facts: true },
  { columns: 2, size: 10.5, code: 34, facts: true },
  { columns: 2, size: 9.5, code: 30, facts: true },
  { columns: 2, size: 9.5, code: 0, facts: true },
  { columns: 2, size: 8.75, code: 0, facts: true },
  { columns: 2, size: 9.5, code: 0, facts: false },
  { columns: 2, size: 8.75, code: 0, facts: false },
  { columns: 3, size: 8, code: 0, facts: false },
];

/** The room on the sheet; a browser’s own letters may be a little wider than ours. */
export const room = { width: 527, height: 628 } as const;
const slack = 0.96;
/** Between columns; between what stands in a row; the names of days where there is one column. */
export const gaps = { column: 22, row: 8, day: 100 } as const;

/** What an entry says, each part on lines of its own. */
export interface EntryText {
  time: string;
  title: string;
  change: string;
  place: string;
  facts: string;
}

/** Entries of a day that stand in one column: from, and up to but not with. */
export interface Part {
  day: number;
  from: number;
  to: number;
  /** The day began in the column before. */
  continued: boolean;
  /** So many of the day are left out, told beneath these. */
  more: number;
}

/** How a week is set. */
export interface WeekPlan {
  step: number;
  columns: Part[][];
}

/** Letters that are smaller than the title’s. */
export const smallOf = (size: number) => Math.max(7.5, size * 0.86);
/** From the top of a line to that of the next, as a multiple of the size. */
export const leading = { title: 1.25, small: 1.35, day: 1.35 } as const;
/** Room above each entry, and above each day, as a multiple of the size. */
export const above = { entry: 0.65, day: 0.95 } as const;

/** How wide the parts of an entry are. */
export function widthsOf({ columns, size, code }: Step) {
  const column = (room.width - gaps.column * (columns - 1)) / columns;
  const inner = columns === 1 ? column - gaps.day : column;
  const time = size * 5.9;
  const text = inner - time - gaps.row - (code ? code + gaps.row : 0);
  return { column, inner, time, text };
}

/** How a week is set so that it fits. */
export function fitWeek(days: readonly EntryText[][], measured: Measure): WeekPlan {
  for (const [at, step] of steps.entries()) {
    const heights = heightsOf(days, step, measured);
    const columns = fill(heights, step, Infinity);
    if (columns) return { step: at, columns };
  }
  const last = steps.length - 1;
  const heights = heightsOf(days, steps[last]!, measured);
  let most = Math.max(...days.map((entries) => entries.length)) - 1;
  let columns = fill(heights, steps[last]!, most);
  while (!columns && most > 0) columns = fill(heights, steps[last]!, --most);
  return { step: last, columns: columns ?? [] };
}

function heightsOf(days: readonly EntryText[][], step: Step, measured: Measure) {
  const { time: timeWidth, text: textWidth } = widthsOf(step);
  const { size, code } = step;
  const small = smallOf(size);
  const lines = (text: string, width: number, letters: Parameters<typeof countLines>[3]) =>
    text ? countLines(measured, text, width, letters) : 0;
  return days.map((entries) =>
    entries.map(({ time, title, change, place, facts }) => {
      const bold = { size, weight: 'bold' } as const;
      const beneath =
        lines(change, textWidth, { size: small, weight: 'bold' }) +
        lines(place, textWidth, { size: small }) +
        lines(step.facts ? facts : '', textWidth, { size: small });
      const words =
        lines(title, textWidth, bold) * size * leading.title + beneath * small * leading.small;
      const clock = lines(time, timeWidth, bold) * size * leading.title;
      return Math.max(words, clock, code) + size * above.entry;
    }),
  );
}

/** The columns, as even as they can be; undefined where there is too much. */
function fill(heights: readonly number[][], step: Step, most: number) {
  const whole = room.height * slack;
  if (step.columns === 1) return fillTo(heights, step, most, whole);
  for (const share of [0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 1]) {
    const columns = fillTo(heights, step, most, whole * share);
    if (columns) return columns;
  }
  return undefined;
}

function fillTo(
  heights: readonly number[][],
  step: Step,
  most: number,
  height: number,
): Part[][] | undefined {
  const { size } = step;
  const heading = size * (leading.day + above.day);
  const moreLine = smallOf(size) * leading.small + size * above.entry;
  const columns: Part[][] = [[]];
  let y = 0;

  function next() {
    columns.push([]);
    y = 0;
  }

  for (const [day, entries] of heights.entries()) {
    const shown = Math.min(entries.length, most);
    const left = entries.length - shown;
    if (step.columns === 1) {
      // The name of the day stands beside what happens, in two lines of its own.
      const names = size * leading.day + smallOf(size) * leading.small;
      const words = sum(entries.slice(0, shown)) + (left > 0 ? moreLine : 0);
      y += Math.max(names, words) + size * above.day;
      columns[0]!.push({ day, from: 0, to: shown, continued: false, more: left });
      continue;
    }
    const first = shown > 0 ? entries[0]! : left > 0 ? moreLine : 0;
    if (y > 0 && y + heading + first > height) next();
    let part: Part = { day, from: 0, to: 0, continued: false, more: 0 };
    columns.at(-1)!.push(part);
    y += heading;
    for (let at = 0; at < shown; at++) {
      const last = at === shown - 1 && left > 0 ? moreLine : 0;
      if (at > 0 && y + entries[at]! + last > height) {
        next();
        part = { day, from: at, to: at, continued: true, more: 0 };
        columns.at(-1)!.push(part);
        y += heading;
      }
      part.to = at + 1;
      y += entries[at]!;
    }
    if (left > 0) {
      part.more = left;
      y += moreLine;
    }
    if (y > height) return undefined;
  }
  return y > height || columns.length > step.columns ? undefined : columns;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
