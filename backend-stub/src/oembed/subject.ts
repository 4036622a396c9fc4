import {
  aboutPath,
  accessibilityPath,
  activityPagePath,
  defectPagePath,
  defectsPagePath,
  embedBuilderPath,
  goalPagePath,
  goalsPagePath,
  housePagePath,
  occurrencePagePath,
  pagePath,
  posterPath,
  privacyPath,
  walkPagePath,
  weekPath,
  yearReportPath,
  yearReportsPath,
} from '@klocket/contract';
import { routePattern } from '../http/route-pattern.ts';
import { withoutTracking } from '../http/tracking.ts';
import type { Query } from '../pages/context.ts';
import { readDefectChoice } from '../pages/defect-choice.ts';
import { readChoice, readValue } from '../pages/query.ts';

/** The pages that others can show or link to, by what they are about. */
const patterns = {
  calendar: pagePath(':district'),
  activity: activityPagePath(':district', ':id'),
  occurrence: occurrencePagePath(':district', ':id'),
  house: housePagePath(':district', ':id'),
  goals: goalsPagePath(':district'),
  goal: goalPagePath(':district', ':id'),
  defects: defectsPagePath(':district'),
  defect: defectPagePath(':district', ':id'),
  walk: walkPagePath(':district', ':id'),
  'year-reports': yearReportsPath(':district'),
  'year-report': yearReportPath(':district', ':id'),
  week: weekPath(':district', ':id'),
  poster: posterPath(':district', ':id'),
  about: aboutPath(':district'),
  privacy: privacyPath(':district'),
  accessibility: accessibilityPath(':district'),
  builder: embedBuilderPath(':district'),
};
export type SubjectKind = keyof typeof patterns | 'defect-report';

/** What an address of ours is about. */
export interface Subject {
  kind: SubjectKind;
  district: string;
  /** Of what has one: the last part of its address. */
  id: string;
  /** Its address without a query. */
  path: string;
  /** What has been chosen on it, as it stands in the address. */
  query: Query;
  /** The language that the address asks for. */
  lang?: string;
}

const matchers = Object.entries(patterns).map(([kind, pattern]) => ({
  kind: kind as keyof typeof patterns,
  path: new RegExp(
    `^${routePattern(pattern).replaceAll(/:(\w+)/g, (_, name) => `(?<${name}>[\\w-]{1,100})`)}/?$`,
  ),
}));

/**
 * Finds out what an address is about, whole or from its first slash. Undefined for addresses of others,
 * and for those of ours that no one else can show: the secret ones, files, the desk.
 */
export function subjectOf(address: string, origins: readonly string[]): Subject | undefined {
  const text = address.trim();
  if (!URL.canParse(text, origins[0])) return undefined;
  const { protocol, host, username, password, pathname, search, hash } = new URL(text, origins[0]);
  const isOurs = /^https?:$/.test(protocol) && origins.some((own) => new URL(own).host === host);
  if (!isOurs || username || password || search.includes('%00')) return undefined;
  for (const { kind, path } of matchers) {
    const { district, id = '' } = path.exec(pathname)?.groups ?? {};
    // One's own report and handover have names like ids, and their secret after `#`.
    if (!district || id === 'mine') continue;
    const query = queryOf(withoutTracking(pathname + search));
    const found = {
      district,
      id,
      path: routePattern(patterns[kind]).replace(':district', district).replace(':id', id),
      query: {},
      lang: readValue(query, 'lang', 35),
    };
    if (kind === 'calendar') return { ...found, kind, query: { ...readChoice(query) } };
    if (kind !== 'defects') return { ...found, kind };
    if (hash === '#report') return { ...found, kind: 'defect-report' };
    const { after: _, ...choice } = readDefectChoice(query);
    return { ...found, kind, query: choice };
  }
  return undefined;
}

function queryOf(address: string) {
  const question = address.indexOf('?');
  return question < 0 ? {} : Object.fromEntries(new URLSearchParams(address.slice(question)));
}
