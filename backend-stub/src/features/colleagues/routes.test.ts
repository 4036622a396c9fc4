import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  staffPaths,
  type Colleague,
  type ColleagueList,
  type ColleagueRole,
  type ProblemDetails,
} from '@klocket/contract';
import { createTestClock, fillSample, openApp, sampleDistrict } from '../../testing/app.ts';
import { forEachDatabase, type Open } from '../../testing/databases.ts';
import { workersOf, type Worker } from '../../testing/staff.ts';

const { id: district } = sampleDistrict;
const all = staffPaths.colleagues(district);
const one = (id: string) => staffPaths.colleague(district, id);

const abf = { districtId: district, organiserId: 'abf' };

forEachDatabase((_engine, open) => {
  describe('colleagues', () => {
    it('are invited by mail, with roles', async () => {
      const { db, work } = await start(open);
      const coordinator = await coordinating(work);
      const answer = await coordinator.ask('POST', all, {
        email: 'Ledare@Klocket.example',
        name: 'Ledaren',
        language: 'en',
        roles: [{ role: 'leader', organiserId: 'abf' }, { role: 'walker' }],
      });
      assert.equal(answer.statusCode, 201, answer.body);
      const { name, email, roles, mayChange } = answer.json<Colleague>();
      assert.deepEqual(
        { name, email, roles, mayChange },
        {
          name: 'Ledaren',
          email: 'ledare@klocket.example',
          roles: [{ role: 'leader', organiserId: 'abf' }, { role: 'walker' }],
          mayChange: true,
        },
      );
      const [mail] = await db.selectFrom('mail').selectAll().execute();
      assert.equal(mail?.recipient, 'ledare@klocket.example');
      assert.equal(mail.language, 'en');
      assert.deepEqual(JSON.parse(mail.values_json!), {
        district: 'Provberget',
        link: 'http://localhost:80/desk',
        invitedBy: 'Samordnaren',
      });
      const names = (await coordinator.ask('GET', all)).json<ColleagueList>().items;
      assert.deepEqual(
        names.map((colleague) => colleague.name),
        ['Ledaren', 'Samordnaren'],
      );
    });

    it('invited once more get what they lack, and keep the rest', async () => {
      const { work } = await start(open);
      const coordinator = await coordinating(work);
      const invite = (roles: ColleagueRole[]) =>
        coordinator.ask('POST', all, { email: 'vandrare@klocket.example', roles });
      const first = (await invite([{ role: 'walker' }])).json<Colleague>();
      const again = await invite([{ role: 'walker' }, { role: 'receiver' }]);
      assert.equal(again.json<Colleague>().id, first.id);
      assert.deepEqual(
        again.json<Colleague>().roles.map(({ role }) => role),
        ['receiver', 'walker'],
      );
    });

    it('get other roles at once', async () => {
      const { work } = await start(open);
      const coordinator = await coordinating(work);
      const walker = await work({ roles: ['walker'], withPasskey: true });
      assert.equal((await walker.ask('GET', all)).statusCode, 403);
      const { statusCode } = await change(coordinator, walker.id, [{ role: 'coordinator' }]);
      assert.equal(statusCode, 200);
      assert.equal((await walker.ask('GET', all)).statusCode, 200);
      await change(coordinator, walker.id, [{ role: 'walker' }]);
      assert.equal((await walker.ask('GET', all)).statusCode, 403);
    });

    it('are cut off at once when they are removed', async () => {
      const { db, work } = await start(open);
      const coordinator = await coordinating(work);
      const leader = await work({ roles: ['leader'], leads: ['laxhjalp'] });
      const there = await coordinator.ask('GET', one(leader.id));
      const headers = { 'if-match': String(there.headers.etag) };
      assert.equal(
        (await coordinator.ask('DELETE', one(leader.id), undefined, headers)).statusCode,
        204,
      );
      assert.equal((await leader.ask('GET', staffPaths.me())).statusCode, 401);
      assert.equal((await coordinator.ask('GET', one(leader.id))).statusCode, 404);
      assert.deepEqual(await db.selectFrom('activity_leader').selectAll().execute(), []);
    });

    it('removed here stay what they are elsewhere', async () => {
      const { districts, work } = await start(open);
      await districts.save({ ...sampleDistrict, id: 'annanstans' });
      const coordinator = await coordinating(work);
      const elsewhere = { role: 'walker', districtId: 'annanstans' } as const;
      const walker = await work({ roles: ['walker', elsewhere] });
      const there = await coordinator.ask('GET', one(walker.id));
      assert.deepEqual(there.json<Colleague>().roles, [{ role: 'walker' }]);
      const headers = { 'if-match': String(there.headers.etag) };
      await coordinator.ask('DELETE', one(walker.id), undefined, headers);
      assert.equal((await walker.ask('GET', staffPaths.history(district))).statusCode, 404);
      assert.equal((await walker.ask('GET', staffPaths.history('annanstans'))).statusCode, 200);
    });

    it('who work elsewhere too keep their passkeys, whoever invites them here', async () => {
      const { districts, work } = await start(open);
      await districts.save({ ...sampleDistrict, id: 'annanstans' });
      const organiser = await work({ roles: [{ role: 'organiser', ...abf }], withPasskey: true });
      const operator = await work({ roles: ['operator'], email: 'drift@klocket.example' });
      const elsewhere = { role: 'coordinator', districtId: 'annanstans' } as const;
      const coordinator = await work({ roles: [elsewhere], email: 'annan@klocket.example' });
      const roles = [{ role: 'leader', organiserId: 'abf' }];
      for (const [worker, email] of [
        [operator, 'drift@klocket.example'],
        [coordinator, 'annan@klocket.example'],
      ] as const) {
        await organiser.ask('POST', all, { email, roles });
        const passkeys = staffPaths.colleaguePasskeys(district, worker.id);
        assert.equal((await organiser.ask('DELETE', passkeys)).statusCode, 403, email);
        assert.equal((await remove(organiser, worker.id)).statusCode, 204, email);
        assert.equal((await worker.ask('GET', staffPaths.me())).statusCode, 200, email);
      }
    });

    it('say no more than was typed until they know of it, whoever guesses an address', async () => {
      const { app, db, districts, work } = await start(open);
      await districts.save({ ...sampleDistrict, id: 'annanstans' });
      const organiser = await work({ roles: [{ role: 'organiser', ...abf }], withPasskey: true });
      const elsewhere = { role: 'coordinator', districtId: 'annanstans' } as const;
      const roles = [{ role: 'leader', organiserId: 'abf' }] as const;
      for (const [email, theirs] of [
        ['annan@klocket.example', elsewhere],
        ['samordnare@klocket.example', { role: 'coordinator', districtId: district }],
      ] as const) {
        const guessed = await work({ roles: [theirs], email, name: `Namnet ${email}` });
        const passkey = { staff_member_id: guessed.id, name: 'Telefonen', public_key: 'x' };
        await db
          .insertInto('passkey')
          .values({
            ...passkey,
            id: email,
            transports_json: '[]',
            counter: 0,
            created_at: '2026-11-01T08:00:00Z',
            used_at: null,
          })
          .execute();
        const typed = { email, name: 'Ledaren', roles };
        const answer = await organiser.ask('POST', all, typed);
        assert.equal(answer.statusCode, 201);
        assert.partialDeepStrictEqual(answer.json(), { name: 'Ledaren', passkeys: 0, roles });
        const seen = await Promise.all(
          [
            all,
            one(guessed.id),
            staffPaths.history(district),
            staffPaths.search(district, email.slice(0, 5)),
            staffPaths.activity(district, 'laxhjalp'),
          ].map(async (path) => (await organiser.ask('GET', path)).body),
        );
        assert.ok(!seen.join().includes(`Namnet ${email}`), email);
        const tag = { 'if-match': String(answer.headers.etag) };
        await organiser.ask('PATCH', one(guessed.id), { roles }, tag);
        const list = (await organiser.ask('GET', all)).body;
        assert.ok(!list.includes(`Namnet ${email}`), email);

        await workersOf(app, db, createTestClock().clock, district)({ roles: [], email });
        const known = (await organiser.ask('GET', one(guessed.id))).json<Colleague>();
        assert.deepEqual([known.name, known.passkeys], [`Namnet ${email}`, 1]);
      }
    });

    it('keep the last coordinator, however one tries', async () => {
      const { work } = await start(open);
      const coordinator = await coordinating(work);
      const attempts = [
        change(coordinator, coordinator.id, [{ role: 'walker' }]),
        remove(coordinator, coordinator.id),
      ];
      for (const attempt of attempts) {
        const answer = await attempt;
        assert.equal(answer.statusCode, 409);
        const { code, detail } = answer.json<ProblemDetails>();
        assert.equal(code, 'last-coordinator');
        assert.match(detail!, /enda samordnare/);
      }
      const second = await work({ roles: ['coordinator'], withPasskey: true });
      const both = await Promise.all([
        remove(coordinator, second.id),
        remove(second, coordinator.id),
      ]);
      const statuses = both.map(({ statusCode }) => statusCode).sort();
      assert.equal(statuses[0], 204);
      assert.ok([401, 404, 409].includes(statuses[1]!), statuses.join());
    });

    it('of an organiser are its own people, and get no more than it has', async () => {
      const { districts, work } = await start(open);
      await districts.save({
        ...sampleDistrict,
        organisers: [...sampleDistrict.organisers!, { id: 'hgf', name: 'HGF' }],
      });
      const organiser = await work({ roles: [{ role: 'organiser', ...abf }], withPasskey: true });
      const own = await work({ roles: [{ role: 'leader', ...abf }] });
      const shared = await work({ roles: [{ role: 'leader', ...abf }, 'coordinator'] });
      const hgf = { districtId: district, organiserId: 'hgf' };
      const foreign = await work({ roles: [{ role: 'leader', ...hgf }] });

      const { items, mayGive } = (await organiser.ask('GET', all)).json<ColleagueList>();
      assert.deepEqual(items.map(({ id }) => id).sort(), [organiser.id, own.id, shared.id].sort());
      assert.deepEqual(mayGive, [
        { role: 'organiser', organiserId: 'abf' },
        { role: 'leader', organiserId: 'abf' },
      ]);
      assert.equal((await organiser.ask('GET', one(foreign.id))).statusCode, 404);
      assert.equal((await remove(organiser, foreign.id)).statusCode, 404);
      assert.equal((await remove(organiser, shared.id)).statusCode, 403);
      const refused: ColleagueRole[] = [
        { role: 'coordinator' },
        { role: 'operator' },
        { role: 'walker' },
        { role: 'leader' },
        { role: 'leader', organiserId: 'hgf' },
        { role: 'organiser', organiserId: 'hgf' },
      ];
      for (const role of refused) {
        const invited = { email: 'ny@klocket.example', roles: [role] };
        assert.equal((await organiser.ask('POST', all, invited)).statusCode, 400);
        assert.equal((await change(organiser, own.id, [role])).statusCode, 400);
        assert.equal((await change(organiser, organiser.id, [role])).statusCode, 400);
      }
      const role = { role: 'organiser', organiserId: 'abf' } as const;
      assert.equal((await change(organiser, own.id, [role])).statusCode, 200);
      assert.equal((await remove(organiser, own.id)).statusCode, 204);
    });

    it('are told where a role is wrong', async () => {
      const { work } = await start(open);
      const coordinator = await coordinating(work);
      for (const [role, pointer, code] of [
        [{ role: 'operator' }, '/roles/0', 'role-not-yours-to-give'],
        [{ role: 'organiser' }, '/roles/0/organiserId', 'required'],
        [{ role: 'leader', organiserId: 'okand' }, '/roles/0/organiserId', 'organiser-unknown'],
        [{ role: 'chef' }, '/roles/0/role', 'choice'],
      ] as const) {
        const body = { email: 'ny@klocket.example', roles: [role] };
        const { errors } = (await coordinator.ask('POST', all, body)).json<ProblemDetails>();
        assert.deepEqual(
          errors?.map((error) => [error.pointer, error.code]),
          [[pointer, code]],
        );
      }
    });

    it('change and go only when a passkey was shown', async () => {
      const { work } = await start(open);
      const coordinator = await work({ roles: ['coordinator'] });
      const walker = await work({ roles: ['walker'] });
      const email = 'ny@klocket.example';
      for (const attempt of [
        coordinator.ask('POST', all, { email, roles: [{ role: 'walker' }] }),
        change(coordinator, walker.id, [{ role: 'receiver' }]),
        remove(coordinator, walker.id),
        coordinator.ask('DELETE', staffPaths.colleaguePasskeys(district, walker.id)),
      ]) {
        assert.equal((await attempt).json<ProblemDetails>().code, 'passkey-needed');
      }
    });

    it('are never overwritten', async () => {
      const { work } = await start(open);
      const coordinator = await coordinating(work);
      const walker = await work({ roles: ['walker'] });
      const there = await coordinator.ask('GET', one(walker.id));
      const roles = [{ role: 'receiver' }];
      const blind = await coordinator.ask('PATCH', one(walker.id), { roles });
      assert.equal(blind.statusCode, 428);
      const headers = { 'if-match': String(there.headers.etag) };
      const first = await coordinator.ask('PATCH', one(walker.id), { roles }, headers);
      assert.equal(first.statusCode, 200);
      const late = { roles: [{ role: 'follow-up' }] };
      const second = await coordinator.ask('PATCH', one(walker.id), late, headers);
      const { code, current, changedBy } = second.json<ProblemDetails>();
      assert.deepEqual(
        { status: second.statusCode, code, current, changedBy },
        { status: 412, code: 'changed-meanwhile', current: { roles }, changedBy: 'Samordnaren' },
      );
      assert.equal(second.headers.etag, first.headers.etag);
    });
  });
});

type Work = Awaited<ReturnType<typeof start>>['work'];

const coordinating = (work: Work) =>
  work({ roles: ['coordinator'], name: 'Samordnaren', withPasskey: true });

async function change(by: Worker, id: string, roles: ColleagueRole[]) {
  const { headers } = await by.ask('GET', one(id));
  return by.ask('PATCH', one(id), { roles }, { 'if-match': String(headers.etag ?? '"none"') });
}

async function remove(by: Worker, id: string) {
  const { headers } = await by.ask('GET', one(id));
  return by.ask('DELETE', one(id), undefined, { 'if-match': String(headers.etag ?? '"none"') });
}

async function start(open: Open) {
  const db = await open();
  const { clock, set } = createTestClock('2026-11-24T08:00:00Z');
  const { districts } = await fillSample(db, clock);
  const app = await openApp(db, { clock, environment: { KLOCKET_RATE_LIMIT: '1000000' } });
  return { app, db, set, districts, work: workersOf(app, db, clock, district) };
}
