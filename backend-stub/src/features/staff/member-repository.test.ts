import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addEmptyDistrict } from '../../testing/district.ts';
import { createTestClock } from '../../testing/app.ts';
import { forEachDatabase } from '../../testing/databases.ts';
import { createMemberRepository, giveRole, leave, takeIn } from './member-repository.ts';
import { createPasskeyRepository } from './passkey-repository.ts';
import { beginSession, createSessionRepository } from './session-repository.ts';
import { createSignInRepository } from './sign-in-repository.ts';

const at = '2026-11-24T08:00:00Z';
const email = 'vandrare@klocket.example';

forEachDatabase((_engine, open) => {
  describe('someone who has left', () => {
    it('comes back as the same person within 90 days, and is forgotten after', async () => {
      const db = await open();
      const { clock, set } = createTestClock(at);
      const members = createMemberRepository(db, clock);
      const change = <Result>(work: (tx: Parameters<typeof leave>[0]) => Promise<Result>) =>
        db.transaction().execute(work);
      const invite = () => change((tx) => takeIn(tx, { email, language: 'sv' }, at));
      const id = await invite();
      await change((tx) => leave(tx, id, at));
      assert.equal(await members.find(id), undefined);
      set('2027-02-22T08:00:00Z');
      await members.forget();
      assert.equal(await invite(), id);
      assert.equal((await members.find(id))?.name, 'vandrare');
      await change((tx) => leave(tx, id, at));
      set('2027-02-22T08:00:01Z');
      await members.forget();
      assert.notEqual(await invite(), id);
    });

    it('takes along what nobody can sign in with any more', async () => {
      const db = await open();
      const { clock, set } = createTestClock(at);
      await addEmptyDistrict(db);
      const secret = await db.transaction().execute(async (tx) => {
        const id = await takeIn(tx, { email, language: 'sv' }, at);
        await giveRole(tx, id, { role: 'walker', districtId: 'd' });
        return beginSession(tx, id, at);
      });
      const from = '192.0.2.0/24';
      const origin = 'https://klocket.example';
      await createSignInRepository(db, clock).ask({ email, language: 'sv', from, origin });
      await createPasskeyRepository(db, clock).challenge('sign-in');
      const count = async () => {
        const tables = ['sign_in', 'staff_session', 'passkey_challenge'] as const;
        const kept = tables.map((table) => db.selectFrom(table).selectAll().execute());
        return (await Promise.all(kept)).map((rows) => rows.length);
      };
      const members = createMemberRepository(db, clock);
      await members.forget();
      assert.deepEqual(await count(), [1, 1, 1]);
      assert.ok(await createSessionRepository(db, clock).find(secret));
      set('2026-11-25T08:00:01Z');
      await members.forget();
      assert.deepEqual(await count(), [0, 0, 0]);
    });
  });
});
