import { sql } from 'kysely';
import { createApp } from '../backend-stub/src/app.ts';
import { openDatabase, type Database } from '../backend-stub/src/database/database.ts';
import { createSignupSecrets } from '../backend-stub/src/features/signups/secrets.ts';
import { readSettings } from '../backend-stub/src/settings.ts';

/*
 * One backend process for the rush of sign-ups: the whole app on the database it is told, and beside
 * it a way to take seats that nobody guards, to show that the rig would find an overbooking.
 */
const settings = readSettings({
  ...process.env,
  PORT: '0',
  KLOCKET_LOG: 'silent',
  KLOCKET_PUBLIC_URL: 'http://localhost:8080',
  KLOCKET_RATE_LIMIT: '1000000000',
  KLOCKET_PROOF_BITS: '0',
});
const db = openDatabase(settings.database);
const clock = () => Temporal.Now.instant();
const app = await createApp({ settings, db, clock, longestLagMs: 60_000 });
const secrets = createSignupSecrets(settings.secret!);

app.post('/bench/unguarded/:id', { schema: { hide: true } }, async (request) => {
  const { id } = request.params as { id: string };
  return { status: await takeUnguarded(db, id) };
});

const url = await app.listen({ host: '127.0.0.1', port: 0 });
process.send!({
  url,
  // A form that was opened a minute ago.
  tickets: Object.fromEntries(
    (process.env.BENCH_OCCURRENCES ?? '')
      .split(',')
      .map((id) => [id, secrets.ticketFor(id, Date.now() - 60_000)]),
  ),
});
process.once('message', () => process.exit(0));

/** Looks first and takes then, as one does who has not thought of the others. */
async function takeUnguarded(database: Database, id: string) {
  const { seats_taken, capacity } = await database
    .selectFrom('seating')
    .select(['seats_taken', 'capacity'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  if (seats_taken >= capacity!) return 'waiting';
  await new Promise(setImmediate);
  await sql`update seating set seats_taken = seats_taken + 1 where id = ${id}`.execute(database);
  return 'confirmed';
}
