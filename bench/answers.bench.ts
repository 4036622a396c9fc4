import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { cachedFigure, measureRates } from './rates.ts';
import type { Bench } from './table.ts';

export default {
  title: 'Answers a second',
  async measure() {
    const server = fork(fileURLToPath(new URL('answers-server.ts', import.meta.url)), {
      execArgv: ['--conditions=development'],
    });
    try {
      const [{ month, constant, bare }] = (await once(server, 'message')) as [
        Record<'month' | 'constant' | 'bare', string>,
      ];
      const rates = await measureRates({ ours: month, constant, bare });
      return [
        cachedFigure('a month', rates),
        {
          what: 'the same to a bare Fastify route',
          unit: 'requests/s',
          ours: rates.ours,
          baseline: rates.bare,
        },
      ];
    } finally {
      server.send('stop');
    }
  },
} satisfies Bench;
