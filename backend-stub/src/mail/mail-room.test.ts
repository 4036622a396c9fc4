import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Database } from '../database/database.ts';
import { stoppedClock } from '../testing/calendar.ts';
import { forEachDatabase } from '../testing/databases.ts';
import { addEmptyDistrict } from '../testing/district.ts';
import { freePort } from '../free-port.ts';
import { createMailRoom } from './mail-room.ts';
import { queueMail } from './queue.ts';
import { createMailRepository, findMail, resendMail } from './repository.ts';
import { createSender, type Sender } from './sender.ts';
import { invitation, mailTo, queue, startMailServer } from './testing.ts';

const publicUrl = 'https://klocket.example';

const noon = '2026-11-24T12:00Z';
const signIn = {
  to: 'ledare@klocket.example',
  language: 'sv',
  template: 'sign-in',
  values: { code: '123456', link: 'https://klocket.example/desk/sign-in#token', minutes: 10 },
} as const;

forEachDatabase((_, open) => {
  async function openRoom(send?: Sender) {
    const db = await open();
    const { clock, set } = stoppedClock(noon);
    const server = await startMailServer();
    const room = createMailRoom({
      db,
      publicUrl,
      clock,
      send: send ?? createSender(mailTo(server.port)),
    });
    return { db, clock, set, server, room };
  }

  describe('the mail room', () => {
    it('sends what was committed, and nothing of what was not', async () => {
      const { db, clock, server, room } = await openRoom();
      await queue(db, clock, invitation());
      await assert.rejects(
        db.transaction().execute(async (tx) => {
          await queueMail(tx, invitation({ to: 'nej@klocket.example' }), '2026-11-24T12:00:00Z');
          throw new Error('something else went wrong');
        }),
      );
      await room.wake();
      assert.deepEqual(
        server.arrived.map(({ to }) => to),
        [['ledare@klocket.example']],
      );
      await room.wake();
      assert.equal(server.arrived.length, 1);
      assert.equal((await only(db)).status, 'sent');
    });

    it('waits until the time that was named', async () => {
      const { db, clock, set, server, room } = await openRoom();
      await queue(db, clock, invitation({ notBefore: '2026-11-25T08:00:00Z' }));
      await room.wake();
      assert.equal(server.arrived.length, 0);
      set('2026-11-25T08:00Z');
      await room.wake();
      assert.equal(server.arrived.length, 1);
    });

    it('puts our origin before a link that was written down without one', async () => {
      const { db, clock, server, room } = await openRoom();
      await queue(db, clock, invitation({ values: { district: 'Provbyn', link: '/desk' } }));
      await room.wake();
      assert.match(server.arrived[0]!.mail.text!, /https:\/\/klocket\.example\/desk\s/);
    });

    it('gives up at once when the recipient is refused, and says why', async () => {
      const { db, clock, server, room } = await openRoom();
      await queue(db, clock, invitation());
      server.answers.push(550);
      await room.wake();
      const { status, trouble, trouble_detail, attempts } = await only(db);
      assert.deepEqual([status, trouble, attempts], ['failed', 'recipient-refused', 1]);
      assert.match(trouble_detail!, /not this one/);
      await room.wake();
      assert.equal(server.arrived.length, 0);
    });

    it('comes back when it is asked to, with the same name for the same mail', async () => {
      const { db, clock, set, server, room } = await openRoom();
      const id = await queue(db, clock, invitation());
      server.answers.push(451);
      await room.wake();
      assert.equal(server.arrived.length, 0);
      const waiting = await only(db);
      assert.deepEqual(
        [waiting.status, waiting.trouble, waiting.due_at],
        ['waiting', 'later', '2026-11-24T12:01:00Z'],
      );
      set('2026-11-24T12:01Z');
      await room.wake();
      assert.equal(server.arrived[0]?.mail.messageId, `<${id}@klocket.example>`);
      assert.deepEqual([(await only(db)).status, (await only(db)).trouble], ['sent', null]);
    });

    it('waits ever longer, for two days, while the server is down', async () => {
      const port = await freePort();
      const { db, clock, set, room } = await openRoom(createSender(mailTo(port)));
      await queue(db, clock, invitation());
      const waits: number[] = [];
      let now = Temporal.Instant.from(noon);
      for (;;) {
        await room.wake();
        const { status, due_at, trouble } = await only(db);
        assert.equal(trouble, 'unreachable');
        if (status === 'failed') break;
        waits.push(now.until(due_at).total('minutes'));
        now = Temporal.Instant.from(due_at);
        set(due_at);
      }
      assert.deepEqual(waits, [1, 5, 15, 60, 180, 360, 720, 1440]);
    });

    it('does not try the rest while the server is away, and sends all when it is back', async () => {
      const port = await freePort();
      const { db, clock, set, room } = await openRoom(createSender(mailTo(port)));
      for (let number = 0; number < 9; number++) {
        await queue(db, clock, invitation({ to: `ledare${number}@klocket.example` }));
      }
      await room.wake();
      const tried = await db.selectFrom('mail').select('id').where('attempts', '>', 0).execute();
      assert.equal(tried.length, 4);
      const server = await startMailServer(port);
      set('2026-11-24T12:01Z');
      await room.wake();
      assert.equal(new Set(server.arrived.map(({ to }) => to[0])).size, 9);
      assert.equal(server.arrived.length, 9);
    });

    it('sends no code that has become useless, and keeps none that was sent', async () => {
      const { db, clock, set, server, room } = await openRoom();
      await queue(db, clock, signIn);
      await room.wake();
      assert.match(server.arrived[0]!.mail.text!, /123456/);
      assert.equal((await only(db)).values_json, null);
      await db.deleteFrom('mail').execute();

      await queue(db, clock, signIn);
      set('2026-11-24T12:10Z');
      await room.wake();
      assert.equal(server.arrived.length, 1);
      const { status, trouble, values_json } = await only(db);
      assert.deepEqual([status, trouble, values_json], ['failed', 'too-late', null]);
    });

    it('sends each mail once, whoever of several looks', async () => {
      const { db, clock, server, room } = await openRoom();
      const other = createMailRoom({
        db,
        publicUrl,
        clock,
        send: createSender(mailTo(server.port)),
      });
      const addresses = Array.from({ length: 20 }, (_, n) => `ledare${n}@klocket.example`);
      for (const to of addresses) await queue(db, clock, invitation({ to }));
      await Promise.all([room.wake(), other.wake(), room.wake(), other.wake()]);
      assert.deepEqual(server.arrived.map(({ to }) => to[0]).sort(), addresses.sort());
    });

    it('waits for the mail on its way when the process ends', async () => {
      const steps: string[] = [];
      const started = Promise.withResolvers<void>();
      const going = Promise.withResolvers<void>();
      const { db, clock, room } = await openRoom(async () => {
        started.resolve();
        await going.promise;
        steps.push('sent');
      });
      await queue(db, clock, invitation());
      void room.wake();
      await started.promise;
      const stopped = room.stop().then(() => steps.push('stopped'));
      going.resolve();
      await stopped;
      assert.deepEqual(steps, ['sent', 'stopped']);
      assert.equal((await only(db)).status, 'sent');
    });
  });

  describe('mail that could not be sent', () => {
    it('is listed in its district, and can be sent again', async () => {
      const { db, clock, server, room } = await openRoom();
      await addEmptyDistrict(db);
      await queue(db, clock, invitation({ districtId: 'd' }));
      const mails = createMailRepository(db, clock);
      assert.deepEqual(await mails.unsent('d'), []);
      server.answers.push(550);
      await room.wake();
      const [mail] = await mails.unsent('d');
      assert.equal(mail?.to, 'ledare@klocket.example');
      assert.deepEqual([mail.status, mail.canResend], ['failed', true]);
      assert.deepEqual(await mails.counts(), [
        ['waiting', 0],
        ['failed', 1],
      ]);
      assert.deepEqual(await mails.unsent('annan'), []);
      assert.equal(await findMail(db, 'annan', mail.id), undefined);
      assert.equal(await resend(db, mail.id), true);
      await room.wake();
      assert.equal(server.arrived.length, 1);
      assert.deepEqual(await mails.unsent('d'), []);
      assert.equal(await findMail(db, 'd', mail.id), undefined);
    });
  });

  describe('what was said in mail', () => {
    it('is erased a week after it was sent, and forgotten after three months', async () => {
      const { db, clock, set, room } = await openRoom();
      await queue(db, clock, invitation());
      await room.wake();
      const mails = createMailRepository(db, clock);
      set('2026-12-01T12:00Z');
      await mails.erase();
      assert.ok((await only(db)).values_json);
      set('2026-12-01T12:01Z');
      await mails.erase();
      assert.equal((await only(db)).values_json, null);
      set('2027-02-23T12:00Z');
      await mails.erase();
      assert.deepEqual(await db.selectFrom('mail').selectAll().execute(), []);
    });
  });
});

const only = (db: Database) => db.selectFrom('mail').selectAll().executeTakeFirstOrThrow();

const resend = (db: Database, id: string) =>
  db.transaction().execute(async (tx) => {
    const mail = await findMail(tx, 'd', id);
    return resendMail(tx, mail!, '2026-11-24T12:00:00Z');
  });
