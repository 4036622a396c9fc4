import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ActivitySource, SignupSource } from '@klocket/contract';
import { forEachDatabase } from '../../../testing/databases.ts';
import { openSewing, refusedWith, sewing } from '../../../testing/signups.ts';

const pair = { party: { adults: 1, children: [7] } };
const family = { party: { adults: 2, children: [4, 7] } };
const byPhone = { email: undefined, phone: '010-000 00 00' };
const nobody = { name: undefined, email: undefined };

forEachDatabase((_engine, open) => {
  const begin = (...of: [SignupSource?, Partial<ActivitySource>?]) => openSewing(open, ...of);

  describe('the waiting list', () => {
    it('gives all that a family leaves to as many as it is enough for, in order', async () => {
      const { signUp, signups, statusOf, offer } = await begin({ capacity: 4 });
      const first = await signUp(family);
      const waiting = [];
      for (const party of [pair, family, {}, {}, {}]) waiting.push(await signUp(party));
      assert.equal((await offer()).seats?.waiting, 5);
      await signups.cancel(first);
      assert.deepEqual(await Promise.all(waiting.map(statusOf)), [
        'confirmed',
        'waiting',
        'confirmed',
        'confirmed',
        'waiting',
      ]);
      const { seats } = await offer();
      assert.deepEqual([seats?.free, seats?.waiting], [0, 2]);
      assert.equal((await signups.find(waiting[4]!))!.place, 2);
    });

    it('gives nobody the number of somebody who has left it', async () => {
      const { db, signUp, signups } = await begin({ capacity: 1 });
      await signUp();
      const [left, stays] = [await signUp(), await signUp()];
      await signups.cancel(left);
      const late = await signUp();
      const places = [stays, late].map(async (id) => (await signups.find(id))!.place);
      assert.deepEqual(await Promise.all(places), [1, 2]);
      const numbers = await db.selectFrom('signup').select('waiting_number').execute();
      const given = numbers.flatMap(({ waiting_number }) => waiting_number ?? []);
      assert.deepEqual(given.sort(), [1, 2, 3]);
    });

    it('gives a seat to a party that waits and needs fewer now', async () => {
      const { signUp, signups, statusOf } = await begin({ capacity: 2 });
      await signUp();
      const two = await signUp(pair);
      await signups.change(two, { party: { adults: 1, children: [] } });
      assert.equal(await statusOf(two), 'confirmed');
    });

    it('passes by who cannot be told any more before it begins', async () => {
      const { signUp, signups, statusOf, setClock } = await begin({ capacity: 1 });
      const first = await signUp();
      const [called, mailed] = [await signUp(byPhone), await signUp()];
      setClock('2026-12-01T14:30+01:00');
      await signups.cancel(first);
      assert.deepEqual([await statusOf(called), await statusOf(mailed)], ['waiting', 'confirmed']);
    });

    it('holds a seat until its hour and not shorter; who says no need not be called', async () => {
      const { db, signUp, signups, statusOf, setClock } = await begin({ capacity: 1 });
      const first = await signUp();
      const [second, third] = [await signUp(byPhone), await signUp(byPhone)];
      await signups.cancel(first);
      setClock('2026-11-26T11:59+01:00');
      await signups.passOn();
      assert.equal(await statusOf(second), 'offered');
      await signups.change(second, { comes: false });
      assert.deepEqual([await statusOf(second), await statusOf(third)], ['cancelled', 'offered']);
      const open = await db.selectFrom('call').selectAll().where('done_at', 'is', null).execute();
      assert.deepEqual(
        open.map(({ signup_id }) => signup_id),
        [third],
      );
    });

    it('is passed by whom the desk gives a seat of its own, and tells them', async () => {
      const { signUp, signups, statusOf, offer, mails } = await begin({ capacity: 2, reserved: 1 });
      await signUp();
      const [second, third] = [await signUp(), await signUp({ email: 'tredje@klocket.example' })];
      await signups.seatByHand(third);
      assert.deepEqual([await statusOf(second), await statusOf(third)], ['waiting', 'confirmed']);
      assert.equal((await offer()).seats?.waiting, 1);
      const told = (await mails()).filter(({ template }) => template === 'signup-promoted');
      assert.deepEqual(
        told.map(({ recipient }) => recipient),
        ['tredje@klocket.example'],
      );
      await refusedWith('seats-too-few', () => signups.seatByHand(second));
    });

    it('does not get a seat that the desk keeps, when who had it leaves', async () => {
      const { signUp, signups, statusOf } = await begin({ capacity: 2, reserved: 1 });
      const atDesk = await signUp({}, true);
      const [first, second] = [await signUp(), await signUp()];
      await signups.cancel(atDesk);
      assert.deepEqual([await statusOf(first), await statusOf(second)], ['confirmed', 'waiting']);
      assert.equal(await statusOf(await signUp({}, true)), 'confirmed');
    });

    it('is none of something sensitive, not even for who comes back', async () => {
      const { signUp, signups, statusOf } = await begin({ capacity: 1 }, { sensitive: true });
      const first = await signUp(nobody);
      await signups.cancel(first);
      await signUp(nobody);
      await refusedWith('seats-too-few', () => signups.change(first, { comes: true }));
      assert.equal(await statusOf(first), 'cancelled');
    });
  });

  describe('what is said of seats', () => {
    const events = async ({ db }: Awaited<ReturnType<typeof begin>>) =>
      (await db.selectFrom('event').selectAll().where('name', '=', 'seats').execute()).length;

    it('is told on open pages, and nothing of what is hidden or sensitive', async () => {
      const shown = await begin({ capacity: 1 });
      await shown.signUp();
      assert.equal(await events(shown), 1);
      const hidden = await begin({ capacity: 1, hidesSeats: true });
      await hidden.signUp();
      const { seats, full } = await hidden.offer();
      assert.deepEqual([seats, full, await events(hidden)], [undefined, true, 0]);
      const sensitive = await begin({ capacity: 1 }, { sensitive: true });
      await sensitive.signUp(nobody);
      assert.deepEqual([(await sensitive.offer()).seats, await events(sensitive)], [undefined, 0]);
    });

    it('names other dates that have seats, once it is full', async () => {
      const { signUp, offer } = await begin({ capacity: 1, closesMinutes: 60 });
      assert.deepEqual((await offer()).otherDates, []);
      await signUp();
      await signUp({}, false, 'sykurs-20261208t1700');
      const { otherDates } = await offer();
      assert.deepEqual(
        otherDates.map(({ day, free }) => [day, free]),
        [
          ['2026-12-15', 1],
          ['2026-12-22', 1],
        ],
      );
    });

    it('names no other date that cannot be signed up for yet', async () => {
      const { signUp, offer } = await begin({ capacity: 1, opensDays: 20 });
      await signUp();
      assert.deepEqual(
        (await offer()).otherDates.map(({ day }) => day),
        ['2026-12-08'],
      );
    });
  });

  describe('who has a seat', () => {
    const online = { onlineUrl: 'https://mote.example/sy' };

    it('alone sees where to meet online, and has it in a calendar of their own', async () => {
      const { id, occurrences, signUp, signups } = await begin({ capacity: 1 });
      await occurrences.change(id, sewing, online);
      const [has, waits] = [await signUp(), await signUp()];
      const urlOf = async (one: string) => (await signups.find(one))!.meetings[0]!.onlineUrl;
      assert.deepEqual([await urlOf(has), await urlOf(waits)], [online.onlineUrl, undefined]);
      const own = await signups.calendar(has);
      assert.equal(own?.joinUrls.get(sewing), online.onlineUrl);
      assert.deepEqual((await signups.calendar(waits))?.occurrences, []);
    });

    it('finds in that calendar no evening they cannot come to', async () => {
      const { signUp, signups } = await begin({ capacity: 1, scope: 'course' });
      const course = await signUp();
      const meeting = { occurrenceId: 'sykurs-20261208t1700', comes: false };
      await signups.change(course, { meeting });
      assert.deepEqual(
        (await signups.calendar(course))?.occurrences.map(({ day }) => day),
        ['2026-12-01', '2026-12-15', '2026-12-22'],
      );
    });

    it('gives it back by saying that they cannot come', async () => {
      const { signUp, signups, statusOf } = await begin({ capacity: 1 });
      const [first, second] = [await signUp(), await signUp()];
      await signups.change(first, { meeting: { occurrenceId: sewing, comes: false } });
      assert.deepEqual([await statusOf(first), await statusOf(second)], ['cancelled', 'confirmed']);
    });

    it('says nothing of other evenings, nor of what has been', async () => {
      const { signUp, signups, setClock } = await begin({ capacity: 2, scope: 'course' });
      const one = await signUp();
      const say = (occurrenceId: string) =>
        signups.change(one, { meeting: { occurrenceId, comes: false } });
      await refusedWith('not-found', () => say('laxhjalp-20261201t1700'));
      const single = await begin();
      const evening = await single.signUp();
      const meeting = { occurrenceId: 'sykurs-20261208t1700', comes: true };
      await refusedWith('not-found', () => single.signups.change(evening, { meeting }));
      setClock('2026-12-02T12:00+01:00');
      await refusedWith('signup-over', () => say(sewing));
      setClock('2026-12-23T12:00+01:00');
      await refusedWith('signup-over', () => signups.cancel(one));
      await refusedWith('signup-over', () => signups.change(one, { comes: false }));
    });

    it('is known by a code in their own district alone', async () => {
      const { id, signUp, signups } = await begin();
      const one = await signUp();
      const { code } = (await signups.find(one))!;
      assert.equal(await signups.idByCode(id, code), one);
      assert.equal(await signups.idByCode('annan', code), undefined);
      assert.equal(await signups.byCode('annan', code), undefined);
    });
  });
});
