import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type {
  ActivityDraft,
  ActivityForm,
  ActivitySaved,
  DatePlan,
  PlannedDates,
  StaffActivity,
} from '@klocket/contract';
import { createTestClock, fillSample, openApp, sampleDistrict } from '../../../testing/app.ts';
import { forEachDatabase, type Open } from '../../../testing/databases.ts';
import { workersOf, type Worker } from '../../../testing/staff.ts';
import { createSuggestionDesk } from './suggestions.ts';

const root = '/api/v1/staff/provberget';
const weekly: DatePlan = {
  repeats: 'weekly',
  startTime: '16:00',
  durationMinutes: 120,
  weekdays: [5],
  from: '2026-12-11',
  until: '2027-01-08',
};
const form: ActivityForm = { texts: { sv: { title: 'Schackklubben' } }, plan: weekly };

forEachDatabase((_engine, open) => {
  describe('dates in plain words', () => {
    it('are shown with holidays, breaks and who else is in the room', async () => {
      const { coordinator } = await start(open);
      const breaks = `${root}/breaks`;
      const { headers } = await coordinator.ask('GET', breaks);
      const etag = { 'if-match': String(headers.etag) };
      const jul = { from: '2026-12-21', to: '2027-01-09', name: { sv: 'Jullov' } };
      const wrong = { items: [{ ...jul, to: '2026-12-01' }] };
      assert.equal((await coordinator.ask('PUT', breaks, wrong, etag)).statusCode, 400);
      const kept = await coordinator.ask('PUT', breaks, { items: [jul] }, etag);
      assert.deepEqual(kept.json(), { items: [jul] });
      assert.equal((await coordinator.ask('PUT', breaks, { items: [] }, etag)).statusCode, 412);
      const place = { house: 'kunskapens-hus', room: 'stora-salen' };
      const once: DatePlan = {
        repeats: 'once',
        startTime: '17:00',
        durationMinutes: 60,
        from: '2026-12-18',
      };
      const other = { ...form, texts: { sv: { title: 'Julfest' } }, plan: once, ...place };
      await coordinator.ask('POST', `${root}/activities`, other);
      const plan = { ...weekly, except: ['2026-12-25'] };
      const answer = await coordinator.ask('POST', `${root}/dates`, { plan, ...place });
      const { dates, total, endless } = answer.json<PlannedDates>();
      assert.deepEqual([total, endless], [4, false]);
      assert.deepEqual(
        dates.map(({ day, left, obstacle, clash }) => [day, left, obstacle?.name, clash?.title]),
        [
          ['2026-12-11', undefined, undefined, undefined],
          ['2026-12-18', undefined, undefined, 'Julfest'],
          ['2026-12-25', true, 'Juldagen', undefined],
          ['2027-01-01', undefined, 'Nyårsdagen', undefined],
          ['2027-01-08', undefined, 'Jullov', undefined],
        ],
      );
      const { until: _, ...forever } = weekly;
      const more = await coordinator.ask('POST', `${root}/dates`, { plan: forever });
      assert.equal(more.json<PlannedDates>().endless, true);
    });

    it('are taken over from last term to the next, on the first such weekday', async () => {
      const { coordinator } = await start(open);
      const answer = await coordinator.ask('POST', `${root}/activities/laxhjalp/copies`, {});
      const { form: copy } = answer.json<ActivityDraft>();
      const { from, until, except } = copy.plan as Extract<DatePlan, { repeats: 'weekly' }>;
      assert.deepEqual([from, until, except], ['2027-01-11', '2027-06-11', undefined]);
      const made = await coordinator.ask('POST', `${root}/activities`, copy);
      const { activity } = made.json<ActivitySaved>();
      assert.equal(activity.upcoming[0]?.day, '2027-01-12');
      assert.notEqual(activity.id, 'laxhjalp');
    });
  });

  describe('what is not shown yet', () => {
    it('is shown by itself when its day has come', async () => {
      const { db, app, coordinator, clock, set } = await start(open);
      const later = { ...form, publishAt: '2026-12-01T08:00:00+01:00' };
      const made = await coordinator.ask('POST', `${root}/activities`, later);
      const { activity } = made.json<ActivitySaved>();
      assert.equal(activity.state, 'draft');
      assert.equal(activity.form.publishAt, '2026-12-01T07:00:00Z');
      const page = `/api/v1/districts/provberget/activities/${activity.id}`;
      const desk = createSuggestionDesk(db, clock, 'https://klocket.example');
      assert.equal(await desk.showDue(), 0);
      assert.equal((await app.inject(page)).statusCode, 404);
      set('2026-12-01T07:00:00Z');
      assert.equal(await desk.showDue(), 1);
      assert.equal((await app.inject(page)).statusCode, 200);
    });

    it('is suggested by a leader, sent back with a word, suggested again and shown', async () => {
      const { db, coordinator, work } = await start(open);
      const ofAbf = { role: 'leader', districtId: 'provberget', organiserId: 'abf' } as const;
      const leader = await work({ roles: [ofAbf], email: 'ledare@klocket.example' });
      const made = await leader.ask('POST', `${root}/activities`, form);
      const { id } = made.json<ActivitySaved>().activity;
      const one = `${root}/activities/${id}`;
      const read = { 'if-match': String((await leader.ask('GET', one)).headers.etag) };
      const approve = (who: Worker, headers = {}) =>
        who.ask('POST', `${one}/approvals`, undefined, headers);
      assert.equal((await approve(leader, read)).statusCode, 403);
      const word = { word: 'Vilket rum?' };
      assert.equal((await coordinator.ask('POST', `${one}/returns`, word)).statusCode, 428);
      const old = { 'if-match': '"what-it-was"' };
      assert.equal((await coordinator.ask('POST', `${one}/returns`, word, old)).statusCode, 412);
      const back = await coordinator.ask('POST', `${one}/returns`, word, read);
      assert.equal(back.json<StaffActivity>().state, 'draft');
      const got = await leader.ask('GET', one);
      const { form: mine, sentBack } = got.json<StaffActivity>();
      assert.equal(sentBack?.word, 'Vilket rum?');
      const { published: _, ...again } = mine;
      const etag = { 'if-match': String(got.headers.etag) };
      const saved = await leader.ask('PUT', one, { ...again, address: 'Torget' }, etag);
      assert.equal(saved.json<ActivitySaved>().activity.state, 'suggested');
      assert.equal((await approve(coordinator)).statusCode, 428);
      const late = await approve(coordinator, read);
      assert.equal(late.statusCode, 412);
      assert.partialDeepStrictEqual(late.json(), { current: { address: 'Torget' } });
      const now = { 'if-match': String(late.headers.etag) };
      const shown = await approve(coordinator, now);
      assert.equal(shown.json<StaffActivity>().state, 'published');
      assert.equal((await approve(coordinator, now)).statusCode, 404);
      const mails = await db
        .selectFrom('mail')
        .select(['recipient', 'template'])
        .orderBy('created_at')
        .execute();
      assert.deepEqual(mails.map(({ recipient, template }) => [recipient, template]).sort(), [
        ['ledare@klocket.example', 'suggestion-returned'],
        ['ledare@klocket.example', 'suggestion-shown'],
      ]);
    });
  });
});

async function start(open: Open) {
  const db = await open();
  const { clock, set } = createTestClock();
  await fillSample(db, clock);
  const app = await openApp(db, { clock, environment: { KLOCKET_RATE_LIMIT: '1000000' } });
  const work = workersOf(app, db, clock, sampleDistrict.id);
  return { db, app, clock, set, work, coordinator: await work({ roles: ['coordinator'] }) };
}
