import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ActivitySource, DeskSignup } from '@klocket/contract';
import { openCalendar, testDistrict } from '../../../testing/calendar.ts';
import { forEachDatabase } from '../../../testing/databases.ts';
import { createSeatingFollower } from './follow.ts';
import { createSignupRepository } from '../repository.ts';
import { createSignupSecrets } from '../secrets.ts';

const course: ActivitySource = {
  id: 'sykurs',
  texts: { sv: { title: 'Sykurs' } },
  startsLocal: '2026-12-01T17:00',
  durationMinutes: 120,
  recurrence: ['RRULE:FREQ=WEEKLY;COUNT=3'],
  joining: 'sign-up',
  signup: { capacity: 1 },
};
const evening = 'sykurs-20261201t1700';
const person: DeskSignup = {
  party: { adults: 1, children: [] },
  name: 'Besökare',
  email: 'besokare@klocket.example',
  language: 'sv',
};

forEachDatabase((_engine, open) => {
  async function begin(more: Partial<ActivitySource> = {}) {
    const calendar = await openCalendar(open);
    const { db, clock, activities, setClock } = calendar;
    const secrets = createSignupSecrets('a secret for tests, long enough for it');
    const signups = createSignupRepository(db, clock, secrets);
    const follower = createSeatingFollower(db, clock);
    const district = testDistrict.id;
    await activities.save(district, { ...course, ...more });
    const signUp = (wish: Partial<DeskSignup> = {}) =>
      signups.signUp(
        district,
        evening,
        { ...person, ...wish },
        { byDesk: false },
      ) as Promise<string>;
    /** Lets the calm after a change pass, and follows. */
    const follow = async (at = '2026-11-24T12:05+01:00') => {
      setClock(at);
      await follower.follow();
    };
    const letters = async () => {
      const rows = await db.selectFrom('mail').selectAll().orderBy('created_at').execute();
      return rows.map(({ template }) => template).filter((name) => name !== 'signup-confirmed');
    };
    return { ...calendar, district, signups, follower, signUp, follow, letters };
  }

  describe('those who have signed up', () => {
    it('are told once that it is cancelled', async () => {
      const { district, occurrences, signUp, follow, letters } = await begin();
      await signUp();
      await occurrences.change(district, evening, { status: 'cancelled' });
      await follow();
      await follow('2026-11-24T12:10+01:00');
      assert.deepEqual(await letters(), ['signup-cancelled']);
    });

    it('hear nothing of what was taken back at once', async () => {
      const { district, occurrences, follower, signUp, follow, letters } = await begin();
      await signUp();
      await occurrences.change(district, evening, { status: 'cancelled' });
      await follower.follow();
      await occurrences.restore(district, evening);
      await follow();
      assert.deepEqual(await letters(), []);
    });

    it('are asked anew whether they come when it moves, and answer', async () => {
      const { district, occurrences, signups, signUp, follow, letters } = await begin();
      const [id, waits] = [await signUp(), await signUp()];
      await occurrences.change(district, evening, { startsLocal: '2026-12-02T18:00' });
      await follow();
      assert.deepEqual(await letters(), ['signup-waiting', 'signup-changed']);
      const { meetings, eraseOn } = (await signups.find(id))!;
      assert.deepEqual([meetings[0]!.asksAgain, eraseOn], [true, '2027-01-01']);
      assert.equal((await signups.find(waits))!.meetings[0]!.asksAgain, false);
      await signups.change(id, { meeting: { occurrenceId: evening, comes: true } });
      assert.equal((await signups.find(id))!.meetings[0]!.asksAgain, false);
    });

    it('are told of a meeting that the plan no longer has', async () => {
      const { district, activities, db, signUp, follow, letters } = await begin();
      await signUp();
      await activities.save(district, { ...course, startsLocal: '2026-12-08T17:00' });
      await follow();
      assert.deepEqual(await letters(), ['signup-cancelled']);
      const [mail] = await db
        .selectFrom('mail')
        .selectAll()
        .where('template', '=', 'signup-cancelled')
        .execute();
      const { title, when } = JSON.parse(mail!.values_json!) as { title: string; when: string };
      assert.equal(`${title}, ${when}`, 'Sykurs, tisdag 1 december 17:00–19:00');
    });

    it('stand on the list of whom to call when they left no mail address', async () => {
      const { district, db, occurrences, signUp, follow } = await begin();
      await signUp({ email: undefined, phone: '070-000 00 00' });
      await occurrences.change(district, evening, { onlineUrl: 'https://mote.example/sy' });
      await follow();
      const calls = await db.selectFrom('call').selectAll().execute();
      assert.deepEqual(
        calls.map(({ about, occurrence_id }) => `${about} ${occurrence_id}`),
        [`changed ${evening}`],
      );
    });

    it('move up when the capacity rises, and are not thrown out when it falls', async () => {
      const { district, activities, signups, signUp, follow } = await begin();
      const [first, second, third] = [await signUp(), await signUp(), await signUp()];
      await activities.save(district, { ...course, signup: { capacity: 2 } });
      await follow();
      const statuses = async () =>
        Promise.all([first, second, third].map(async (id) => (await signups.find(id))!.status));
      assert.deepEqual(await statuses(), ['confirmed', 'confirmed', 'waiting']);
      await activities.save(district, { ...course, signup: { capacity: 1 } });
      await follow('2026-11-24T12:10+01:00');
      assert.deepEqual(await statuses(), ['confirmed', 'confirmed', 'waiting']);
    });

    it('of a course that goes on longer are kept and told for as long', async () => {
      const signup = { capacity: 1, scope: 'course' } as const;
      const { district, activities, occurrences, signups, signUp, follow, letters } = await begin({
        signup,
      });
      const id = await signUp();
      const recurrence = ['RRULE:FREQ=WEEKLY;COUNT=4'];
      await activities.save(district, { ...course, signup, recurrence });
      await follow();
      assert.deepEqual(await letters(), [], 'more meetings are no change of what they came for');
      const { eraseOn, meetings } = (await signups.find(id))!;
      assert.deepEqual([eraseOn, meetings.length], ['2027-01-21', 4]);
      await occurrences.change(district, 'sykurs-20261222t1700', { status: 'cancelled' });
      await follow('2026-12-21T12:05+01:00');
      assert.deepEqual(await letters(), ['signup-cancelled']);
      assert.equal((await signups.find(id))!.mayChange, true);
    });

    it('hear why, in the words of whoever changed it', async () => {
      const { district, db, occurrences, signUp, follow } = await begin();
      await signUp();
      const reason = { sv: 'Ledaren är sjuk.' };
      await occurrences.change(district, evening, { status: 'cancelled', reason });
      await follow();
      const mails = await db.selectFrom('mail').select('values_json').execute();
      assert.match(JSON.stringify(mails), /Ledaren är sjuk/);
    });

    it('hear of a seat given at night as it is in the morning', async () => {
      const { district, db, occurrences, signups, signUp, follow, letters, setClock } =
        await begin();
      const first = await signUp();
      const second = await signUp({ email: 'andra@klocket.example' });
      setClock('2026-11-29T22:00+01:00');
      await signups.cancel(first);
      await occurrences.change(district, evening, { startsLocal: '2026-12-02T18:00' });
      await follow('2026-11-29T22:05+01:00');
      assert.deepEqual(await letters(), ['signup-waiting', 'signup-promoted']);
      const promoted = await db
        .selectFrom('mail')
        .selectAll()
        .where('template', '=', 'signup-promoted')
        .executeTakeFirstOrThrow();
      assert.equal(promoted.due_at, '2026-11-30T07:00:00Z');
      assert.match(promoted.values_json!, /onsdag 2 december 18:00/);
      await signups.cancel(second);
      assert.deepEqual(await letters(), ['signup-waiting'], 'they have said no already');
    });

    it('move up to what became free while it was cancelled, when it takes place after all', async () => {
      const { district, occurrences, signups, signUp, follow } = await begin();
      const [first, second] = [await signUp(), await signUp()];
      await occurrences.change(district, evening, { status: 'cancelled' });
      await follow();
      await signups.cancel(first);
      assert.equal((await signups.find(second))!.status, 'waiting');
      await occurrences.restore(district, evening);
      await follow('2026-11-24T12:06+01:00');
      assert.equal((await signups.find(second))!.status, 'confirmed');
    });

    it('of a course hear of a seat given at night also when one meeting is cancelled before the morning', async () => {
      const signup = { capacity: 1, scope: 'course' } as const;
      const { district, occurrences, signups, signUp, follow, letters, setClock } = await begin({
        signup,
      });
      const first = await signUp();
      await signUp({ email: 'andra@klocket.example' });
      setClock('2026-11-29T22:00+01:00');
      await signups.cancel(first);
      await occurrences.change(district, evening, { status: 'cancelled' });
      await follow('2026-11-29T22:05+01:00');
      assert.deepEqual(await letters(), ['signup-waiting', 'signup-promoted']);
    });

    it('of a course keep their seat when one meeting is cancelled', async () => {
      const signup = { capacity: 1, scope: 'course' } as const;
      const { district, occurrences, signups, signUp, follow, letters } = await begin({ signup });
      const id = await signUp();
      await occurrences.change(district, 'sykurs-20261208t1700', { status: 'cancelled' });
      await follow();
      assert.deepEqual(await letters(), ['signup-cancelled']);
      assert.equal((await signups.find(id))!.status, 'confirmed');
    });
  });
});
