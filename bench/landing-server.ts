import { createApp } from '../backend-stub/src/app.ts';
import { migrate, openDatabase } from '../backend-stub/src/database/database.ts';
import { keepDemoFresh } from '../backend-stub/src/seed/index.ts';
import { readSettings } from '../backend-stub/src/settings.ts';

/** What the bench is told: the pages, the same words without anything that runs, and a constant. */
export interface LandingAddresses {
  origin: string;
  pages: Record<'district' | 'activity', { path: string; static: string }>;
  constant: string;
}

/*
 * A process of its own: our app with the demo's district, and beside each page to be measured the same words
 * and the same style as a page on which nothing runs.
 */
const district = 'klockaretorpet';
const db = openDatabase({ engine: 'sqlite', file: ':memory:' });
await migrate(db);
const clock = () => Temporal.Now.instant();
await keepDemoFresh(db, clock, { port: 0 });
const settings = readSettings({
  PORT: '0',
  KLOCKET_DATABASE: 'file::memory:',
  KLOCKET_LOG: 'silent',
  KLOCKET_RATE_LIMIT: '1000000',
});
const app = await createApp({ settings, db, clock });

// One that people can sign up for now: its form is the heaviest that a page has to bring.
const { id } = await db
  .selectFrom('activity')
  .innerJoin('occurrence', 'occurrence.activity_id', 'activity.id')
  .select('activity.id')
  .where('activity.district_id', '=', district)
  .where('joining', '=', 'sign-up')
  .where('sensitive', '=', 0)
  .where('occurrence.status', '=', 'scheduled')
  .where('starts_at', '>', clock().add({ hours: 48 }).toString())
  .orderBy('activity.id')
  .executeTakeFirstOrThrow();

interface Sent {
  headers: Record<string, string>;
  body: Buffer;
}
const copies: Record<string, Sent> = {};
const names = ['district', 'activity', 'constant'];
for (const name of names) {
  app.get(`/bench/${name}`, { config: { kind: 'page' }, schema: { hide: true } }, (_, reply) => {
    const { headers, body } = copies[name]!;
    return reply.headers(headers).send(body);
  });
}
const origin = (await app.listen({ host: '127.0.0.1', port: 0 })).replace('127.0.0.1', 'localhost');

const paths = { district: `/${district}`, activity: `/${district}/activities/${id}` };
for (const [name, url] of Object.entries(paths)) {
  const { body } = await app.inject(url);
  const still = body.replace(/<script[^]*?<\/script>/g, '');
  copies[name] = {
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: Buffer.from(still),
  };
}
// The very answer of the real page, so that only the way there differs.
const answer = await app.inject({ url: paths.district, headers: { 'accept-encoding': 'br' } });
const headers: Record<string, string> = {};
for (const name of ['content-type', 'content-encoding', 'etag', 'cache-control', 'vary']) {
  const value = answer.headers[name];
  if (value) headers[name] = String(value);
}
copies.constant = { headers, body: answer.rawPayload };

const addresses: LandingAddresses = {
  origin,
  pages: {
    district: { path: paths.district, static: '/bench/district' },
    activity: { path: paths.activity, static: '/bench/activity' },
  },
  constant: '/bench/constant',
};
process.send!(addresses);
process.once('message', () => process.exit(0));
