import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type {
  ActivityForm,
  ActivitySaved,
  DatePlan,
  ProblemDetails,
  Removed,
  StaffActivity,
} from '@klocket/contract';
import {
  deskActivities,
  changeOccurrence,
  deskRoot,
  openDesk,
  readActivity,
} from '../../../testing/desk.ts';
import { forEachDatabase, type Open } from '../../../testing/databases.ts';
import type { Worker } from '../../../testing/staff.ts';
import { chessClub } from '../../../testing/sample-district.ts';

const form: ActivityForm = { ...chessClub, house: 'kunskapens-hus', organisers: ['abf'] };

forEachDatabase((_engine, open) => {
  describe('an activity at the desk', () => {
    it('is written in plain words, and stands in the calendar', async () => {
      const { coordinator, calendar } = await start(open);
      const made = await coordinator.ask('POST', deskActivities, form);
      assert.equal(made.statusCode, 201);
      const { activity, undo } = made.json<ActivitySaved>();
      assert.match(activity.id, /^schackklubben-[0-9a-f]{6}$/);
      assert.deepEqual(activity.form.plan, chessClub.plan);
      assert.equal(activity.state, 'published');
      assert.deepEqual(await calendar(activity.id), [
        '2026-11-26 16:00 scheduled',
        '2026-12-03 16:00 scheduled',
        '2026-12-10 16:00 scheduled',
        '2026-12-17 16:00 scheduled',
      ]);
      assert.equal((await coordinator.ask('POST', `${deskRoot}/undos/${undo}`)).statusCode, 200);
      assert.deepEqual(await calendar(activity.id), []);
    });

    it('is not overwritten: what another changed comes back, with who did', async () => {
      const { coordinator, work } = await start(open);
      const other = await work({ roles: ['coordinator'], name: 'Den andra' });
      const one = `${deskActivities}/laxhjalp`;
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
      await changeOccurrence(coordinator, 'laxhjalp-20261201t1700', {
        status: 'cancelled',
        reason: { sv: 'Ledaren är sjuk.' },
      });
      const { form: was, etag } = await readActivity(coordinator, 'laxhjalp');
      const later = { ...was, plan: { ...was.plan, startTime: '18:00' } as DatePlan };
      const saved = await put(coordinator, `${deskActivities}/laxhjalp`, later, etag);
      assert.equal(saved.statusCode, 200);
      assert.deepEqual(await calendar('laxhjalp'), [
        '2026-11-24 18:00 scheduled',
        '2026-12-01 18:00 cancelled',
        '2026-12-08 18:00 scheduled',
        '2026-12-15 18:00 scheduled',
      ]);
      assert.deepEqual(await ids('laxhjalp'), before);
      const { undo } = saved.json<ActivitySaved>();
      const undone = await coordinator.ask('POST', `${deskRoot}/undos/${undo}`);
      assert.equal(undone.statusCode, 200, undone.body);
      assert.deepEqual(await ids('laxhjalp'), before);
      assert.equal((await calendar('laxhjalp'))[1], '2026-12-01 17:00 cancelled');
      assert.equal((await coordinator.ask('POST', `${deskRoot}/undos/${undo}`)).statusCode, 404);
    });

    it('changes from one evening on: what was before stays, ids and changes move along', async () => {
      const { coordinator, calendar, ids } = await start(open);
      const before = await ids('laxhjalp');
      await changeOccurrence(coordinator, 'laxhjalp-20261215t1700', { status: 'no-meeting' });
      const { form: was, etag } = await readActivity(coordinator, 'laxhjalp');
      const wish = {
        occurrence: 'laxhjalp-20261208t1700',
        form: { ...was, plan: { ...was.plan, startTime: '18:30' } as DatePlan },
      };
      const saved = await coordinator.ask('POST', `${deskActivities}/laxhjalp/following`, wish, {
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
      assert.equal((await coordinator.ask('POST', `${deskRoot}/undos/${undo}`)).statusCode, 200);
      assert.deepEqual(await ids('laxhjalp'), before);
      assert.equal(
        (await coordinator.ask('GET', `${deskActivities}/${activity.id}`)).statusCode,
        404,
      );
    });

    it('is taken away, and brought back', async () => {
      const { coordinator, calendar } = await start(open);
      const { etag } = await readActivity(coordinator, 'laxhjalp');
      const gone = await coordinator.ask('DELETE', `${deskActivities}/laxhjalp`, undefined, {
        'if-match': etag,
      });
      assert.equal(gone.statusCode, 200);
      assert.deepEqual(await calendar('laxhjalp'), []);
      const back = `${deskRoot}/undos/${gone.json<Removed>().undo}`;
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
          { ...form, plan: { ...chessClub.plan, until: '2026-01-01' } },
          'recurrence-ends-before-start',
          '/recurrence/0',
        ],
      ];
      for (const [wrong, code, pointer] of cases) {
        const answer = await coordinator.ask('POST', deskActivities, wrong);
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
        const got = await who.ask('GET', `${deskActivities}/laxhjalp`);
        const found = [
          (await who.ask('GET', deskActivities)).statusCode,
          got.statusCode,
          (await who.ask('POST', deskActivities, form)).statusCode,
          (await changeOccurrence(who, 'laxhjalp-20261201t1700', { status: 'cancelled' }))
            .statusCode,
        ];
        assert.deepEqual(found, statuses, JSON.stringify(roles));
      }
      const leader = await work({ roles: [{ ...organiser, role: 'leader' }] });
      const { activity } = (await leader.ask('POST', deskActivities, form)).json<ActivitySaved>();
      assert.equal(activity.state, 'suggested');
      assert.deepEqual(activity.form.leaders, [leader.id]);
      assert.equal(activity.form.published, false);
    });
  });
});

async function start(open: Open) {
  const desk = await openDesk(open);
  return { ...desk, coordinator: await desk.work({ roles: ['coordinator'] }) };
}

const put = (worker: Worker, url: string, body: object, etag: string) =>
  worker.ask('PUT', url, body, { 'if-match': etag });

const anyDistrict = (db: Awaited<ReturnType<Open>>) =>
  db.selectFrom('district').selectAll().limit(1).executeTakeFirstOrThrow();
