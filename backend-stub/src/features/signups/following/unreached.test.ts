import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createMailRoom } from '../../../mail/mail-room.ts';
import { createMailRepository } from '../../../mail/repository.ts';
import { createSender } from '../../../mail/sender.ts';
import { mailTo, startMailServer } from '../../../mail/testing.ts';
import { openCalendar, testDistrict } from '../../../testing/calendar.ts';
import { forEachDatabase } from '../../../testing/databases.ts';
import { createSignupRepository } from '../repository.ts';
import { createSignupSecrets } from '../secrets.ts';
import { noteUnreached } from './unreached.ts';

const evening = 'sykurs-20261201t1700';

forEachDatabase((_engine, open) => {
  describe('who a mail did not reach', () => {
    it('is called, and a seat from the waiting list is only held until then', async () => {
      const { db, clock, activities } = await openCalendar(open);
      const signups = createSignupRepository(db, clock, createSignupSecrets('x'.repeat(40)));
      const server = await startMailServer();
      const room = createMailRoom({
        db,
        clock,
        publicUrl: 'https://klocket.example',
        send: createSender(mailTo(server.port)),
        noteUnreached,
      });
      await activities.save(testDistrict.id, {
        id: 'sykurs',
        texts: { sv: { title: 'Sykurs' } },
        startsLocal: '2026-12-01T17:00',
        durationMinutes: 120,
        joining: 'sign-up',
        signup: { capacity: 1 },
      });
      const signUp = (email: string) =>
        signups.signUp(
          testDistrict.id,
          evening,
          { party: { adults: 1, children: [] }, name: 'Besökare', email, language: 'sv' },
          { byDesk: false },
        ) as Promise<string>;
      const first = await signUp('forsta@klocket.example');
      const second = await signUp('fel@klocket.example');
      await room.wake();
      await signups.cancel(first);
      server.answers.push(550);
      await room.wake();
      const signup = (await signups.find(second))!;
      assert.equal(signup.status, 'offered');
      assert.equal(signup.heldUntil, '2026-11-26T11:00:00Z');
      const calls = await db.selectFrom('call').selectAll().execute();
      assert.deepEqual(
        calls.map(({ signup_id, about }) => ({ signup_id, about })),
        [{ signup_id: second, about: 'promoted' }],
      );
      // Their address is on the call list alone, which takes a passkey.
      assert.deepEqual(await createMailRepository(db, clock).unsent(testDistrict.id), []);
    });

    it('and who cancels at that moment has cancelled', async () => {
      const { db, clock, activities } = await openCalendar(open);
      const signups = createSignupRepository(db, clock, createSignupSecrets('x'.repeat(40)));
      await activities.save(testDistrict.id, {
        id: 'sykurs',
        texts: { sv: { title: 'Sykurs' } },
        startsLocal: '2026-12-01T17:00',
        durationMinutes: 120,
        joining: 'sign-up',
        signup: {},
      });
      const wish = { party: { adults: 1, children: [] }, name: 'Besökare', language: 'sv' };
      const template = 'signup-promoted';
      for (let round = 0; round < 20; round++) {
        const id = (await signups.signUp(testDistrict.id, evening, wish, { byDesk: false }))!;
        const note = () =>
          db.transaction().execute((tx) => noteUnreached(tx, { signup_id: id, template }, clock()));
        await Promise.all(round % 2 ? [signups.cancel(id), note()] : [note(), signups.cancel(id)]);
        assert.equal((await signups.find(id))!.status, 'cancelled');
      }
      const { seats_taken } = await db.selectFrom('seating').selectAll().executeTakeFirstOrThrow();
      assert.equal(seats_taken, 0);
    });
  });
});
