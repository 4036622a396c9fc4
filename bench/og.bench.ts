import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import type { OgAddresses } from './og-server.ts';
import { median, type Bench, type Figure } from './table.ts';

const seconds = 3;
const turns = 5;

export default {
  title: 'Pictures for sharing and the week as PDF: made, and from the cache',
  async measure() {
    const server = fork(fileURLToPath(new URL('og-server.ts', import.meta.url)), {
      execArgv: ['--conditions=development'],
    });
    const [addresses] = (await once(server, 'message')) as [OgAddresses];
    const { origin, pictures, papers, kept, constants } = addresses;
    try {
      return [
        await firstFigure('a picture for sharing, drawn', origin, pictures, 250),
        await firstFigure('a week as PDF, printed', origin, papers, 4000),
        await keptFigure('a picture, repeated', origin, kept.picture, constants.picture),
        await keptFigure('a week as PDF, repeated', origin, kept.paper, constants.paper),
      ];
    } finally {
      server.send('stop');
    }
  },
} satisfies Bench;

/** How long it takes what nobody has asked for before. */
async function firstFigure(
  what: string,
  origin: string,
  paths: readonly string[],
  limit: number,
): Promise<Figure> {
  const times: number[] = [];
  let bytes = 0;
  for (const path of paths) {
    const start = performance.now();
    const answer = await fetch(origin + path);
    bytes = Math.max(bytes, (await answer.arrayBuffer()).byteLength);
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
    times.push(performance.now() - start);
  }
  const note = `median of ${paths.length}, none asked for before; ${Math.round(bytes / 1000)} kB at most`;
  return { what: `${what}, first`, unit: 'ms', ours: median(times), limit, note };
}

/** How many a second of what has been made, beside the same bytes as a constant in the same app. */
async function keptFigure(
  what: string,
  origin: string,
  path: string,
  constant: string,
): Promise<Figure> {
  const rates = { ours: [] as number[], constant: [] as number[] };
  await load(origin + path);
  // In turns, so that a busy moment of the machine strikes both alike.
  for (let turn = 0; turn < turns; turn++) {
    rates.constant.push(await load(origin + constant));
    rates.ours.push(await load(origin + path));
  }
  return {
    what: `${what}, to a constant in the same app`,
    unit: 'requests/s',
    ours: median(rates.ours),
    baseline: median(rates.constant),
    limit: 0.8,
    good: 'over',
    note: `${turns} turns of ${seconds} s, 10 connections`,
  };
}

/** Requests a second that a local address answers over ten connections. */
async function load(url: string) {
  const { requests, non2xx, errors } = await autocannon({
    url,
    connections: 10,
    duration: seconds,
    headers: { 'accept-encoding': 'gzip, deflate' },
  });
  if (non2xx > 0 || errors > 0) {
    throw new Error(`${url} answered ${non2xx} times not 2xx and failed ${errors} times.`);
  }
  return requests.average;
}
