import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type {
  ActivityForm,
  ActivitySaved,
  ProblemDetails,
  Removed,
  StaffRole,
} from '@klocket/contract';
import { giveRole } from '../../staff/member-repository.ts';
import { forEachDatabase, type Open } from '../../../testing/databases.ts';
import { chessClub } from '../../../testing/sample-district.ts';
import { deskActivities, deskRoot, openDesk, readActivity } from '../../../testing/desk.ts';
import type { Worker } from '../../../testing/staff.ts';

const own = { role: 'organiser', districtId: 'provberget', organiserId: 'abf' } as const;
const other = { ...own, organiserId: 'hgf' };
const form: ActivityForm = { ...chessClub, organisers: ['abf'] };

forEachDatabase((_engine, open) => {
  describe('taking back', () => {
    it('is refused when the role is gone, and is not spent by that', async () => {
      const { coordinator, work, take, give } = await start(open);
      const organiser = await work({ roles: [own] });
      const { id } = await write(coordinator, form);
      const saved = await put(organiser, id, { address: 'Torget' });
      const back = `${deskRoot}/undos/${saved.json<ActivitySaved>().undo}`;
      await take(organiser);
      assert.equal((await organiser.ask('POST', back)).statusCode, 404);
      await give(organiser, other);
      assert.equal((await organiser.ask('POST', back)).statusCode, 404);
      assert.equal((await readActivity(coordinator, id)).form.address, 'Torget');
      await give(organiser, own);
      assert.equal((await organiser.ask('POST', back)).statusCode, 200);
      assert.equal((await readActivity(coordinator, id)).form.address, undefined);
    });

    it('does not bring back what one may no longer show', async () => {
      const { coordinator, work, take, give } = await start(open);
      const organiser = await work({ roles: [own] });
      const { id } = await write(coordinator, { ...form, leaders: [organiser.id] });
      const { etag } = await readActivity(organiser, id);
      const gone = await organiser.ask('DELETE', `${deskActivities}/${id}`, undefined, {
        'if-match': etag,
      });
      const back = `${deskRoot}/undos/${gone.json<Removed>().undo}`;
      await take(organiser);
      await give(organiser, { role: 'leader', districtId: 'provberget' });
      assert.equal((await organiser.ask('POST', back)).statusCode, 403);
      await give(organiser, own);
      assert.equal((await organiser.ask('POST', back)).statusCode, 200);
      assert.equal((await readActivity(coordinator, id)).state, 'published');
    });

    it('of a single evening asks who may change it now', async () => {
      const { work, take, give } = await start(open);
      const organiser = await work({ roles: [own] });
      const { id } = await write(organiser, form);
      const evening = (await readActivity(organiser, id)).upcoming[0]!;
      const url = `${deskRoot}/occurrences/${evening.id}`;
      const tag = { 'if-match': evening.etag };
      const off = await organiser.ask('PATCH', url, { status: 'cancelled' }, tag);
      const back = `${deskRoot}/undos/${off.json<Removed>().undo}`;
      await take(organiser);
      assert.equal((await organiser.ask('POST', back)).statusCode, 404);
      await give(organiser, own);
      assert.equal((await organiser.ask('POST', back)).statusCode, 200);
    });
  });

  describe('what is shown', () => {
    it('is not changed by who only leads it, who changes single evenings instead', async () => {
      const { coordinator, work } = await start(open);
      const leader = await work({ roles: ['leader'] });
      const { id, upcoming } = await write(coordinator, { ...form, leaders: [leader.id] });
      const evening = upcoming[1]!;
      for (const change of [
        { texts: { sv: { title: 'Något annat' } } },
        { organisers: ['hgf'] },
        { plan: { ...form.plan, startTime: '03:00' } as ActivityForm['plan'] },
        { published: false },
      ]) {
        const refused = await put(leader, id, change);
        assert.equal(refused.statusCode, 403, JSON.stringify(change));
        const { form: now, etag } = await readActivity(leader, id);
        const wish = { occurrence: evening.id, form: { ...now, ...change } };
        const tag = { 'if-match': etag };
        const split = await leader.ask('POST', `${deskActivities}/${id}/following`, wish, tag);
        assert.equal(split.statusCode, 403, JSON.stringify(change));
      }
      const said = (await put(leader, id, { address: 'Torget' })).json<ProblemDetails>();
      assert.match(said.errors?.[0]?.detail ?? '', /enstaka tillfällen/);
      const seen = await readActivity(leader, id);
      assert.deepEqual(seen.may, { ...nothing, change: true });
      assert.equal(seen.form.texts.sv!.title, 'Schackklubben');
      const url = `${deskRoot}/occurrences/${evening.id}`;
      const tag = { 'if-match': evening.etag };
      const off = await leader.ask('PATCH', url, { status: 'cancelled' }, tag);
      assert.equal(off.statusCode, 200, off.body);
    });
  });

  describe('the organisers of an activity', () => {
    it('are put on and taken off by who acts for them', async () => {
      const { coordinator, work } = await start(open);
      const organiser = await work({ roles: [own] });
      const both = { ...form, organisers: ['abf', 'hgf'] };
      assert.equal((await organiser.ask('POST', deskActivities, both)).statusCode, 403);
      for (const published of [true, false]) {
        const shown = published ? {} : { published };
        const mine = await write(coordinator, { ...form, ...shown });
        const shared = await write(coordinator, { ...both, ...shown });
        const cases: [id: string, organisers: string[], status: number][] = [
          [mine.id, ['hgf'], 403],
          [mine.id, ['abf', 'hgf'], 403],
          [mine.id, [], 403],
          [shared.id, ['abf'], 403],
          [shared.id, ['hgf', 'abf'], 200],
        ];
        for (const [id, organisers, status] of cases) {
          const words = { address: organisers.join(), ...shown };
          const answer = await put(organiser, id, { organisers, ...words });
          assert.equal(answer.statusCode, status, `${published} ${organisers.join()}`);
        }
      }
      const twice = await work({ roles: [own, other] });
      assert.equal((await twice.ask('POST', deskActivities, both)).statusCode, 201);
    });

    it('are left by who acts for one of them, and so is what they show, until that is undone', async () => {
      const { coordinator, work } = await start(open);
      const organiser = await work({ roles: [own] });
      for (const published of [true, false]) {
        const shown = published ? {} : { published };
        const { id } = await write(coordinator, { ...form, organisers: ['abf', 'hgf'], ...shown });
        const left = await put(organiser, id, { organisers: ['hgf'], ...shown });
        assert.equal(left.statusCode, 200, left.body);
        const { activity, undo } = left.json<ActivitySaved>();
        assert.deepEqual(activity.form.organisers, ['hgf']);
        assert.equal(activity.state, published ? 'published' : 'draft');
        assert.deepEqual(activity.may, nothing);
        assert.equal((await organiser.ask('GET', `${deskActivities}/${id}`)).statusCode, 404);
        const back = await organiser.ask('POST', `${deskRoot}/undos/${undo}`);
        assert.equal(back.statusCode, 200, back.body);
        assert.deepEqual((await readActivity(organiser, id)).form.organisers, ['abf', 'hgf']);
      }
    });

    it('are all asked before what they show together is taken away', async () => {
      const { coordinator, work } = await start(open);
      const organiser = await work({ roles: [own] });
      const twice = await work({ roles: [own, other] });
      const remove = async (who: Worker, id: string) => {
        const { etag, may } = await readActivity(who, id);
        const url = `${deskActivities}/${id}`;
        const { statusCode } = await who.ask('DELETE', url, undefined, { 'if-match': etag });
        assert.equal(may.remove, statusCode === 200);
        return statusCode;
      };
      const shared = { ...form, organisers: ['abf', 'hgf'] };
      const { id } = await write(coordinator, shared);
      assert.equal(await remove(organiser, id), 403);
      assert.equal(await remove(twice, id), 200);
      assert.equal(await remove(coordinator, (await write(coordinator, shared)).id), 200);
      assert.equal(await remove(organiser, (await write(coordinator, form)).id), 200);
    });

    it('are a leader’s own in a suggestion', async () => {
      const { coordinator, work } = await start(open);
      const leader = await work({ roles: [{ ...own, role: 'leader' }] });
      const foreign = { ...form, organisers: ['abf', 'hgf'] };
      const refused = await leader.ask('POST', deskActivities, foreign);
      assert.equal(refused.statusCode, 403);
      const { code, pointer } = refused.json<ProblemDetails>().errors![0]!;
      assert.deepEqual([code, pointer], ['organiser-not-yours', '/organisers/1']);
      const { id } = await write(leader, form);
      assert.equal((await put(leader, id, foreign)).statusCode, 403);
      assert.equal((await put(leader, id, { address: 'Torget' })).statusCode, 200);
      // Who leads a group of theirs suggests the next term of it in their name.
      await write(coordinator, { ...form, organisers: ['hgf'], leaders: [leader.id] });
      await write(leader, { ...form, organisers: ['hgf'] });
    });

    it('do not show in the name of another what only the coordinator may', async () => {
      const { coordinator, work } = await start(open);
      const organiser = await work({ roles: [own] });
      const draft = { ...form, organisers: ['abf', 'hgf'], published: false };
      const { id } = await write(coordinator, draft);
      assert.equal((await readActivity(organiser, id)).may.publish, false);
      const { published: _, ...shown } = (await readActivity(organiser, id)).form;
      const { etag } = await readActivity(organiser, id);
      const tag = { 'if-match': etag };
      const saved = await organiser.ask('PUT', `${deskActivities}/${id}`, shown, tag);
      assert.equal(saved.json<ActivitySaved>().activity.state, 'suggested');
      const now = { 'if-match': (await readActivity(organiser, id)).etag };
      const approve = (who: Worker) =>
        who.ask('POST', `${deskActivities}/${id}/approvals`, undefined, now);
      assert.equal((await approve(organiser)).statusCode, 403);
      assert.equal((await approve(coordinator)).statusCode, 200);
    });
  });
});

const nothing = { write: false, publish: false, change: false, remove: false };

async function start(open: Open) {
  const { db, work } = await openDesk(open);
  await db
    .insertInto('organiser')
    .values({ district_id: 'provberget', id: 'hgf', name: 'Hyresgästföreningen', url: null })
    .execute();
  return {
    work,
    coordinator: await work({ roles: ['coordinator'] }),
    /** Takes all roles from somebody. */
    take: ({ id }: Worker) =>
      db.deleteFrom('staff_role').where('staff_member_id', '=', id).execute(),
    /** Gives somebody one role more. */
    give: ({ id }: Worker, role: StaffRole) =>
      db.transaction().execute((tx) => giveRole(tx, id, role)),
  };
}

async function write(worker: Worker, body: ActivityForm) {
  const made = await worker.ask('POST', deskActivities, body);
  assert.equal(made.statusCode, 201, made.body);
  return made.json<ActivitySaved>().activity;
}

/** Changes an activity as it is now. */
async function put(worker: Worker, id: string, change: Partial<ActivityForm>) {
  const { form: now, etag } = await readActivity(worker, id);
  const url = `${deskActivities}/${id}`;
  return worker.ask('PUT', url, { ...now, ...change }, { 'if-match': etag });
}
