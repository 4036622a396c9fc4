import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ActivitySource, DeskSignup, SignupSource } from '@klocket/contract';
import { forEachDatabase } from '../../testing/databases.ts';
import { anna, openSewing, refusedWith, sewing } from '../../testing/signups.ts';
import type { Problem } from '../../problem.ts';

forEachDatabase((_engine, open) => {
  const begin = (...of: [SignupSource?, Partial<ActivitySource>?]) => openSewing(open, ...of);

  describe('a sign-up', () => {
    it('confirms the seats when they are free', async () => {
      const { signUp, signups, mails } = await begin();
      const signup = (await signups.find(await signUp()))!;
      assert.equal(signup.status, 'confirmed');
      assert.deepEqual(signup.party, { adults: 1, children: [] });
      assert.match(signup.code, /^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
      assert.deepEqual(
        (await mails()).map(({ template }) => template),
        ['signup-confirmed'],
      );
    });

    it('waits whole when there are not seats for all of the party', async () => {
      const { signUp, signups } = await begin();
      await signUp();
      const family = (await signups.find(await signUp({ party: { adults: 1, children: [7] } })))!;
      assert.equal(family.status, 'waiting');
      assert.equal(family.place, 1);
    });

    it('leaves no seat empty because of a party that is too large for it', async () => {
      const { signUp, statusOf } = await begin();
      const first = await signUp();
      const pair = await signUp({ party: { adults: 2, children: [] } });
      const single = await signUp();
      assert.equal(await statusOf(first), 'confirmed');
      assert.equal(await statusOf(pair), 'waiting');
      assert.equal(await statusOf(single), 'confirmed');
    });

    it('moves the next in line up at once when somebody cancels, in order, and tells them', async () => {
      const { signUp, signups, statusOf, mails } = await begin({ capacity: 1 });
      const first = await signUp();
      const second = await signUp({ email: 'andra@klocket.example' });
      const third = await signUp({ email: 'tredje@klocket.example' });
      await signups.cancel(first);
      assert.equal(await statusOf(second), 'confirmed');
      assert.equal(await statusOf(third), 'waiting');
      const promoted = (await mails()).filter(({ template }) => template === 'signup-promoted');
      assert.deepEqual(
        promoted.map(({ recipient }) => recipient),
        ['andra@klocket.example'],
      );
    });

    it('lets no mail about a seat go between nine in the evening and eight in the morning', async () => {
      const { signUp, signups, setClock, mails } = await begin({ capacity: 1 });
      const first = await signUp();
      await signUp({ email: 'andra@klocket.example' });
      setClock('2026-11-25T22:30+01:00');
      await signups.cancel(first);
      const [promoted] = (await mails()).filter(({ template }) => template === 'signup-promoted');
      assert.equal(promoted!.due_at, '2026-11-26T07:00:00Z');
    });

    it('holds a seat for who cannot be told by mail, asks the desk to call, and passes it on', async () => {
      const { db, signUp, signups, statusOf, setClock } = await begin({ capacity: 1 });
      const first = await signUp();
      const byPhone = await signUp({ email: undefined, phone: '070-000 00 00' });
      const third = await signUp({ email: 'tredje@klocket.example' });
      await signups.cancel(first);
      assert.equal(await statusOf(byPhone), 'offered');
      const calls = await db.selectFrom('call').selectAll().execute();
      assert.deepEqual(
        calls.map(({ signup_id, about, due_at }) => ({ signup_id, about, due_at })),
        [{ signup_id: byPhone, about: 'promoted', due_at: '2026-11-26T11:00:00Z' }],
      );
      setClock('2026-11-26T12:01+01:00');
      await signups.passOn();
      assert.equal(await statusOf(byPhone), 'lapsed');
      assert.equal(await statusOf(third), 'confirmed');
    });

    it('keeps seats for the desk that a visitor cannot take', async () => {
      const { signUp, statusOf } = await begin({ capacity: 2, reserved: 1 });
      assert.equal(await statusOf(await signUp()), 'confirmed');
      assert.equal(await statusOf(await signUp()), 'waiting');
      assert.equal(await statusOf(await signUp({}, true)), 'confirmed');
    });

    it('is for all of a course at once', async () => {
      const { signUp, signups } = await begin({ capacity: 2, scope: 'course' });
      const signup = (await signups.find(await signUp()))!;
      assert.equal(signup.scope, 'course');
      assert.equal(signup.meetings.length, 4);
    });

    it('says that it cannot come to one meeting of a course, and keeps the seat', async () => {
      const { signUp, signups } = await begin({ capacity: 2, scope: 'course' });
      const id = await signUp();
      await signups.change(id, { meeting: { occurrenceId: 'sykurs-20261208t1700', comes: false } });
      const signup = (await signups.find(id))!;
      assert.equal(signup.status, 'confirmed');
      assert.deepEqual(
        signup.meetings.map(({ absent }) => absent),
        [false, true, false, false],
      );
    });

    it('grows as far as there are seats, and gives back what it does not need', async () => {
      const { signUp, signups, statusOf } = await begin({ capacity: 3 });
      const first = await signUp();
      await signups.change(first, { party: { adults: 1, children: [4] } });
      await signUp();
      const third = await signUp();
      assert.equal(await statusOf(third), 'waiting');
      await refusedWith('seats-too-few', () =>
        signups.change(first, { party: { adults: 1, children: [4, 7] } }),
      );
      assert.equal((await signups.find(first))!.seats, 2);
      await signups.change(first, { party: { adults: 1, children: [] } });
      assert.equal(await statusOf(third), 'confirmed');
    });
  });

  describe('several changes at once', () => {
    it('give back each seat once, and no more than there were', async () => {
      const { db, signUp, signups, statusOf } = await begin({ capacity: 4 });
      const family = await signUp({ party: { adults: 2, children: [4, 7] } });
      await signups.change(family, { party: { adults: 1, children: [] }, comes: false });
      assert.equal(await statusOf(family), 'cancelled');
      const { seats_taken } = await db.selectFrom('seating').selectAll().executeTakeFirstOrThrow();
      assert.equal(seats_taken, 0);
    });
  });

  describe('a sign-up that cannot be', () => {
    it('grows and comes back no more when signing up is over, unless the desk says so', async () => {
      const { signUp, signups, setClock, statusOf } = await begin({
        capacity: 4,
        closesMinutes: 60,
      });
      const [first, second] = [
        await signUp(),
        await signUp({ party: { adults: 2, children: [] } }),
      ];
      await signups.cancel(first);
      setClock('2026-12-01T16:30+01:00');
      const larger = { party: { adults: 3, children: [] } };
      await refusedWith('signup-closed', () => signups.change(second, larger));
      await refusedWith('signup-closed', () => signups.change(first, { comes: true }));
      await signups.change(second, { party: { adults: 1, children: [] } });
      await signups.change(second, larger, { byDesk: true });
      await signups.change(first, { comes: true }, { byDesk: true });
      assert.equal(await statusOf(first), 'confirmed');
    });

    it('does not come back to what is cancelled', async () => {
      const { id, occurrences, signUp, signups } = await begin();
      const first = await signUp();
      await signups.cancel(first);
      await occurrences.change(id, sewing, { status: 'cancelled' });
      await refusedWith('signup-cancelled', () => signups.change(first, { comes: true }));
    });

    it('is refused with a pointer to each field', async () => {
      const question = {
        id: 'mat',
        kind: 'choice',
        label: { sv: 'Mat?' },
        required: true,
      } as const;
      const options = ['kott', 'gront'].map((id) => ({ id, label: { sv: id } }));
      const { signUp } = await begin({ capacity: 2, questions: [{ ...question, options }] });
      const wish = {
        name: '811218-9876',
        email: 'ingen adress',
        party: { adults: 0, children: [] },
        answers: { okänd: 'x' },
      };
      const error = await signUp(wish as Partial<DeskSignup>).then(
        () => undefined,
        (reason: unknown) => reason as Problem,
      );
      assert.equal(error?.status, 422);
      assert.deepEqual(
        error?.errors?.map(({ pointer, code }) => `${pointer} ${code}`),
        [
          '/party party-empty',
          '/name identity-number',
          '/email address-invalid',
          '/answers/okänd unknown',
          '/answers/mat required',
        ],
      );
    });

    it('is refused before, after and without need, each with its reason', async () => {
      const early = await begin({ opensDays: 3 });
      await refusedWith('signup-not-open', () => early.signUp());
      early.setClock('2026-12-01T20:00+01:00');
      await refusedWith('signup-over', () => early.signUp());
      const closed = await begin({ closesMinutes: 20_000 });
      await refusedWith('signup-closed', () => closed.signUp());
      const open = await begin({}, { joining: 'drop-in' });
      await refusedWith('signup-unneeded', () => open.signUp());
    });

    it('is not made for what is cancelled, not even by the desk', async () => {
      const { id, occurrences, signUp } = await begin();
      await occurrences.change(id, sewing, { status: 'cancelled' });
      await refusedWith('signup-cancelled', () => signUp({}, true));
    });

    it('is nowhere when there is no such occurrence', async () => {
      const { id, signups } = await begin();
      const made = await signups.signUp(id, 'annat-20261201t1700', anna, { byDesk: false });
      assert.equal(made, undefined);
    });
  });

  describe('a sensitive sign-up', () => {
    it('asks nothing, and has no waiting list', async () => {
      const { signUp, signups } = await begin({ capacity: 1 }, { sensitive: true });
      const bare = { name: undefined, email: undefined };
      const signup = (await signups.find(await signUp(bare)))!;
      assert.equal(signup.name, undefined);
      await refusedWith('seats-too-few', () => signUp(bare));
      await refusedWith('invalid', () => signUp());
    });
  });

  describe('a hundred at once', () => {
    it('take ten seats, and ninety stand in line without a gap', async () => {
      const { db, signUp } = await begin({ capacity: 10 });
      await Promise.all(Array.from({ length: 100 }, () => signUp()));
      const rows = await db.selectFrom('signup').select(['status', 'waiting_number']).execute();
      assert.equal(rows.filter(({ status }) => status === 'confirmed').length, 10);
      const numbers = rows.flatMap(({ waiting_number }) => waiting_number ?? []);
      assert.deepEqual(
        numbers.sort((a, b) => a - b),
        Array.from({ length: 90 }, (_, at) => at + 1),
      );
    });
  });
});
