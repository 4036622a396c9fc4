import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { OgAddresses } from './og-server.ts';
import { cachedFigure, measureRates } from './rates.ts';
import { median, type Bench, type Figure } from './table.ts';

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
        await keptFigure('a picture', origin, kept.picture, constants.picture),
        await keptFigure('a week as PDF', origin, kept.paper, constants.paper),
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
const keptFigure = async (what: string, origin: string, path: string, constant: string) =>
  cachedFigure(what, await measureRates({ ours: origin + path, constant: origin + constant }));
