import Fastify from 'fastify';
import { createApp } from '../backend-stub/src/app.ts';
import { migrate, openDatabase } from '../backend-stub/src/database/database.ts';
import { readSettings } from '../backend-stub/src/settings.ts';
import { districtName, fillLargeDatabase } from './large-database.ts';

/*
 * A process of its own, so that the tool that asks and the server that answers do not share a
 * thread: our app with one more route that answers a constant buffer, and a bare Fastify beside it.
 */
const db = openDatabase({ engine: 'sqlite', file: ':memory:' });
await migrate(db);
await fillLargeDatabase(db, { districts: 2, activities: 500, occurrences: 10 });

const settings = readSettings({
  PORT: '0',
  KLOCKET_DATABASE: 'file::memory:',
  KLOCKET_LOG: 'silent',
  KLOCKET_RATE_LIMIT: '1000000',
});
const clock = () => Temporal.Instant.from('2026-06-15T10:00:00Z');
const app = await createApp({ settings, db, clock });
const month = `/api/v1/districts/${districtName(1)}/occurrences?from=2026-06-01&limit=500&to=2026-06-30`;

let constant: Buffer = Buffer.alloc(0);
const headers: Record<string, string> = {};
const answerConstant = (reply: {
  headers(values: object): unknown;
  send(body: Buffer): unknown;
}) => {
  reply.headers(headers);
  return reply.send(constant);
};
app.get('/bench/constant', { schema: { hide: true } }, (_request, reply) => answerConstant(reply));
const bare = Fastify();
bare.get('/bench/constant', (_request, reply) => answerConstant(reply));

const appUrl = await app.listen({ host: '127.0.0.1', port: 0 });
const bareUrl = await bare.listen({ host: '127.0.0.1', port: 0 });

// The constant is the very answer that the real route gives, so that only the way there differs.
const answer = await app.inject({ url: month, headers: { 'accept-encoding': 'br' } });
if (answer.statusCode !== 200)
  throw new Error(`The month answered ${answer.statusCode}: ${answer.body}`);
constant = answer.rawPayload;
for (const name of ['content-type', 'content-encoding', 'etag', 'cache-control', 'vary']) {
  const value = answer.headers[name];
  if (value) headers[name] = String(value);
}

process.send!({
  month: appUrl + month,
  constant: `${appUrl}/bench/constant`,
  bare: `${bareUrl}/bench/constant`,
});
process.once('message', () => process.exit(0));
