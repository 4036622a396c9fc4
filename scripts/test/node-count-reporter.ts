import type { TestEvent } from 'node:test/reporters';
import { writeCounts } from './counts.ts';

/** Counts the tests of a `node --test` run for `npm test`; prints nothing. */
export default async function* countReporter(events: AsyncIterable<TestEvent>) {
  for await (const event of events) {
    // A summary is given for each file and, without a file's name, for the whole run.
    if (event.type !== 'test:summary' || event.data.file) continue;
    const { tests, passed, skipped, todo } = event.data.counts;
    const notRun = skipped + todo;
    writeCounts({ passed, failed: tests - passed - notRun, skipped: notRun });
  }
  yield '';
}
