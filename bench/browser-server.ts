import { createApp } from '../backend-stub/src/app.ts';
import { migrate, openDatabase } from '../backend-stub/src/database/database.ts';
import { readSettings } from '../backend-stub/src/settings.ts';
import { fillDistrict, type Planned } from './fill.ts';

/*
 * Our server with three districts around the present: `sextio` has 60 occurrences in the coming two
 * weeks, `manad` 60 and `tvatusen` 2,000 in every month from this one on.
 */
const today = Temporal.Now.plainDateISO('Europe/Stockholm');
const firstOfMonth = today.with({ day: 1 });

function* sixty(): Generator<Planned> {
  for (let number = 0; number < 60; number++) {
    yield {
      activity: number % 20,
      number,
      day: today.add({ days: 1 + Math.floor(number / 5) }),
      hour: 8 + (number % 12),
    };
  }
}

/** As many in each of four months, spread over its days. */
function* monthly(count: number): Generator<Planned> {
  for (let month = 0; month < 4; month++) {
    const first = firstOfMonth.add({ months: month });
    for (let number = 0; number < count; number++) {
      const day = first.add({ days: number % first.daysInMonth });
      yield { activity: number, number: month, day, hour: 8 + (number % 12) };
    }
  }
}

const db = openDatabase({ engine: 'sqlite', file: ':memory:' });
await migrate(db);
await db.transaction().execute(async (tx) => {
  await fillDistrict(tx, 'sextio', 20, sixty());
  await fillDistrict(tx, 'manad', 60, monthly(60));
  await fillDistrict(tx, 'tvatusen', 2000, monthly(2000));
});
const settings = readSettings({
  PORT: '0',
  KLOCKET_DATABASE: 'file::memory:',
  KLOCKET_LOG: 'silent',
  KLOCKET_RATE_LIMIT: '1000000',
});
const app = await createApp({ settings, db, clock: () => Temporal.Now.instant() });
process.send!(await app.listen({ host: '127.0.0.1', port: 0 }));
process.once('message', () => process.exit(0));
