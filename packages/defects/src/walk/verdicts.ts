import type { Verdict } from '@klocket/contract';

/** The verdicts as they stand on the phone, each with a sign that is told from the others in the dark. */
export const verdictSigns: readonly (readonly [Verdict, string])[] = [
  ['gone', '✓'],
  ['better', '▲'],
  ['same', '='],
  ['worse', '▼'],
  ['not-visited', '–'],
];
