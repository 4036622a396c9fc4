import {
  firstWeekday,
  easterOf,
  holidaysOf,
  type Holiday,
} from '../features/activities/holidays.ts';

/** First and last day of a stretch of time. */
export interface Period {
  from: string;
  to: string;
}

/** What the demo is made for: the day it is, the seasons around that day, and where its files are. */
export interface SeedContext {
  today: string;
  /** The school term that holds today, or else the next one. */
  term: Period;
  /** For what goes on in holidays too: from a month before this half-year to a year after. */
  year: Period;
  /** Public holidays of last year, this year and the next two. */
  holidays: Holiday[];
  /** Public holidays, and for the term also its breaks. */
  closed: { term: Set<string>; year: Set<string> };
  /** Address of the demo's papers, without a slash at the end. */
  files: string;
}

/** The context of a day, in the district's own calendar. */
export function seedContext(today: string, origin: string): SeedContext {
  const { year } = Temporal.PlainDate.from(today);
  const years = [year - 1, year, year + 1, year + 2];
  const holidays = years.flatMap(holidaysOf);
  const closed = new Set(holidays.map(({ day }) => day));
  return {
    today,
    term: termAround(today),
    year: yearAround(today),
    holidays,
    closed: { year: closed, term: new Set([...closed, ...years.flatMap(breaksOf)]) },
    files: `${origin}/demo-files`,
  };
}

/** The term that holds a day, or else the next one. */
function termAround(today: string): Period {
  const { year } = Temporal.PlainDate.from(today);
  return [...termsOf(year), ...termsOf(year + 1)].find(({ to }) => today <= to)!;
}

function termsOf(year: number): Period[] {
  return [
    {
      from: firstWeekday(year, 1, 8, 1).toString(),
      to: firstWeekday(year, 6, 8, 7).toString(),
    },
    {
      from: firstWeekday(year, 8, 17, 1).toString(),
      to: firstWeekday(year, 12, 14, 7).toString(),
    },
  ];
}

function yearAround(today: string): Period {
  const date = Temporal.PlainDate.from(today);
  const half = date.with({ month: date.month <= 6 ? 1 : 7, day: 1 });
  return {
    from: half.subtract({ months: 1 }).toString(),
    to: half.add({ months: 12 }).subtract({ days: 1 }).toString(),
  };
}

/** The days of the winter break (week 8), the week after Easter Sunday and the autumn break (week 44). */
function breaksOf(year: number) {
  const weekOne = firstWeekday(year, 1, 4, 7).subtract({ days: 6 });
  const weekDays = (monday: Temporal.PlainDate) =>
    Array.from({ length: 7 }, (_, days) => monday.add({ days }).toString());
  return [
    weekOne.add({ weeks: 7 }),
    easterOf(year).add({ days: 1 }),
    weekOne.add({ weeks: 43 }),
  ].flatMap(weekDays);
}
