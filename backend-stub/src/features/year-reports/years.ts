import type { Goal } from '@klocket/contract';

/** First and last day of a year. */
export const daysOfYear = (year: string) => ({ from: `${year}-01-01`, to: `${year}-12-31` });

/** Reads a year of an address; undefined for what is none that anybody lives in. */
export const readYear = (text: string): string | undefined =>
  /^(19|20|21)\d\d$/.test(text) ? text : undefined;

export const yearOf = (day: string) => day.slice(0, 4);

/** The years of which goals say anything, up to a day. */
export const yearsOfGoals = (goals: readonly Goal[], today: string): string[] =>
  goals
    .flatMap(({ indicators }) => indicators)
    .flatMap(({ history, steps = [] }) => [
      ...history.filter(({ value }) => value !== null).map(({ from }) => from),
      ...steps.map(({ on }) => on),
    ])
    .filter((day) => day <= today)
    .map(yearOf);
