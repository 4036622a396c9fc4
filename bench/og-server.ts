import { sharePicturePath, weekPaperPath } from '@klocket/contract';
import { createApp } from '../backend-stub/src/app.ts';
import { migrate, openDatabase } from '../backend-stub/src/database/database.ts';
import { readSettings } from '../backend-stub/src/settings.ts';
import { districtName, fillLargeDatabase } from './large-database.ts';

/** Where the process that answers is asked. */
export interface OgAddresses {
  origin: string;
  /** Each a picture of its own that has not been drawn. */
  pictures: string[];
  /** Each a paper of its own that has not been printed. */
  papers: string[];
  /** One of each that has been made, and the same as a constant. */
  kept: { picture: string; paper: string };
  constants: { picture: string; paper: string };
}

/*
 * A process of its own, so that what asks and what answers do not share a thread: our app with two more routes
 * that answer the very bytes and headers of a picture and a paper as constants.
 */
const drawn = 25;
const printed = 7;
const db = openDatabase({ engine: 'sqlite', file: ':memory:' });
await migrate(db);
await fillLargeDatabase(db, { districts: 1, activities: 100, occurrences: 10 });
const settings = readSettings({
  PORT: '0',
  KLOCKET_DATABASE: 'file::memory:',
  KLOCKET_LOG: 'silent',
  KLOCKET_RATE_LIMIT: '1000000',
});
const clock = () => Temporal.Instant.from('2026-06-15T10:00:00Z');
const app = await createApp({ settings, db, clock });
const district = districtName(0);
const constants = { picture: '/bench/picture', paper: '/bench/paper' };
const copies = new Map<string, { body: Buffer; headers: Record<string, string> }>();
for (const path of Object.values(constants)) {
  app.get(path, { config: { kind: 'file' }, schema: { hide: true } }, (_request, reply) => {
    const { body, headers } = copies.get(path)!;
    return reply.headers(headers).send(body);
  });
}
const origin = await app.listen({ host: '127.0.0.1', port: 0 });

const list = await app.inject(
  `/api/v1/districts/${district}/occurrences?from=2026-06-15&limit=${drawn + 1}`,
);
if (list.statusCode !== 200) throw new Error(list.body);
const { items } = list.json<{ items: { id: string }[] }>();
const pictures = await Promise.all(
  items.map(({ id }) => pictureOn(`/${district}/occurrences/${id}`)),
);
const papers = Array.from({ length: printed + 1 }, (_, at) =>
  weekPaperPath(district, `2026-W${25 + at}`),
);
// What is not measured warms fonts and libraries, and is the constant.
const kept = { picture: pictures.pop()!, paper: papers.pop()! };
await keep(constants.picture, kept.picture);
await keep(constants.paper, kept.paper);

process.send!({ origin, pictures, papers, kept, constants } satisfies OgAddresses);
process.once('message', () => process.exit(0));

async function pictureOn(page: string) {
  const { body } = await app.inject(page);
  const [, address] = /property="og:image" content="([^"]*)"/.exec(body) ?? [];
  const { pathname } = new URL(address!);
  if (!pathname.startsWith(sharePicturePath(district, 'sv', '').split('/').slice(0, 3).join('/'))) {
    throw new Error(`${page} has another picture: ${pathname}`);
  }
  return pathname;
}

async function keep(constant: string, path: string) {
  const { statusCode, rawPayload, headers } = await app.inject(path);
  if (statusCode !== 200) throw new Error(`${path} answered ${statusCode}`);
  const names = ['content-type', 'content-length', 'etag', 'cache-control', 'vary'];
  const same = names.flatMap((name) => (headers[name] ? [[name, String(headers[name])]] : []));
  copies.set(constant, { body: rawPayload, headers: Object.fromEntries(same) });
}
