import type { Screen } from '@klocket/contract';
import { occurrencesPath } from '@klocket/contract/paths';

/** So many days a screen can go on telling what happens without a network. */
const days = 14;

/** What is asked ahead is asked again after so long. */
export const provisionMs = 3_600_000;

/** More than ever happens in two weeks; the server's own limit. */
const most = 2000;

/**
 * What a screen asks for ahead, so that it has something to say tomorrow without a network: all that happens in
 * the next weeks, in each of its languages. The worker cuts out of it what is asked for one day.
 */
export function provisions({ district, languages }: Screen, today: string): string[] {
  const to = new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);
  return languages.map((lang) => occurrencesPath(district, { from: today, to, lang, limit: most }));
}
