import { mkdtemp, rm } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from '../../tests/support/server.ts';
import { serve } from '../../tests/support/static-server.ts';
import { chance as chanceOf } from '../rush.ts';
import { drawNumber, readArrived } from './arrived.ts';
import { moments, startCuttingProxy, type Moment } from './cutting-proxy.ts';
import { openPhones } from './phones.ts';

const district = 'klockaretorpet';
const phones = 4;
/** How many writing requests of all break off. */
const share = 0.5;

interface Options {
  reports: number;
  cuts: number;
  browserKills: number;
  /** The most photos that a report has. */
  photos: number;
  seed: number;
  forgetsKeys?: boolean;
}

/** What came of reports that were written on bad phones in a bad network. */
export interface Outcome {
  /** How many the page said were safe. */
  promised: number;
  lost: number;
  twice: number;
  /** Reports that arrived with other photos than they were sent with. */
  spoilt: number;
  /** How many phones still had something to send in the end. */
  unsent: number;
  cuts: Record<Moment, number>;
  killed: { tabs: number; browsers: number };
}

/** Lets reports be written with tabs that die, through a proxy that breaks off, and tells what arrived. */
export async function rushReports(options: Options): Promise<Outcome> {
  const { reports, browserKills, photos, seed } = options;
  await using end = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), 'klocket-bench-'));
  end.defer(() => rm(folder, { recursive: true, force: true }));
  const server = await startServer({ folder, environment: { KLOCKET_PROOF_BITS: '0' } });
  end.defer(async () => void (await server.stop()));
  const chance = chanceOf(seed);
  const proxy = await startCuttingProxy({ port: server.port, share, chance, ...options });
  end.defer(() => proxy.stop());
  const partners = await serve((_, response) =>
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      .end(pageOf(server.origin, `http://localhost:${proxy.port}`)),
  );
  end.defer(() => partners.close());
  const origins = Array.from(
    { length: phones },
    (_, n) => `http://p${n}.localhost:${partners.port}`,
  );
  befriend(folder, origins);
  const browser = await openPhones({ folder, chance, pageOf: (phone) => `${origins[phone]!}/` });
  end.defer(() => browser.stop());

  const sent = new Map<string, number[]>();
  const promised = new Set<string>();
  const killEvery = Math.ceil(reports / (browserKills + 1));
  let written = 0;
  async function next() {
    const number = written++;
    if (number >= reports) return undefined;
    if (number > 0 && number % killEvery === 0) await browser.killBrowser();
    const count = Math.floor(chance() * (photos + 1));
    const numbers = Array.from({ length: count }, (_, at) => number * photos + at);
    const words = `Rapport ${number}`;
    sent.set(words, numbers);
    if (number % 50 === 0) console.error(`report ${number} of ${reports}, ${proxy.cuts} cuts`);
    return { words, photos: await Promise.all(numbers.map(drawNumber)) };
  }

  const keep = ({ words }: { words: string }) => void promised.add(words);
  await Promise.all(origins.map((_, phone) => browser.write(phone, next, keep)));
  let unsent = 0;
  for (const phone of origins.keys()) unsent += Number((await browser.empty(phone)) > 0);
  const arrived = await readArrived(folder);
  const all = [...arrived];
  return {
    promised: promised.size,
    lost: [...promised].filter((words) => !arrived.has(words)).length,
    twice: all.filter(([, times]) => times.length > 1).length,
    spoilt: all.filter(([words, times]) => String(times[0]) !== String(sent.get(words))).length,
    unsent,
    cuts: proxy.counted,
    killed: browser.killed,
  };
}

/** How many connections were broken off at the moment at which the fewest were. */
export const rarest = (cuts: Record<Moment, number>) =>
  Math.min(...moments.map((moment) => cuts[moment]));

/** A partner's page. Its network comes back often, as in a lift. */
const pageOf = (scripts: string, server: string) => `<!doctype html>
  <html lang="sv"><meta charset="utf-8"><title>Felanmälan</title>
  <script type="module" src="${scripts}/v1/klocket.js"></script>
  <script>setInterval(() => dispatchEvent(new Event('online')), 250)</script>
  <klocket-site server="${server}" district="${district}">
    <klocket-defect-report></klocket-defect-report>
  </klocket-site></html>`;

/** Makes partners of the pages. */
function befriend(folder: string, origins: string[]) {
  const database = new DatabaseSync(join(folder, 'klocket.db'), { timeout: 30_000 });
  const insert = database.prepare(
    'insert into partner (district_id, origin, name) values (?, ?, ?)',
  );
  for (const origin of origins) insert.run(district, origin, origin);
  database.close();
}
