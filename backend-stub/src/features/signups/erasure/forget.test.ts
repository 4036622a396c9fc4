import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ActivitySource, DeskSignup } from '@klocket/contract';
import { openCalendar, testDistrict } from '../../../testing/calendar.ts';
import { record } from '../../history/repository.ts';
import { forEachDatabase } from '../../../testing/databases.ts';
import { writeMark } from '../people/attendance.ts';
import { createSignupRepository } from '../repository.ts';
import { createSignupSecrets } from '../secrets.ts';
import { createSignupForgetter } from './forget.ts';

const course: Partial<ActivitySource> = {
  signup: {
    scope: 'course',
    capacity: 1,
    questions: [
      { id: 'allergi', kind: 'text', label: { sv: 'Allergier?' }, keptDays: 1 },
      { id: 'minne', kind: 'text', label: { sv: 'Varför kommer du?' }, keptDays: 10 },
    ],
  },
};

const wish: DeskSignup = {
  party: { adults: 1, children: [] },
  name: 'Besökare',
  email: 'b@klocket.example',
  language: 'sv',
  answers: { allergi: 'Nötter', minne: 'Nyfiken' },
};

forEachDatabase((_engine, open) => {
  /** A course of two evenings, the last on 8 December 2026 until 19:00. */
  async function begin(more: Partial<ActivitySource> = {}) {
    const calendar = await openCalendar(open);
    const { db, clock, setClock: set } = calendar;
    const secrets = createSignupSecrets('a secret for tests, long enough for it');
    const signups = createSignupRepository(db, clock, secrets);
    const { id } = (await db.selectFrom('district').select('id').execute())[0]!;
    await calendar.activities.save(id, {
      id: 'odling',
      texts: { sv: { title: 'Odling' } },
      startsLocal: '2026-12-01T17:00',
      durationMinutes: 120,
      recurrence: ['RRULE:FREQ=WEEKLY;COUNT=2'],
      joining: 'sign-up',
      ...course,
      ...more,
    });
    const signUp = (change: Partial<DeskSignup> = {}) =>
      signups.signUp(id, 'odling-20261201t1700', { ...wish, ...change }, { byDesk: false });
    const count = async (table: 'signup' | 'signup_answer' | 'mail' | 'attendance' | 'call') =>
      (await db.selectFrom(table).selectAll().execute()).length;
    const { forget } = createSignupForgetter(db, clock);
    return { db, set, signUp, count, forget };
  }

  describe('what people have said of themselves', () => {
    it('goes when its days after the last occurrence are over, and not before', async () => {
      const { db, set, signUp, count, forget } = await begin();
      const id = await signUp();
      set('2026-12-08T18:30:00Z');
      await forget();
      assert.equal(await count('signup_answer'), 2);
      set('2026-12-08T23:30:00Z');
      await forget();
      assert.equal(await count('signup_answer'), 1, 'the day after has begun in Sweden');
      set('2026-12-18T08:00:00Z');
      await forget();
      assert.equal(await count('signup_answer'), 0);
      assert.equal(await count('signup'), 1);
      set('2027-01-06T22:30:00Z');
      await forget();
      assert.equal(await count('signup'), 1, 'the thirtieth day has not begun in Sweden');
      set('2027-01-06T23:30:00Z');
      await db.transaction().execute((tx) => record(tx, deedAbout(id!), '2027-01-06T23:30:00Z'));
      assert.deepEqual(await forget(), { signups: 1, answers: 0 });
      const { object_id } = await db
        .selectFrom('audit_entry')
        .select('object_id')
        .executeTakeFirstOrThrow();
      assert.equal(object_id, '', 'the history says what was done, not to whom');
      assert.equal(await count('signup'), 0);
      assert.equal(await count('mail'), 0);
    });

    it('leaves numbers: seats, who waited, who came', async () => {
      const { db, set, signUp, forget, count } = await begin();
      const first = await signUp();
      await signUp({ email: 'c@klocket.example' });
      const mark = { status: 'present' as const, heads: 1, updated_at: '2026-12-01T18:00:00Z' };
      await db.transaction().execute((tx) => writeMark(tx, first!, 'odling-20261201t1700', mark));
      set('2027-02-01T08:00:00Z');
      assert.equal((await forget()).signups, 2);
      const numbers = await db.selectFrom('turnout').selectAll().orderBy('occurrence_id').execute();
      assert.deepEqual(
        numbers.map(({ seats, waiting, marked, came }) => [seats, waiting, marked, came]),
        [
          [1, 1, 1, 1],
          [1, 1, 0, 0],
        ],
      );
      assert.equal(await count('attendance'), 0);
      assert.deepEqual(await forget(), { signups: 0, answers: 0 });
    });

    it('takes along what the leader of a circle wrote, but not the certificates', async () => {
      const { db, set, signUp, forget } = await begin();
      const first = (await signUp())!;
      const { district_id } = await db
        .selectFrom('signup')
        .select('district_id')
        .executeTakeFirstOrThrow();
      const written = {
        district_id,
        activity_id: 'odling',
        hours: null,
        updated_at: '2026-12-08T18:00:00Z',
      };
      const people = [
        { ...written, id: `${first}.0`, signup_id: first, name: 'Besökaren' },
        { ...written, id: 'for-hand', signup_id: null, name: 'Gästen' },
      ];
      await db.insertInto('study_person').values(people).execute();
      const certificates = people.map(({ id }) => ({
        serial: `intyg-${id}`,
        district_id,
        activity_id: 'odling',
        person_id: id,
        name_hash: 'hash',
        title: 'Odling',
        organisers_json: '[]',
        from_on: '2026-12-01',
        to_on: '2026-12-08',
        hours: 4,
        issued_at: '2026-12-08T18:00:00Z',
        issued_on: '2026-12-08',
        revoked_at: null,
      }));
      await db.insertInto('certificate').values(certificates).execute();
      set('2027-01-06T22:30:00Z');
      await forget();
      assert.equal((await db.selectFrom('study_person').selectAll().execute()).length, 2);
      set('2027-01-06T23:30:00Z');
      await forget();
      assert.deepEqual(await db.selectFrom('study_person').selectAll().execute(), []);
      const left = await db.selectFrom('certificate').select('person_id').execute();
      assert.deepEqual(
        left.map(({ person_id }) => person_id),
        [null, null],
      );
    });

    it('goes after seven days where the activity is sensitive, or is no more', async () => {
      for (const isGone of [false, true]) {
        const { db, set, signUp, count, forget } = await begin({
          signup: { scope: 'course', capacity: 9 },
          sensitive: true,
          neutralTexts: { sv: { title: 'Samtal' } },
        } as Partial<ActivitySource>);
        await signUp({ name: undefined, email: undefined, answers: undefined });
        if (isGone) await db.updateTable('seating').set({ activity_id: 'borta' }).execute();
        set('2026-12-14T22:30:00Z');
        await forget();
        assert.equal(await count('signup'), 1);
        set('2026-12-14T23:30:00Z');
        await forget();
        assert.equal(await count('signup'), 0);
      }
    });
  });
});

const deedAbout = (id: string) => ({
  districtId: testDistrict.id,
  actor: { id: 'samordnaren', name: 'Samordnaren' },
  action: 'signup.changed',
  object: { kind: 'signup', id, title: '' },
});
