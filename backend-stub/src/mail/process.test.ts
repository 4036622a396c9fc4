import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { bareEnvironment } from '../bare-environment.ts';
import { systemClock, toStored } from '../clock.ts';
import { migrate, openDatabase } from '../database/database.ts';
import { createMailRoom } from './mail-room.ts';
import { createSender } from './sender.ts';
import { invitation, mailTo, queue, startMailServer } from './testing.ts';

const publicUrl = 'https://klocket.example';

const folder = mkdtempSync(join(tmpdir(), 'klocket-mail-'));
after(() => rmSync(folder, { recursive: true }));

describe('several processes that send mail', () => {
  it('send each mail once', async () => {
    const { db, file } = await openFile('each-once.db');
    const server = await startMailServer();
    const addresses = Array.from({ length: 40 }, (_, n) => `ledare${n}@klocket.example`);
    for (const to of addresses) await queue(db, systemClock, invitation({ to }));
    const senders = [start(file, server.port), start(file, server.port)];
    await Promise.all(senders.map((sender) => once(sender, 'exit')));
    assert.deepEqual(server.arrived.map(({ to }) => to[0]).sort(), addresses.sort());
    await db.destroy();
  });

  it('outlive one that dies in the middle: the same mail, by the same name', async () => {
    const { db, file } = await openFile('death.db');
    const death = Promise.withResolvers<void>();
    // The server has taken the mail, and the sender never hears of it.
    const server = await startMailServer(0, {
      onData: async () => {
        if (server.arrived.length > 1) return;
        sender.kill('SIGKILL');
        await death.promise;
      },
    });
    const id = await queue(db, systemClock, invitation());
    const sender = start(file, server.port);
    await once(sender, 'exit');
    death.resolve();

    const row = await db.selectFrom('mail').selectAll().executeTakeFirstOrThrow();
    assert.deepEqual([row.status, row.attempts], ['waiting', 1]);
    assert.ok(row.due_at > toStored(systemClock()));
    // Two minutes later both the mail is due again and the dead one's duty is free.
    const clock = () => systemClock().add({ minutes: 2 });
    const room = createMailRoom({ db, publicUrl, clock, send: createSender(mailTo(server.port)) });
    await room.wake();
    assert.deepEqual(
      server.arrived.map(({ mail }) => mail.messageId),
      Array(2).fill(`<${id}@klocket.example>`),
    );
    assert.equal((await db.selectFrom('mail').select('status').executeTakeFirst())?.status, 'sent');
    await db.destroy();
  });
});

async function openFile(name: string) {
  const file = join(folder, name);
  const db = openDatabase({ engine: 'sqlite', file });
  await migrate(db);
  return { db, file };
}

function start(file: string, port: number) {
  const child = spawn(
    process.execPath,
    ['--conditions=development', join(import.meta.dirname, 'sender.test-process.ts')],
    {
      env: {
        ...bareEnvironment,
        PATH: process.env.PATH,
        DATABASE: file,
        SMTP_PORT: String(port),
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  after(() => child.kill('SIGKILL'));
  return child;
}
