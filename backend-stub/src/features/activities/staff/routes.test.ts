import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type {
  ActivityForm,
  ActivityLines,
  ActivitySaved,
  DatePlan,
  HistoryPage,
  OccurrenceList,
  OccurrencePatch,
  OccurrenceSaved,
  ProblemDetails,
  Removed,
  StaffActivity,
} from '@klocket/contract';
import { createTestClock, fillSample, openApp, sampleDistrict } from '../../../testing/app.ts';
import { forEachDatabase, type Open } from '../../../testing/databases.ts';
import { workersOf, type Worker } from '../../../testing/staff.ts';

const root = '/api/v1/staff/provberget';
const activities = `${root}/activities`;

const plan: DatePlan = {
  repeats: 'weekly',
  startTime: '16:00',
  durationMinutes: 120,
  weekdays: [4],
  from: '2026-11-26',
  until: '2026-12-17',
};
const form: ActivityForm = {
  texts: { sv: { title: 'Schackklubben' } },
  plan,
  house: 'kunskapens-hus',
  organisers: ['abf'],
};

forEachDatabase((_engine, open) => {
  describe('an activity at the desk', () => {
    it('is written in plain words, and stands in the calendar', async () => {
      const { coordinator, calendar } = await start(open);
      const made = await coordinator.ask('POST', activities, form);
      assert.equal(made.statusCode, 201);
      const { activity, undo } = made.json<ActivitySaved>();
      assert.match(activity.id, /^schackklubben-[0-9a-f]{6}$/);
      assert.deepEqual(activity.form.plan, plan);
      assert.equal(activity.state, 'published');
      assert.deepEqual(await calendar(activity.id), [
        '2026-11-26 16:00 scheduled',
        '2026-12-03 16:00 scheduled',
        '2026-12-10 16:00 scheduled',
        '2026-12-17 16:00 scheduled',
      ]);
      assert.equal((await coordinator.ask('POST', `${root}/undos/${undo}`)).statusCode, 200);
      assert.deepEqual(await calendar(activity.id), []);
    });

    it('is not overwritten: what another changed comes back, with who did', async () => {
      const { coordinator, work } = await start(open);
      const other = await work({ roles: ['coordinator'], name: 'Den andra' });
      const one = `${activities}/laxhjalp`;
      const got = await coordinator.ask('GET', one);
      const etag = String(got.headers.etag);
      const { form: mine } = got.json<StaffActivity>();
      const theirs = { ...mine, address: 'Torget' };
      assert.equal((await put(other, one, theirs, etag)).statusCode, 200);
      const late = await put(coordinator, one, { ...mine, address: 'Parken' }, etag);
      assert.equal(late.statusCode, 412);
      const { current, changedBy } = late.json<ProblemDetails>();
      assert.equal((current as ActivityForm).address, 'Torget');
      assert.equal(changedBy, 'Den andra');
      const again = await put(coordinator, one, theirs, String(late.headers.etag));
      assert.equal(again.statusCode, 200);
      assert.equal(again.json<ActivitySaved>().undo, undefined);
      assert.equal((await coordinator.ask('PUT', one, mine)).statusCode, 428);
    });

    it('keeps its occurrences, ids and changes when it moves to another time', async () => {
      const { coordinator, calendar, ids } = await start(open);
      const before = await ids('laxhjalp');
      await change(coordinator, 'laxhjalp-20261201t1700', {
        status: 'cancelled',
        reason: { sv: 'Ledaren är sjuk.' },
      });
      const { form: was, etag } = await read(coordinator, 'laxhjalp');
      const later = { ...was, plan: { ...was.plan, startTime: '18:00' } as DatePlan };
      const saved = await put(coordinator, `${activities}/laxhjalp`, later, etag);
      assert.equal(saved.statusCode, 200);
      assert.deepEqual(await calendar('laxhjalp'), [
        '2026-11-24 18:00 scheduled',
        '2026-12-01 18:00 cancelled',
        '2026-12-08 18:00 scheduled',
        '2026-12-15 18:00 scheduled',
      ]);
      assert.deepEqual(await ids('laxhjalp'), before);
      const { undo } = saved.json<ActivitySaved>();
      const undone = await coordinator.ask('POST', `${root}/undos/${undo}`);
      assert.equal(undone.statusCode, 200, undone.body);
      assert.deepEqual(await ids('laxhjalp'), before);
      assert.equal((await calendar('laxhjalp'))[1], '2026-12-01 17:00 cancelled');
      assert.equal((await coordinator.ask('POST', `${root}/undos/${undo}`)).statusCode, 404);
    });

    it('changes from one evening on: what was before stays, ids and changes move along', async () => {
      const { coordinator, calendar, ids } = await start(open);
      const before = await ids('laxhjalp');
      await change(coordinator, 'laxhjalp-20261215t1700', { status: 'no-meeting' });
      const { form: was, etag } = await read(coordinator, 'laxhjalp');
      const wish = {
        occurrence: 'laxhjalp-20261208t1700',
        form: { ...was, plan: { ...was.plan, startTime: '18:30' } as DatePlan },
      };
      const saved = await coordinator.ask('POST', `${activities}/laxhjalp/following`, wish, {
        'if-match': etag,
      });
      assert.equal(saved.statusCode, 200, saved.body);
      const { activity, undo } = saved.json<ActivitySaved>();
      assert.notEqual(activity.id, 'laxhjalp');
      assert.deepEqual(await calendar('laxhjalp'), [
        '2026-11-24 17:00 scheduled',
        '2026-12-01 17:00 scheduled',
      ]);
      assert.deepEqual(await calendar(activity.id), [
        '2026-12-08 18:30 scheduled',
        '2026-12-15 18:30 no-meeting',
      ]);
      const after = [...(await ids('laxhjalp')), ...(await ids(activity.id))];
      assert.deepEqual(after, before);
      assert.equal((await coordinator.ask('POST', `${root}/undos/${undo}`)).statusCode, 200);
      assert.deepEqual(await ids('laxhjalp'), before);
      assert.equal((await coordinator.ask('GET', `${activities}/${activity.id}`)).statusCode, 404);
    });

    it('is taken away, and brought back', async () => {
      const { coordinator, calendar } = await start(open);
      const { etag } = await read(coordinator, 'laxhjalp');
      const gone = await coordinator.ask('DELETE', `${activities}/laxhjalp`, undefined, {
        'if-match': etag,
      });
      assert.equal(gone.statusCode, 200);
      assert.deepEqual(await calendar('laxhjalp'), []);
      const back = `${root}/undos/${gone.json<Removed>().undo}`;
      assert.equal((await coordinator.ask('POST', back)).statusCode, 200);
      assert.equal((await calendar('laxhjalp')).length, 4);
    });

    it('refuses what cannot be kept, and says where', async () => {
      const { coordinator } = await start(open);
      const cases: [wrong: object, code: string, pointer: string][] = [
        [{ ...form, house: 'borta' }, 'house-unknown', '/house'],
        [{ ...form, room: 'borta' }, 'room-unknown', '/room'],
        [{ ...form, organisers: ['borta'] }, 'organiser-unknown', '/organisers/0'],
        [{ ...form, leaders: ['borta'] }, 'colleague-unknown', '/leaders/0'],
        [{ ...form, texts: { en: { title: 'Chess' } } }, 'source-language-missing', '/texts'],
        [{ ...form, picture: { url: '/x.jpg', alt: {} } }, 'alt-missing', '/picture/alt'],
        [{ ...form, id: 'egen' }, 'unknown', '/id'],
        [
          { ...form, plan: { ...plan, until: '2026-01-01' } },
          'recurrence-ends-before-start',
          '/recurrence/0',
        ],
      ];
      for (const [wrong, code, pointer] of cases) {
        const answer = await coordinator.ask('POST', activities, wrong);
        const [error] = answer.json<ProblemDetails>().errors ?? [];
        assert.deepEqual([answer.statusCode, error?.code, error?.pointer], [400, code, pointer]);
      }
    });

    it('is written by who may, suggested by who leads, and unknown to others', async () => {
      const { work, db } = await start(open);
      const organiser = {
        role: 'organiser',
        districtId: 'provberget',
        organiserId: 'abf',
      } as const;
      const other = { ...organiser, organiserId: 'hgf' };
      const elsewhere = { role: 'coordinator', districtId: 'annan' } as const;
      await db
        .insertInto('district')
        .values({ ...(await anyDistrict(db)), id: 'annan' })
        .execute();
      for (const [roles, statuses] of [
        [['coordinator'], [200, 200, 201, 200]],
        [[organiser], [200, 200, 201, 200]],
        [[other], [200, 404, 403, 404]],
        [[{ ...organiser, role: 'leader' }], [200, 404, 201, 404]],
        [['walker'], [200, 404, 403, 404]],
        [['follow-up'], [200, 404, 403, 404]],
        [['receiver'], [200, 404, 403, 404]],
        [[elsewhere], [404, 404, 404, 404]],
      ] as const) {
        const who = await work({ roles: [...roles] });
        const got = await who.ask('GET', `${activities}/laxhjalp`);
        const found = [
          (await who.ask('GET', activities)).statusCode,
          got.statusCode,
          (await who.ask('POST', activities, form)).statusCode,
          (await change(who, 'laxhjalp-20261201t1700', { status: 'cancelled' })).statusCode,
        ];
        assert.deepEqual(found, statuses, JSON.stringify(roles));
      }
      const leader = await work({ roles: [{ ...organiser, role: 'leader' }] });
      const { activity } = (await leader.ask('POST', activities, form)).json<ActivitySaved>();
      assert.equal(activity.state, 'suggested');
      assert.deepEqual(activity.form.leaders, [leader.id]);
      assert.equal(activity.form.published, false);
    });
  });

  describe('one occurrence', () => {
    it('is cancelled with a reason, and restored by taking that back', async () => {
      const { coordinator, calendar } = await start(open);
      const id = 'laxhjalp-20261124t1700';
      const answer = await change(coordinator, id, {
        status: 'cancelled',
        reason: { sv: 'Ledaren är sjuk.' },
      });
      const { occurrence, undo } = answer.json<OccurrenceSaved>();
      assert.equal(occurrence.status, 'cancelled');
      assert.equal(occurrence.reason, 'Ledaren är sjuk.');
      assert.equal((await calendar('laxhjalp'))[0], '2026-11-24 17:00 cancelled');
      const undone = await coordinator.ask('POST', `${root}/undos/${undo}`);
      assert.equal(undone.statusCode, 200, undone.body);
      assert.equal((await calendar('laxhjalp'))[0], '2026-11-24 17:00 scheduled');
      const { items } = (await coordinator.ask('GET', `${root}/history`)).json<HistoryPage>();
      assert.deepEqual(
        items.map(({ action }) => action),
        ['occurrence.undone', 'occurrence.cancelled'],
      );
    });

    it('moves in time and house, goes online with a link, and has a substitute', async () => {
      const { coordinator, work } = await start(open);
      const stand_in = await work({ roles: ['leader'], name: 'Vikarien' });
      const id = 'laxhjalp-20261201t1700';
      const cases: [OccurrencePatch, number, object][] = [
        [{ status: 'moved-online' }, 400, {}],
        [{ startsLocal: '2026-12-02T18:00' }, 200, { status: 'rescheduled', startTime: '18:00' }],
        [{ onlineUrl: 'https://mote.example/1' }, 200, { status: 'moved-online', online: true }],
        [{ substitute: stand_in.id }, 200, { substitute: { id: stand_in.id, name: 'Vikarien' } }],
        [{ substitute: 'borta' }, 400, {}],
        [{ restore: true }, 200, { status: 'scheduled', startTime: '17:00' }],
        [{ recap: { text: { sv: 'Vi löste bråk.' } } }, 200, { recap: { text: 'Vi löste bråk.' } }],
      ];
      for (const [patch, status, expected] of cases) {
        const answer = await change(coordinator, id, patch);
        assert.equal(answer.statusCode, status, answer.body);
        if (status === 200) {
          const { occurrence } = answer.json<OccurrenceSaved>();
          assert.partialDeepStrictEqual(occurrence, expected);
        }
      }
    });

    it('is not changed by who has not seen what it is now', async () => {
      const { coordinator } = await start(open);
      const id = 'laxhjalp-20261201t1700';
      const before = await coordinator.ask('GET', `${root}/occurrences/${id}`);
      await change(coordinator, id, { status: 'cancelled' });
      const late = await coordinator.ask(
        'PATCH',
        `${root}/occurrences/${id}`,
        { status: 'postponed' },
        { 'if-match': String(before.headers.etag) },
      );
      assert.equal(late.statusCode, 412);
      assert.equal(
        (await coordinator.ask('PATCH', `${root}/occurrences/${id}`, {})).statusCode,
        428,
      );
    });

    it('cannot be taken back after ten minutes, by another, or when changed since', async () => {
      const { coordinator, work, set } = await start(open);
      const other = await work({ roles: ['coordinator'] });
      const id = 'laxhjalp-20261201t1700';
      const first = (
        await change(coordinator, id, { status: 'cancelled' })
      ).json<OccurrenceSaved>();
      const undo = `${root}/undos/${first.undo}`;
      assert.equal((await other.ask('POST', undo)).statusCode, 404);
      await change(other, id, { onlineUrl: 'https://mote.example/1' });
      assert.equal((await coordinator.ask('POST', undo)).statusCode, 412);
      const next = (await change(coordinator, id, { restore: true })).json<OccurrenceSaved>();
      set('2026-11-24T15:26:00Z');
      const late = await coordinator.ask('POST', `${root}/undos/${next.undo}`);
      assert.equal(late.statusCode, 404);
    });
  });

  describe('what was wrong with a change', () => {
    it('is said in the language the desk is read in', async () => {
      const { coordinator } = await start(open);
      const { headers } = await coordinator.ask(
        'GET',
        `${root}/occurrences/laxhjalp-20261201t1700`,
      );
      const said = async (language: string) => {
        const answer = await coordinator.ask(
          'PATCH',
          `${root}/occurrences/laxhjalp-20261201t1700`,
          { substitute: 'nobody' },
          { 'if-match': String(headers.etag), 'accept-language': language },
        );
        const { detail, errors } = answer.json<ProblemDetails>();
        return [detail, errors?.[0]?.detail];
      };
      const [swedish, english] = [await said('sv'), await said('en')];
      assert.match(swedish.join(' '), /^Något i frågan/);
      assert.match(english.join(' '), /^Something in the /);
      assert.ok(swedish[1] && english[1] && swedish[1] !== english[1]);
    });
  });

  describe('the list of activities', () => {
    it('finds by words and state, a part at a time, what comes soonest first', async () => {
      const { coordinator } = await start(open);
      const titles = ['Bokcirkel', 'Bakning', 'Bordtennis'];
      for (const [index, title] of titles.entries()) {
        const day = `2026-11-${28 - index}`;
        const once = {
          repeats: 'once',
          from: day,
          startTime: '10:00',
          durationMinutes: 60,
        } as const;
        await coordinator.ask('POST', activities, {
          ...form,
          texts: { sv: { title } },
          plan: once,
        });
      }
      await coordinator.ask('POST', activities, { ...form, published: false });
      const list = async (query = '') =>
        (await coordinator.ask('GET', `${activities}${query}`)).json<ActivityLines>();
      const named = async (query = '') => (await list(query)).items.map(({ title }) => title);
      assert.deepEqual(await named(), [
        'Schackklubben',
        'Läxhjälp',
        'Bordtennis',
        'Bakning',
        'Bokcirkel',
      ]);
      assert.deepEqual(await named('?state=draft'), ['Schackklubben']);
      assert.deepEqual(await named('?q=bak'), ['Bakning']);
      const first = await list('?limit=2&state=published');
      assert.equal(first.total, 4);
      assert.equal(first.items[0]?.next?.id, 'laxhjalp-20261124t1700');
      assert.deepEqual(first.items[0]?.missing, []);
      assert.deepEqual(first.items[1]?.missing, ['en']);
      assert.deepEqual(await named(`?limit=9&state=published&cursor=${first.cursor}`), [
        'Bakning',
        'Bokcirkel',
      ]);
      const cancelled = await coordinator.ask(
        'PATCH',
        `${root}/occurrences/${first.items[0]!.next!.id}`,
        { status: 'cancelled' },
        { 'if-match': first.items[0]!.next!.etag },
      );
      assert.equal(cancelled.statusCode, 200);
    });

    it('says what was before of an evening elsewhere, and which room it is in now', async () => {
      const { coordinator } = await start(open);
      const id = 'laxhjalp-20261124t1700';
      const moved = await change(coordinator, id, { address: 'Torget' });
      assert.equal(moved.statusCode, 200, moved.body);
      const list = await coordinator.ask('GET', `${activities}?q=lax`);
      const { next } = list.json<ActivityLines>().items[0]!;
      assert.equal(next?.status, 'rescheduled');
      assert.deepEqual(next?.previous, {
        house: { id: 'kunskapens-hus', name: 'Kunskapens hus' },
      });
      const back = await change(coordinator, id, { house: 'kunskapens-hus', room: 'stora-salen' });
      assert.equal(back.json<OccurrenceSaved>().occurrence.roomId, 'stora-salen');
    });
  });
});

async function start(open: Open) {
  const db = await open();
  const { clock, set } = createTestClock();
  await fillSample(db, clock);
  const app = await openApp(db, { clock, environment: { KLOCKET_RATE_LIMIT: '1000000' } });
  const work = workersOf(app, db, clock, sampleDistrict.id);
  const list = async (id: string) =>
    (
      await app.inject(`/api/v1/districts/provberget/occurrences?activity=${id}`)
    ).json<OccurrenceList>().items;
  return {
    db,
    set,
    work,
    coordinator: await work({ roles: ['coordinator'] }),
    calendar: async (id: string) =>
      (await list(id)).map(({ day, startTime, status }) => `${day} ${startTime} ${status}`),
    ids: async (id: string) => (await list(id)).map((occurrence) => occurrence.id),
  };
}

async function read(worker: Worker, id: string) {
  const answer = await worker.ask('GET', `${activities}/${id}`);
  return { ...answer.json<StaffActivity>(), etag: String(answer.headers.etag) };
}

const put = (worker: Worker, url: string, body: object, etag: string) =>
  worker.ask('PUT', url, body, { 'if-match': etag });

/** Changes an occurrence as it is now. */
async function change(worker: Worker, id: string, patch: OccurrencePatch) {
  const url = `${root}/occurrences/${id}`;
  const { headers } = await worker.ask('GET', url);
  return worker.ask('PATCH', url, patch, { 'if-match': String(headers.etag ?? '"none"') });
}

const anyDistrict = (db: Awaited<ReturnType<Open>>) =>
  db.selectFrom('district').selectAll().limit(1).executeTakeFirstOrThrow();
