import { readFileSync, writeFileSync } from 'node:fs';

/** How many tests of a run passed, failed, were skipped. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

export const noCounts: Readonly<Counts> = { passed: 0, failed: 0, skipped: 0 };

/** The environment variable that names the file a test runner's reporter writes its counts to. */
export const countsVariable = 'KLOCKET_TEST_COUNTS';

/** Called by the reporters when a run has ended; does nothing outside `npm test`. */
export function writeCounts(counts: Counts) {
  const file = process.env[countsVariable];
  if (file) writeFileSync(file, JSON.stringify(counts));
}

/** What a reporter wrote, or `undefined` when its run died before the end. */
export function readCounts(file: string): Counts | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Counts;
  } catch {
    return undefined;
  }
}

export const addCounts = (a: Counts, b: Counts): Counts => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});
