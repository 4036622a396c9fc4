import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';
import {
  staffPaths,
  type CallList,
  type DeskSignedUp,
  type DeskSignup,
  type PartyRow,
  type PeopleCountList,
  type PeopleList,
  type PeopleTold,
  type SignupSource,
  type StaffActivity,
  type Today,
} from '@klocket/contract';
import { createTestClock, fillSample, homeworkHelp, openApp } from '../../../testing/app.ts';
import { forEachDatabase } from '../../../testing/databases.ts';
import { addIndicator, toldOfGoals } from '../../../testing/goals.ts';
import { workersOf, type Worker } from '../../../testing/staff.ts';

const here = 'provberget';
const evening = 'laxhjalp-20261201t1700';
const people = staffPaths.occurrencePeople(here, evening);

forEachDatabase((_engine, open) => {
  /** A coordinator at an evening one signs up for, on a fresh database. */
  async function begin(signup: SignupSource = { capacity: 4 }) {
    const db = await open();
    const { clock, set } = createTestClock();
    const { activities } = await fillSample(db, clock);
    await activities.save(here, { ...homeworkHelp, joining: 'sign-up', signup });
    const app = await openApp(db, { clock });
    const work = workersOf(app, db, clock, here);
    const coordinator = await work({ roles: ['coordinator'], withPasskey: true });
    const { ask } = coordinator;
    const add = async (wish: Partial<DeskSignup> = {}) => {
      const body = { party: { adults: 1, children: [] }, language: 'sv', ...wish };
      const answer = await ask('POST', staffPaths.occurrenceSignups(here, evening), body);
      assert.equal(answer.statusCode, 201, answer.body);
      return answer.json<DeskSignedUp>();
    };
    const list = async () => (await ask('GET', people)).json<PeopleList>();
    const mark = (id: string, body: object) =>
      ask('PUT', staffPaths.attendance(here, evening, id), body);
    return { db, clock, set, activities, work, coordinator, ask, add, list, mark };
  }

  describe('the people of an occurrence', () => {
    it('are listed by name, then those who wait in order; the reading is written down', async () => {
      const { add, list, db } = await begin({ capacity: 2 });
      await add({ name: 'Östen' });
      await add({ name: 'Amira' });
      await add({ name: 'Nästa' });
      const { items, count } = await list();
      assert.deepEqual(
        items.map(({ name, status, place }) => [name, status, place]),
        [
          ['Amira', 'confirmed', undefined],
          ['Östen', 'confirmed', undefined],
          ['Nästa', 'waiting', 1],
        ],
      );
      assert.deepEqual([count.taken, count.capacity, count.waiting], [2, 2, 1]);
      const read = await db
        .selectFrom('audit_entry')
        .selectAll()
        .where('action', '=', 'people.read')
        .execute();
      assert.equal(read.length, 1);
    });

    it('are shown to nobody without a passkey, counts alone to who may see names', async () => {
      const { add, work } = await begin();
      await add({ name: 'Amira' });
      const leader = await work({ roles: ['leader'], leads: ['laxhjalp'] });
      const refused = await leader.ask('GET', people);
      assert.deepEqual([refused.statusCode, refused.json().code], [403, 'passkey-needed']);
      const counts = await leader.ask('GET', staffPaths.people(here));
      assert.ok(counts.json<PeopleCountList>().items.length > 0);
      assert.ok(!counts.body.includes('Amira'));
    });

    it('get a seat by hand, and an evening seats of its own', async () => {
      const { add, list, ask } = await begin({ capacity: 2, reserved: 1 });
      await add({ name: 'Amira' });
      await add({ name: 'Bo' });
      const { row } = await add({ name: 'Cilla' });
      const byHand = { status: 'confirmed' };
      const full = await ask('PATCH', staffPaths.signup(here, row.id), byHand);
      assert.deepEqual([full.statusCode, full.json().code], [409, 'seats-too-few']);
      const seats = await ask('PUT', staffPaths.occurrenceSeats(here, evening), {
        capacity: 3,
        reserved: 0,
      });
      assert.equal(seats.statusCode, 204, seats.body);
      const { items, count, ownCapacity } = await list();
      // More seats go to who waits, at once.
      assert.notEqual(items.find(({ id }) => id === row.id)?.status, 'waiting');
      assert.equal((await ask('PATCH', staffPaths.signup(here, row.id), byHand)).statusCode, 204);
      assert.deepEqual([ownCapacity, count.capacity, count.taken], [true, 3, 3]);
      const confirmed = (await list()).items.filter(({ status }) => status === 'confirmed');
      assert.equal(confirmed.length, 3);
    });

    it('are counted as they were, and unmarked evenings are asked for today', async () => {
      const { add, ask, mark, set, work } = await begin();
      const { row } = await add({ name: 'Familj', party: { adults: 2, children: [4, 7] } });
      set('2026-12-02T10:00:00Z');
      const { ask: later } = await work({ roles: ['coordinator'], withPasskey: true });
      const kinds = async () =>
        (await later('GET', staffPaths.today(here))).json<Today>().notes.map(({ kind }) => kind);
      assert.ok((await kinds()).includes('attendance-unmarked'));
      assert.equal((await ask('GET', people)).statusCode, 401);
      await later('PUT', staffPaths.attendance(here, evening, row.id), {
        status: 'present',
        heads: 3,
      });
      assert.ok(!(await kinds()).includes('attendance-unmarked'));
      assert.equal((await mark(row.id, { status: 'present' })).statusCode, 401);
      const { items } = (await later('GET', staffPaths.people(here))).json<PeopleCountList>();
      const count = items.find(({ occurrenceId }) => occurrenceId === evening);
      assert.deepEqual([count?.came, count?.marked], [3, 1]);
    });
  });

  describe('marks', () => {
    it('are the same sent twice, and can be taken back', async () => {
      const { add, mark, list } = await begin();
      const { row } = await add({ name: 'Familj', party: { adults: 2, children: [4, 7] } });
      const first = await mark(row.id, { status: 'present', heads: 3 });
      const again = await mark(row.id, { status: 'present', heads: 3 });
      assert.equal(again.body, first.body);
      const { attendance, heads } = again.json<PartyRow>();
      assert.deepEqual([attendance, heads], ['present', 3]);
      const tooMany = await mark(row.id, { status: 'walk-in', heads: 9 });
      assert.equal(tooMany.json<PartyRow>().heads, 4, 'no more came than had signed up');
      assert.equal((await mark(row.id, { status: 'excused' })).json<PartyRow>().heads, undefined);
      await mark(row.id, { status: null });
      assert.equal((await list()).items[0]?.attendance, undefined);
    });

    it('are made by a code, however it is written, and by none of another evening', async () => {
      const { add, ask } = await begin();
      const { row, url } = await add({ name: 'Amira' });
      assert.match(url, /\/provberget\/my#[\w-]+\.[\w-]{32}$/);
      const checkIn = (code: string, at = evening) =>
        ask('POST', staffPaths.checkIns(here, at), { code });
      const typed = await checkIn(row.code.toLowerCase().replace('-', ' '));
      assert.equal(typed.json<PartyRow>().attendance, 'present');
      assert.equal((await checkIn(row.code, 'laxhjalp-20261208t1700')).statusCode, 404);
      assert.equal((await checkIn('0000-0000')).statusCode, 404);
    });

    it('write down once who came unannounced, and nobody where there is no seat', async () => {
      const { ask, list } = await begin({ capacity: 1 });
      const key = { 'idempotency-key': randomUUID() };
      const body = { name: 'Oväntad', party: { adults: 1, children: [] } };
      const walkIn = (headers: Record<string, string>) =>
        ask('POST', staffPaths.walkIns(here, evening), body, headers);
      assert.equal((await walkIn(key)).statusCode, 201);
      assert.equal((await walkIn(key)).statusCode, 201);
      const { items } = await list();
      assert.deepEqual(
        items.map(({ attendance, heads }) => [attendance, heads]),
        [['walk-in', 1]],
      );
      const full = await walkIn({ 'idempotency-key': randomUUID() });
      assert.deepEqual([full.statusCode, full.json().code], [409, 'seats-too-few']);
    });

    it('write nobody down at what nobody has been shown yet', async () => {
      const { ask, activities } = await begin();
      await activities.save(here, { ...homeworkHelp, joining: 'sign-up', published: false });
      const body = { name: 'Oväntad', party: { adults: 1, children: [] } };
      assert.equal((await ask('POST', staffPaths.walkIns(here, evening), body)).statusCode, 404);
    });

    it('count heads without a passkey, the newest number of them', async () => {
      const { work, list } = await begin();
      const leader = await work({ roles: ['leader'], leads: ['laxhjalp'] });
      for (const heads of [12, 14]) {
        const url = staffPaths.headCount(here, evening);
        assert.equal((await leader.ask('PUT', url, { heads })).statusCode, 204);
      }
      assert.equal((await list()).count.heads, 14);
    });

    it('move a goal on open pages where participants are measured, each that changes a number', async () => {
      const { db, add, ask, mark } = await begin();
      const { id } = (await add({ party: { adults: 2, children: [] } })).row;
      await mark(id, { status: 'absent' });
      assert.deepEqual(await toldOfGoals(db, here), []);
      await addIndicator(db, { id: 'deltagare', measure: 'participants' });
      const count = (heads: number) => ask('PUT', staffPaths.headCount(here, evening), { heads });
      const told = async () => (await toldOfGoals(db, here)).length;
      const steps: [what: string, act: () => Promise<unknown>, told: number][] = [
        ['two of them came', () => mark(id, { status: 'present' }), 1],
        ['the same again', () => mark(id, { status: 'present' }), 1],
        ['online instead', () => mark(id, { status: 'online' }), 1],
        ['one only', () => mark(id, { status: 'present', heads: 1 }), 2],
        ['nobody after all', () => mark(id, { status: null }), 3],
        ['heads', () => count(12), 4],
        ['the same number', () => count(12), 4],
        [
          'one more at the door',
          () =>
            ask('POST', staffPaths.walkIns(here, evening), { party: { adults: 1, children: [] } }),
          5,
        ],
      ];
      for (const [what, act, times] of steps) {
        await act();
        assert.equal(await told(), times, what);
      }
      assert.deepEqual((await toldOfGoals(db, here))[0], { goalId: 'participation' });
      await db.updateTable('activity').set({ sensitive: 1 }).execute();
      await count(13);
      await mark(id, { status: 'present' });
      assert.equal(await told(), 5, 'of a sensitive evening nothing is told');
    });
  });

  describe('age and gender', () => {
    it('are counts of a month that no person, time or order leads to', async () => {
      const { ask, db } = await begin();
      const say = (body: object) => ask('POST', staffPaths.demographics(here, evening), body);
      assert.equal((await say({ ageBand: '13-18', gender: 'woman' })).statusCode, 204);
      assert.equal((await say({ gender: 'woman' })).statusCode, 204);
      assert.equal((await say({ gender: 'unsaid' })).statusCode, 422);
      const rows = await db
        .selectFrom('demographic_count')
        .selectAll()
        .orderBy('dimension')
        .execute();
      const about = { district_id: here, activity_id: 'laxhjalp', period: '2026-12' };
      assert.deepEqual(
        rows.filter(({ count }) => count > 0).map((row) => ({ ...row })),
        [
          { ...about, dimension: 'age-band', value: '13-18', count: 1 },
          { ...about, dimension: 'gender', value: 'woman', count: 2 },
        ],
      );
      assert.equal(rows.length, 11, 'what nobody said has its row too, so that none tells when');
      // Nothing else was written down meanwhile: not even who held out the card.
      const deeds = await db.selectFrom('audit_entry').select('action').execute();
      assert.deepEqual(
        deeds.filter(({ action }) => /demograph|count/.test(action)),
        [],
      );
    });
  });

  describe('those who are told', () => {
    it('get a mail or a call, and it is said how many cannot be reached', async () => {
      const { add, ask, db } = await begin({ capacity: 3 });
      await add({ name: 'Mejlad', email: 'mejlad@klocket.example' });
      await add({ name: 'Ringd', phone: '010-000 00 02' });
      await add({ name: 'Ingendera' });
      await add({ name: 'Väntar', email: 'vantar@klocket.example' });
      const key = { 'idempotency-key': randomUUID() };
      const send = () =>
        ask('POST', staffPaths.messages(here, evening), { text: 'Ta med saxen.' }, key);
      const told = { mailed: 1, toCall: 1, unreachable: 1 };
      assert.deepEqual((await send()).json<PeopleTold>(), told);
      // Sent again after a lost answer, it reaches nobody twice.
      assert.deepEqual((await send()).json<PeopleTold>(), told);
      const text = 'Amira 811218-9876 har blivit sjuk.';
      const refused = await ask('POST', staffPaths.messages(here, evening), { text });
      assert.equal(refused.json().errors?.[0].code, 'identity-number', refused.body);
      const mails = await db
        .selectFrom('mail')
        .select('recipient')
        .where('template', '=', 'signup-message')
        .execute();
      assert.deepEqual(
        mails.map(({ recipient }) => recipient),
        ['mejlad@klocket.example'],
      );
      const { items } = (await ask('GET', staffPaths.calls(here))).json<CallList>();
      assert.deepEqual(
        items.map(({ name, message, about }) => [name, message, about]),
        [['Ringd', 'Ta med saxen.', 'message']],
      );
    });

    it('stay on the list until they are reached, or it is too late', async () => {
      const { add, ask, set, work } = await begin();
      await add({ name: 'Ringd', phone: '010-000 00 02' });
      await ask('POST', staffPaths.messages(here, evening), { text: 'Ta med saxen.' });
      const calls = async () => (await ask('GET', staffPaths.calls(here))).json<CallList>().items;
      const [call] = await calls();
      const finish = (outcome: string) => ask('POST', staffPaths.call(here, call!.id), { outcome });
      assert.equal((await finish('not-reached')).statusCode, 204);
      assert.equal((await calls()).length, 1);
      assert.equal((await finish('told')).statusCode, 204);
      assert.deepEqual(await calls(), []);
      assert.equal((await finish('told')).statusCode, 404);
      await ask('POST', staffPaths.messages(here, evening), { text: 'Ta med tråden också.' });
      assert.equal((await calls()).length, 1);
      set('2026-12-01T16:01:00Z');
      const later = await work({ roles: ['coordinator'], withPasskey: true });
      const left = await later.ask('GET', staffPaths.calls(here));
      assert.deepEqual(left.json<CallList>().items, []);
    });

    it('take the seat that was held for them, or give it on', async () => {
      const { add, ask, list } = await begin({ capacity: 1 });
      const { row: first } = await add({ name: 'Först' });
      await add({ name: 'Sedan', phone: '010-000 00 02' });
      await add({ name: 'Sist', phone: '010-000 00 03' });
      await ask('PATCH', staffPaths.signup(here, first.id), { status: 'cancelled' });
      const statuses = async () =>
        Object.fromEntries((await list()).items.map(({ name, status }) => [name, status]));
      assert.equal((await statuses()).Sedan, 'offered');
      const open = async () => (await ask('GET', staffPaths.calls(here))).json<CallList>().items;
      const [call] = await open();
      assert.equal(call?.about, 'promoted');
      await ask('POST', staffPaths.call(here, call!.id), { outcome: 'cannot' });
      assert.deepEqual(await statuses(), {
        Först: 'cancelled',
        Sedan: 'cancelled',
        Sist: 'offered',
      });
      const [next] = await open();
      await ask('POST', staffPaths.call(here, next!.id), { outcome: 'comes' });
      assert.equal((await statuses()).Sist, 'confirmed');
    });
  });

  describe('what people sign up for', () => {
    it('stays a course or single evenings while somebody has signed up', async () => {
      const { add, ask } = await begin();
      const { row } = await add({ name: 'Amira' });
      const path = staffPaths.activity(here, 'laxhjalp');
      const asCourse = async () => {
        const known = await ask('GET', path);
        const { form } = known.json<StaffActivity>();
        const course = { ...form, signup: { ...form.signup, scope: 'course' } };
        return ask('PUT', path, course, { 'if-match': String(known.headers.etag) });
      };
      const refused = await asCourse();
      const [{ pointer, code }] = refused.json<{ errors: [{ pointer: string; code: string }] }>()
        .errors;
      assert.deepEqual([refused.statusCode, pointer], [400, '/signup/scope'], refused.body);
      assert.equal(code, 'signup-scope-in-use');
      await ask('PATCH', staffPaths.signup(here, row.id), { status: 'cancelled' });
      assert.equal((await asCourse()).statusCode, 200);
    });

    it('stays one course: it goes on as another only while nobody has signed up', async () => {
      const { add, ask } = await begin({ capacity: 4, scope: 'course' });
      await add({ name: 'Amira' });
      const known = await ask('GET', staffPaths.activity(here, 'laxhjalp'));
      const { form, upcoming } = known.json<StaffActivity>();
      const occurrence = upcoming[2]!.id;
      const path = staffPaths.following(here, 'laxhjalp');
      const refused = await ask(
        'POST',
        path,
        { occurrence, form },
        { 'if-match': String(known.headers.etag) },
      );
      assert.equal(refused.statusCode, 400, refused.body);
      assert.equal(
        refused.json<{ errors: [{ code: string }] }>().errors[0].code,
        'signup-course-split',
      );
    });
  });

  describe('the attendance as a file', () => {
    it('holds no formula, and is for who may export alone', async () => {
      const { add, mark, ask, work } = await begin({ capacity: 1 });
      const { row } = await add({ name: '=HYPERLINK("x")' });
      await add({ name: 'Väntar' });
      await mark(row.id, { status: 'online' });
      const file = await ask('GET', staffPaths.occurrencePeopleFile(here, evening));
      assert.match(String(file.headers['content-type']), /^text\/csv/);
      assert.ok(!/(^|[,\n"])=HYPER/m.test(file.body), file.body);
      assert.match(file.body, /HYPERLINK/);
      assert.doesNotMatch(file.body, /Väntar/);
      const leader: Worker = await work({
        roles: ['leader'],
        leads: ['laxhjalp'],
        withPasskey: true,
      });
      const refused = await leader.ask('GET', staffPaths.occurrencePeopleFile(here, evening));
      assert.equal(refused.statusCode, 403);
    });
  });
});
