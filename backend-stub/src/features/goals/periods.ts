import type { Period, PeriodKind } from '@klocket/contract';
import { insertText, wordsFor } from '../../words/index.ts';

/** A stretch of whole months with a name, in the district's calendar. */
export interface Span {
  period: Period;
  kind: PeriodKind;
  /** First and last day. */
  from: string;
  to: string;
}

/** So many months is a period of each kind; each kind fills the year. */
const lengths: Record<PeriodKind, number> = { month: 1, quarter: 3, term: 6, year: 12 };

/** So many periods of a kind are a year. */
export const periodsPerYear: Record<PeriodKind, number> = {
  month: 12,
  quarter: 4,
  term: 2,
  year: 1,
};

const pattern = /^(\d{4})(?:-(?:(vt|ht)|q([1-4])|(0[1-9]|1[0-2])))?$/;

/** Reads a period by its name; undefined where it is none. */
export function spanOf(period: string): Span | undefined {
  const [, year, term, quarter, month] = pattern.exec(period) ?? [];
  if (year === undefined) return undefined;
  if (term) return spanAt('term', Number(year) * 12 + (term === 'vt' ? 0 : 6));
  if (quarter) return spanAt('quarter', Number(year) * 12 + (Number(quarter) - 1) * 3);
  if (month) return spanAt('month', Number(year) * 12 + Number(month) - 1);
  return spanAt('year', Number(year) * 12);
}

/** The period of a kind that holds a day. */
export const periodOn = (kind: PeriodKind, day: string): Span => {
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  return spanAt(kind, month - (month % lengths[kind]));
};

/** The period of the same kind that comes next; with a step, so many later or earlier. */
export const nextSpan = ({ kind, from }: Span, step = 1): Span =>
  spanAt(kind, monthNumber(from) + step * lengths[kind]);

/** The months of a period, as they are named: `2026-11`. */
export const monthsOf = ({ kind, from }: Pick<Span, 'kind' | 'from'>): string[] =>
  Array.from({ length: lengths[kind] }, (_, at) => monthName(monthNumber(from) + at));

/** The terms that have a month in a period. */
export const termsOf = (span: Pick<Span, 'kind' | 'from'>): string[] => [
  ...new Set(monthsOf(span).map((month) => periodOn('term', `${month}-01`).period)),
];

/** The periods of a kind from the one that holds a day to the one that holds another, the oldest first. */
export function spansBetween(kind: PeriodKind, from: string, to: string): Span[] {
  const spans = [periodOn(kind, from)];
  while (spans.at(-1)!.to < to) spans.push(nextSpan(spans.at(-1)!));
  return spans;
}

/** Whether a period is over on a day. */
export const isOver = ({ to }: Pick<Span, 'to'>, today: string) => to < today;

/** Nothing is followed up from further back: what says so is a slip of the pen. */
export const earliestDay = '1900-01-01';

/** Whether a period has begun on a day. */
export const hasBegun = ({ from }: Pick<Span, 'from'>, today: string) => from <= today;

/** A period in words: `Höstterminen 2026`. */
export function nameOfPeriod({ period, kind, from }: Span, language: string): string {
  const words = wordsFor(language).goals.periods;
  const year = from.slice(0, 4);
  switch (kind) {
    case 'year':
      return year;
    case 'term':
      return insertText(period.endsWith('vt') ? words.spring : words.autumn, { year });
    case 'quarter':
      return insertText(words.quarters[(monthNumber(from) % 12) / 3]!, { year });
    case 'month':
      return insertText(words.months[monthNumber(from) % 12]!, { year });
  }
}

/** Months since the year nought. */
const monthNumber = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

const monthName = (number: number) =>
  `${digits(Math.floor(number / 12), 4)}-${digits((number % 12) + 1, 2)}`;

const digits = (number: number, length: number) => String(number).padStart(length, '0');

function spanAt(kind: PeriodKind, first: number): Span {
  const last = first + lengths[kind] - 1;
  const year = digits(Math.floor(first / 12), 4);
  const place = first % 12;
  const period = {
    year,
    term: `${year}-${place === 0 ? 'vt' : 'ht'}`,
    quarter: `${year}-q${place / 3 + 1}`,
    month: monthName(first),
  }[kind];
  const lastDay = new Date(Date.UTC(2000, (last % 12) + 1, 0));
  const isShortFebruary = last % 12 === 1 && !isLeap(Math.floor(last / 12));
  const day = isShortFebruary ? 28 : lastDay.getUTCDate();
  return {
    period,
    kind,
    from: `${monthName(first)}-01`,
    to: `${monthName(last)}-${digits(day, 2)}`,
  };
}

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
