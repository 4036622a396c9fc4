import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { calendar, event } from '../import/testing.ts';
import { freePort } from '../free-port.ts';
import { district, homesOn, type Home } from './testing.ts';

const processOf = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** Starts a process of ours in a home. */
const start = (
  file: string,
  words: string[],
  { environment }: Home,
  more: Record<string, string> = {},
) =>
  spawn(process.execPath, ['--conditions=development', processOf(file), ...words], {
    env: { ...process.env, ...environment, KLOCKET_LOG: 'error', ...more },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

describe('a server', () => {
  const newHome = homesOn('sqlite');

  it('answers and takes changes while a hostile calendar is imported beside it', async () => {
    const home = await newHome();
    await home.klocket('migrate');
    const [json, ics] = [join(home.folder, 'in.json'), join(home.folder, 'in.ics')];
    const activity = {
      id: 'fika',
      texts: { sv: { title: 'Fika' } },
      startsLocal: '2030-01-01T10:00',
      durationMinutes: 60,
    };
    await writeFile(
      json,
      JSON.stringify({ format: 'klocket/1', district, activities: [activity] }),
    );
    await home.klocket('import', json, '--district', 'provbyn');
    const hostile = [
      'FREQ=SECONDLY',
      'FREQ=DAILY;COUNT=2000000000',
      'FREQ=DAILY;INTERVAL=2147483647',
      'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
    ];
    const many = Array.from({ length: 150 }, (_, number) =>
      event(`UID:${number}`, 'RRULE:FREQ=WEEKLY'),
    );
    await writeFile(
      ics,
      calendar(
        ...hostile.flatMap((rule, number) => event(`UID:h${number}`, `RRULE:${rule}`)),
        ...many.flat(),
      ),
    );

    const port = await freePort();
    const server = start('../main.ts', [], home, {
      PORT: String(port),
      KLOCKET_RATE_LIMIT: '1000000',
    });
    try {
      await once(server.stdout, 'data');
      const address = `http://127.0.0.1:${port}/api/v1/districts/provbyn/occurrences?from=2026-12-01`;
      const ask = async () => {
        const answer = await fetch(address);
        await answer.arrayBuffer();
        assert.equal(answer.status, 200);
      };
      await ask();

      const importing = start('main.ts', ['import', ics, '--district', 'provbyn'], home);
      let said = '';
      importing.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
      const done = once(importing, 'exit');
      let going = true;
      void done.then(() => (going = false));
      let answers = 0;
      const changes: number[] = [];
      while (going) {
        await ask();
        answers += 1;
        const undo = changes.length % 2 === 1;
        const words = [
          'cancel',
          'fika-20300101t1000',
          '--district',
          'provbyn',
          ...(undo ? ['--undo'] : ['--reason', 'x']),
        ];
        changes.push((await home.klocket(...words)).code);
      }
      const [code] = (await done) as [number];
      assert.equal(code, 0);
      assert.match(said, /150 created, 0 changed, 0 unchanged, 4 skipped/);
      for (const line of [8, 15, 22, 29]) assert.match(said, new RegExp(`line ${line} `));
      // A server that the import held up would have answered once, when it was over.
      assert.ok(answers > 3, `${answers} answers meanwhile`);
      assert.ok(
        changes.every((change) => change === 0),
        'others could write meanwhile',
      );
    } finally {
      server.kill();
      await once(server, 'exit');
    }
  });
});
