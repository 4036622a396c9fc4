import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Me, ProblemDetails } from '@klocket/contract';
import { createTestClock, fillSample, openApp, sampleDistrict } from '../../testing/app.ts';
import { forEachDatabase, type Open } from '../../testing/databases.ts';
import { openDemo } from '../../testing/demo.ts';
import { openMemory } from '../../testing/memory.ts';
import { fromOurPage, workersOf } from '../../testing/staff.ts';

const me = '/api/v1/staff/me';

forEachDatabase((_engine, open) => {
  describe('a session', () => {
    it('tells who one is and what one may do where', async () => {
      const { work } = await start(open);
      const leader = await work({ roles: ['leader'], name: 'Ledaren' });
      const answer = await leader.ask('GET', me);
      assert.equal(answer.headers['cache-control'], 'no-store');
      assert.equal(answer.headers['access-control-allow-origin'], undefined);
      assert.equal(answer.headers['x-robots-tag'], 'noindex');
      const { name, roles, districts, passkeys } = answer.json<Me>();
      assert.deepEqual(
        { name, roles, passkeys },
        { name: 'Ledaren', roles: [{ role: 'leader', districtId: 'provberget' }], passkeys: 0 },
      );
      assert.deepEqual(
        districts.map(({ id, may }) => [id, may.includes('occurrence.change')]),
        [['provberget', true]],
      );
    });

    it('is needed, and a forged one is none', async () => {
      const { app } = await start(open);
      for (const cookie of [
        '',
        '__Host-klocket-session=',
        '__Host-klocket-session=x; a=b',
        ';;;',
      ]) {
        const answer = await app.inject({ url: me, headers: { cookie } });
        assert.equal(answer.statusCode, 401, cookie);
        assert.equal(answer.json<ProblemDetails>().code, 'unauthenticated');
      }
    });

    it('ends after half an hour of nothing, and after twelve hours of anything', async () => {
      const { work, set } = await start(open);
      const idle = await work({ roles: ['walker'] });
      for (const [at, status] of [
        ['2026-11-24T08:29:00Z', 200],
        ['2026-11-24T08:58:00Z', 200],
        ['2026-11-24T09:28:00Z', 401],
      ] as const) {
        set(at);
        assert.equal((await idle.ask('GET', me)).statusCode, status, at);
      }
      const busy = await work({ roles: ['walker'] });
      for (let minutes = 25; minutes < 12 * 60; minutes += 25) {
        set(Temporal.Instant.from('2026-11-24T09:28:00Z').add({ minutes }).toString());
        assert.equal((await busy.ask('GET', me)).statusCode, 200, `${minutes}`);
      }
      set('2026-11-24T21:28:00Z');
      assert.equal((await busy.ask('GET', me)).statusCode, 401);
    });

    it('lets one change one’s name and language', async () => {
      const { work } = await start(open);
      const walker = await work({ roles: ['walker'] });
      const answer = await walker.ask('PATCH', me, { name: ' Vandraren ', language: 'en' });
      assert.equal(answer.json<Me>().name, 'Vandraren');
      assert.equal((await walker.ask('GET', me)).json<Me>().language, 'en');
      for (const body of [{ name: '' }, { name: '  ' }, { email: 'a@b.example' }, { roles: [] }]) {
        assert.equal((await walker.ask('PATCH', me, body)).statusCode, 400, JSON.stringify(body));
      }
    });

    it('ends here, or everywhere', async () => {
      const { work } = await start(open);
      const email = 'vandrare@klocket.example';
      const phone = await work({ roles: ['walker'], email });
      const laptop = await work({ roles: ['walker'], email });
      const tablet = await work({ roles: ['walker'], email });
      const answer = await phone.ask('DELETE', '/api/v1/staff/session');
      assert.equal(answer.statusCode, 204);
      assert.equal(answer.headers['clear-site-data'], '"storage"');
      assert.match(String(answer.headers['set-cookie']), /^__Host-klocket-session=; Max-Age=0/);
      assert.equal((await phone.ask('GET', me)).statusCode, 401);
      assert.equal((await laptop.ask('DELETE', '/api/v1/staff/sessions')).statusCode, 204);
      assert.equal((await tablet.ask('GET', me)).statusCode, 401);
    });

    it('cannot be written through from another site', async () => {
      const { app, work } = await start(open);
      const { cookie } = await work({ roles: ['walker'] });
      const attempts: [headers: Record<string, string>, status: number][] = [
        [{ 'sec-fetch-site': 'cross-site' }, 403],
        [{ 'sec-fetch-site': 'same-site' }, 403],
        [{ 'sec-fetch-site': 'none' }, 403],
        [{ 'sec-fetch-site': 'cross-site', origin: 'http://localhost:8080' }, 403],
        [{ origin: 'https://evil.example' }, 403],
        [{ origin: 'null' }, 403],
        [{ origin: 'http://evil.localhost:8080', host: 'evil.localhost:8080' }, 403],
        [{ origin: 'http://evil.example', host: 'evil.example' }, 403],
        [{}, 403],
        [{ origin: 'http://localhost:8080' }, 200],
        [{ origin: 'http://127.0.0.1:8080', host: '127.0.0.1:8080' }, 200],
        [fromOurPage, 200],
      ];
      for (const [headers, status] of attempts) {
        const answer = await app.inject({
          method: 'PATCH',
          url: me,
          headers: { cookie, ...headers },
          payload: { name: 'Vandraren' },
        });
        assert.equal(answer.statusCode, status, JSON.stringify(headers));
        if (status === 403) assert.equal(answer.json<ProblemDetails>().code, 'forbidden-origin');
      }
    });
  });
});

describe('the demo', () => {
  it('signs in as each role with one click', async () => {
    const app = await openDemo();
    for (const [role, district, districts] of [
      ['coordinator', undefined, ['klockaretorpet']],
      ['organiser', undefined, ['klockaretorpet']],
      ['leader', undefined, ['klockaretorpet']],
      ['walker', undefined, ['klockaretorpet']],
      ['follow-up', undefined, ['klockaretorpet']],
      ['receiver', undefined, ['klockaretorpet']],
      ['operator', undefined, ['exempelby', 'klockaretorpet']],
      ['coordinator', 'exempelby', ['exempelby']],
    ] as const) {
      const answer = await app.inject({
        method: 'POST',
        url: '/api/v1/staff/demo-sign-in',
        headers: fromOurPage,
        payload: { role, ...(district ? { district } : {}) },
      });
      assert.equal(answer.statusCode, 200, role);
      const cookie = String(answer.headers['set-cookie']);
      assert.match(cookie, /__Host-klocket-session=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly/);
      const my = answer.json<Me>();
      assert.deepEqual(
        my.districts.map(({ id }) => id),
        districts,
        role,
      );
      assert.ok(my.passkeyUntil);
    }
  });

  it('is the only place where that is possible', async () => {
    const { app } = await start(openMemory);
    const answer = await app.inject({
      method: 'POST',
      url: '/api/v1/staff/demo-sign-in',
      headers: fromOurPage,
      payload: { role: 'coordinator' },
    });
    assert.equal(answer.statusCode, 404);
  });
});

async function start(open: Open) {
  const db = await open();
  const { clock, set } = createTestClock('2026-11-24T08:00:00Z');
  await fillSample(db, clock);
  const app = await openApp(db, { clock, environment: { KLOCKET_RATE_LIMIT: '1000000' } });
  return { app, db, set, work: workersOf(app, db, clock, sampleDistrict.id) };
}
