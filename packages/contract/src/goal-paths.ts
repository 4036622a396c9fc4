import { withQuery } from './query.ts';

/*
 * The addresses of goals, visits and the pulse, relative to the server's origin. Apart from `paths.ts`,
 * since no phone needs them for a calendar.
 */

const inDistrict = (district: string, rest: string) => `/api/v1/districts/${district}/${rest}`;
const one = (id: string) => encodeURIComponent(id);

/** Every goal, as it stands. */
export const goalsPath = (district: string, lang?: string) =>
  withQuery(inDistrict(district, 'goals'), { lang });

/** One goal with the history of each of its indicators. */
export const goalPath = (district: string, goal: string, lang?: string) =>
  withQuery(inDistrict(district, `goals/${one(goal)}`), { lang });

/** The same as a file: every figure a row, or a picture for where no script runs. */
export const goalFilePath = (
  district: string,
  goal: string,
  kind: 'csv' | 'json' | 'svg',
  query: { indicator?: string; lang?: string; theme?: 'light' | 'dark' } = {},
) => withQuery(inDistrict(district, `goals/${one(goal)}.${kind}`), { ...query });

/** Where heads are counted. */
export const visitsPath = (district: string) => inDistrict(district, 'visits');

/** What is asked now (GET), and where one answers (POST). */
export const pulsePath = (district: string, lang?: string) =>
  withQuery(inDistrict(district, 'pulse'), { lang });

/** The page of all goals, and of one. */
export const goalsPagePath = (district: string) => `/${district}/goals`;
export const goalPagePath = (district: string, goal: string) => `/${district}/goals/${one(goal)}`;

/** The years there is a report of. */
export const yearReportsPath = (district: string) => `/${district}/year-reports`;

/** The year report, to read and print. */
export const yearReportPath = (district: string, year: string) =>
  `/${district}/year-reports/${one(year)}`;

/** The same as a PDF to keep. */
export const yearReportPaperPath = (district: string, year: string, lang?: string) =>
  withQuery(`/${district}/year-reports/${one(year)}.pdf`, { lang });
