import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import { median, type Bench } from './table.ts';

const seconds = 4;
const turns = 5;

/** Requests a second that a local address answers over ten connections. */
async function load(url: string) {
  const result = await autocannon({
    url,
    connections: 10,
    duration: seconds,
    headers: { 'accept-encoding': 'br' },
  });
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(
      `${url} answered ${result.non2xx} times not 2xx and failed ${result.errors} times.`,
    );
  }
  return result.requests.average;
}

export default {
  title: 'Answers a second',
  async measure() {
    const server = fork(fileURLToPath(new URL('answers-server.ts', import.meta.url)), {
      execArgv: ['--conditions=development'],
    });
    try {
      const [urls] = (await once(server, 'message')) as [
        Record<'month' | 'constant' | 'bare', string>,
      ];
      const rates = { month: [] as number[], constant: [] as number[], bare: [] as number[] };
      await load(urls.month);
      // In turns, so that a busy moment of the machine strikes all three alike.
      for (let turn = 0; turn < turns; turn++) {
        for (const name of ['constant', 'month', 'bare'] as const)
          rates[name].push(await load(urls[name]));
      }
      const ours = median(rates.month);
      const note = `${turns} turns of ${seconds} s, 10 connections`;
      return [
        {
          what: 'a month, repeated, to a constant in the same app',
          unit: 'requests/s',
          ours,
          baseline: median(rates.constant),
          limit: 0.8,
          good: 'over',
          note,
        },
        {
          what: 'the same to a bare Fastify route',
          unit: 'requests/s',
          ours,
          baseline: median(rates.bare),
        },
      ];
    } finally {
      server.send('stop');
    }
  },
} satisfies Bench;
