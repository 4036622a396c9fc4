import { createApp } from '../backend-stub/src/app.ts';
import { openDatabase } from '../backend-stub/src/database/database.ts';
import { createSignupSecrets } from '../backend-stub/src/features/signups/secrets.ts';
import { readSettings } from '../backend-stub/src/settings.ts';
import { Unguarded } from './unguarded.ts';

/*
 * One backend process for the rush of sign-ups: the whole app on the database it is told; with
 * BENCH_UNGUARDED its repository does not guard the seats, to show that the rig finds an overbooking.
 */
const settings = readSettings({
  ...process.env,
  PORT: '0',
  KLOCKET_LOG: 'silent',
  KLOCKET_PUBLIC_URL: 'http://localhost:8080',
  KLOCKET_RATE_LIMIT: '1000000000',
  KLOCKET_PROOF_BITS: '0',
});
const guarded = openDatabase(settings.database);
const db = process.env.BENCH_UNGUARDED ? guarded.withPlugin(new Unguarded()) : guarded;
const clock = () => Temporal.Now.instant();
const app = await createApp({ settings, db, clock, longestLagMs: 60_000 });
const secrets = createSignupSecrets(settings.secret!);

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
