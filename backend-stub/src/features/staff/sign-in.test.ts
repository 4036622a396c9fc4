import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { LightMyRequestResponse } from 'fastify';
import { staffPaths, type Me, type ProblemDetails } from '@klocket/contract';
import type { Database } from '../../database/database.ts';
import { createTestClock, fillSample, openApp, sampleDistrict } from '../../testing/app.ts';
import { forEachDatabase, type Open } from '../../testing/databases.ts';
import { openMemory } from '../../testing/memory.ts';
import { asker, workersOf } from '../../testing/staff.ts';

const email = 'samordnare@klocket.example';
const nobody = 'nagon.annan@klocket.example';

forEachDatabase((_engine, open) => {
  describe('signing in by mail', () => {
    it('lets one in by the code, in the browser that asked', async () => {
      const { browser, lastMail } = await start(open);
      const laptop = browser();
      assert.equal((await laptop.askForMail(` ${email.toUpperCase()}`.trim())).statusCode, 202);
      const { code } = await lastMail();
      assert.match(code, /^\d{6}$/);
      const phone = browser();
      assert.equal((await phone.byCode(email, code)).statusCode, 410, 'elsewhere');
      const answer = await laptop.byCode(email, code);
      assert.equal(answer.json<Me>().email, email);
      assert.equal(answer.json<Me>().passkeyUntil, undefined);
      assert.equal((await laptop.ask('GET', staffPaths.me())).statusCode, 200);
      assert.equal((await laptop.byCode(email, code)).statusCode, 410, 'once');
    });

    it('lets one in by the link, in the browser that asked, once', async () => {
      const { browser, lastMail } = await start(open);
      const laptop = browser();
      await laptop.askForMail(email);
      const { link } = await lastMail();
      assert.match(link, /^http:\/\/localhost:80\/desk\/sign-in#[\w-]{43}$/);
      const token = link.split('#')[1]!;
      const phone = browser();
      await phone.askForMail(nobody);
      for (const other of [browser(), phone]) {
        const answer = await other.byLink(token);
        assert.equal(answer.json<ProblemDetails>().code, 'other-browser');
      }
      assert.equal((await laptop.byLink(token)).statusCode, 200);
      assert.equal((await laptop.ask('GET', staffPaths.me())).statusCode, 200);
      assert.equal((await laptop.byLink(token)).statusCode, 410, 'once');
    });

    it('burns nothing and lets nobody in when a link is only opened, a hundred times', async () => {
      const { app, browser, lastMail } = await start(open);
      const laptop = browser();
      await laptop.askForMail(email);
      const { link } = await lastMail();
      const token = link.split('#')[1]!;
      const { pathname } = new URL(link);
      const opened = [pathname, `${pathname}?token=${token}`, `${staffPaths.signInByLink()}`];
      for (let times = 0; times < 100; times++) {
        for (const method of ['GET', 'HEAD'] as const) {
          const url = opened[times % opened.length]!;
          const answer = await app.inject({ method, url, headers: { cookie: laptop.cookie() } });
          assert.equal(answer.headers['set-cookie'], undefined);
        }
      }
      assert.equal((await laptop.ask('GET', staffPaths.me())).statusCode, 401);
      assert.equal((await laptop.byLink(token)).statusCode, 200);
    });

    it('takes five guesses at a code, and no sixth even when it is right', async () => {
      const { browser, lastMail } = await start(open);
      const laptop = browser();
      await laptop.askForMail(email);
      const { code } = await lastMail();
      const wrong = code === '000000' ? '000001' : '000000';
      for (const left of [4, 3, 2, 1]) {
        const problem = (await laptop.byCode(email, wrong)).json<ProblemDetails>();
        assert.deepEqual(
          problem.errors?.map(({ pointer, code: why, params }) => [pointer, why, params]),
          [['/code', 'code-wrong', { left }]],
        );
      }
      assert.equal((await laptop.byCode(email, wrong)).statusCode, 410);
      assert.equal((await laptop.byCode(email, code)).statusCode, 410);
    });

    it('takes no more guesses when they come all at once', async () => {
      const { browser } = await start(open);
      const laptop = browser();
      await laptop.askForMail(email);
      const guesses = Array.from({ length: 40 }, (_, guess) =>
        laptop.byCode(email, String(guess).padStart(6, '0')),
      );
      const statuses = (await Promise.all(guesses)).map(({ statusCode }) => statusCode);
      assert.ok(statuses.filter((status) => status === 400).length <= 4, statuses.join());
      assert.ok(statuses.includes(410));
    });

    it('is over after ten minutes', async () => {
      const { browser, lastMail, set } = await start(open);
      const laptop = browser();
      await laptop.askForMail(email);
      const { code, link } = await lastMail();
      set('2026-11-24T08:10:00Z');
      assert.equal((await laptop.byCode(email, code)).statusCode, 410);
      assert.equal((await laptop.byLink(link.split('#')[1]!)).statusCode, 410);
    });

    it('answers known and unknown addresses alike, and mails only the known', async () => {
      const { browser, mails } = await start(open);
      const told = async (address: string) => {
        const { statusCode, body, headers } = await browser().askForMail(address);
        const cookie = String(headers['set-cookie']).replace(/=[\w-]{43};/, '=…;');
        return { statusCode, body, names: Object.keys(headers).sort(), cookie };
      };
      const known = await told(email);
      assert.deepEqual(await told(nobody), known);
      assert.match(
        known.cookie,
        /^__Host-klocket-browser=…; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
      );
      assert.deepEqual(
        (await mails()).map(({ recipient }) => recipient),
        [email],
      );
      const guesser = browser();
      await guesser.askForMail(nobody);
      for (const left of [4, 3, 2, 1]) {
        const { errors } = (await guesser.byCode(nobody, '123456')).json<ProblemDetails>();
        assert.deepEqual(errors?.[0]?.params, { left });
      }
      assert.equal((await guesser.byCode(nobody, '123456')).statusCode, 410);
    });

    it('is limited for an address and for a network, alike for known and unknown', async () => {
      const { browser, set } = await start(open);
      for (const address of [email, nobody]) {
        const statuses = [];
        for (let times = 0; times < 7; times++) {
          statuses.push((await browser().askForMail(address)).statusCode);
        }
        assert.deepEqual(statuses, [202, 202, 202, 202, 202, 429, 429], address);
      }
      for (let number = 10; number < 30; number++) {
        assert.equal((await browser().askForMail(`n${number}@klocket.example`)).statusCode, 202);
      }
      const refused = await browser().askForMail('n30@klocket.example');
      assert.equal(refused.statusCode, 429);
      assert.equal(refused.headers['retry-after'], String(15 * 60));
      set('2026-11-24T08:15:00Z');
      assert.equal((await browser().askForMail(email)).statusCode, 202);
    });

    it('of one network locks nobody out of another', async () => {
      const { browser } = await start(open);
      const askFrom = async (client: string) =>
        (await browser().askForMail(email, { 'x-forwarded-for': client })).statusCode;
      for (let times = 0; times < 5; times++) await askFrom('203.0.113.7');
      assert.equal(await askFrom('203.0.113.7'), 429);
      assert.equal(await askFrom('198.51.100.7'), 202);
    });

    it('keeps no secret in the table', async () => {
      const { browser, db, lastMail } = await start(open);
      const laptop = browser();
      await laptop.askForMail(email);
      const { code, link } = await lastMail();
      await laptop.byCode(email, code);
      const rows = JSON.stringify([
        await db.selectFrom('sign_in').selectAll().execute(),
        await db.selectFrom('staff_session').selectAll().execute(),
      ]);
      const secrets = [code, link.split('#')[1]!, email, ...laptop.cookie().match(/[\w-]{43}/g)!];
      for (const secret of secrets) assert.ok(!rows.includes(secret), secret);
    });

    it('begins a new session, whatever cookie there was before', async () => {
      const { browser, lastMail, work } = await start(open);
      const { cookie, ask } = await work({ roles: ['walker'] });
      for (const planted of ['__Host-klocket-session=planted-by-another', cookie]) {
        const laptop = browser(planted);
        await laptop.askForMail(email);
        const { code } = await lastMail();
        const answer = await laptop.byCode(email, code);
        assert.equal(answer.json<Me>().email, email);
        assert.ok(!laptop.cookie().includes(planted));
      }
      assert.equal((await ask('GET', staffPaths.me())).statusCode, 401, 'the one before has ended');
    });

    it('names the public address in the link, whatever the client calls us', async () => {
      const { browser, lastMail } = await start(open, 'https://klocket.example');
      await browser().askForMail(email, {
        host: 'evil.example',
        'x-forwarded-host': 'evil.example',
      });
      const { link } = await lastMail();
      assert.match(link, /^https:\/\/klocket\.example\/desk\/sign-in#/);
    });

    it('asks for an address that can be mailed to', async () => {
      const { browser, mails } = await start(open);
      for (const address of [
        '',
        'a',
        'a@b',
        '"a b"@c.example',
        'a@b.example\r\nBcc: c@d.example',
      ]) {
        assert.equal((await browser().askForMail(address)).statusCode, 400, address);
      }
      assert.deepEqual(await mails(), []);
    });

    it('lets nobody in who has been removed meanwhile', async () => {
      const { browser, db, lastMail } = await start(open);
      const laptop = browser();
      await laptop.askForMail(email);
      const { code } = await lastMail();
      await db
        .updateTable('staff_member')
        .set({ removed_at: '2026-11-24T08:01:00Z' })
        .where('email', '=', email)
        .execute();
      assert.equal((await laptop.byCode(email, code)).statusCode, 410);
    });
  });
});

describe('how long the answer takes', () => {
  const rounds = 300;

  it('tells nobody whether an address is known', async () => {
    const { browser, set } = await start(openMemory);
    const time = async (address: string) => {
      const began = performance.now();
      assert.equal((await browser().askForMail(address)).statusCode, 202);
      return performance.now() - began;
    };
    let slowerWhenKnown = 0;
    for (let round = 1; round <= rounds; round++) {
      set(
        Temporal.Instant.from('2026-11-24T08:00:00Z')
          .add({ hours: 24 * round })
          .toString(),
      );
      const isFirst = round % 2 === 0;
      const before = isFirst ? 0 : await time(nobody);
      const known = await time(email);
      if (known > (isFirst ? await time(nobody) : before)) slowerWhenKnown += 1;
    }
    const share = slowerWhenKnown / rounds;
    assert.ok(share > 0.3 && share < 0.7, `the known one was slower in ${share * 100} % of rounds`);
  });
});

async function start(open: Open, publicUrl?: string) {
  const db = await open();
  const { clock, set } = createTestClock('2026-11-24T08:00:00Z');
  await fillSample(db, clock);
  const environment = {
    KLOCKET_RATE_LIMIT: '1000000',
    KLOCKET_TRUSTED_PROXIES: '127.0.0.1',
    ...(publicUrl ? { KLOCKET_PUBLIC_URL: publicUrl } : {}),
  };
  const app = await openApp(db, { clock, environment });
  const work = workersOf(app, db, clock, sampleDistrict.id);
  await work({ roles: ['coordinator'], email });
  const mails = () => db.selectFrom('mail').selectAll().orderBy('created_at').execute();
  const lastMail = () => readMail(db);

  /** A browser that keeps its cookies. */
  function browser(planted = '') {
    let jar = planted;
    const ask = async (...[method, url, body, headers]: Parameters<ReturnType<typeof asker>>) => {
      const answer = await asker(app, jar)(method, url, body, headers);
      jar = keepCookies(jar, answer);
      return answer;
    };
    return {
      ask,
      cookie: () => jar,
      askForMail: (address: string, headers?: Record<string, string>) =>
        ask('POST', staffPaths.signIns(), { email: address }, headers),
      byCode: (address: string, code: string) =>
        ask('POST', staffPaths.signInByCode(), { email: address, code }),
      byLink: (token: string) => ask('POST', staffPaths.signInByLink(), { token }),
    };
  }
  return { app, db, set, work, browser, mails, lastMail };
}

/** The code and the link of the newest mail. */
async function readMail(db: Database) {
  const { values_json } = await db
    .selectFrom('mail')
    .selectAll()
    .orderBy('created_at', 'desc')
    .executeTakeFirstOrThrow();
  await db.deleteFrom('mail').execute();
  return JSON.parse(values_json!) as { code: string; link: string };
}

function keepCookies(jar: string, { headers }: LightMyRequestResponse) {
  const cookies = new Map(
    jar.split('; ').flatMap((pair) => (pair ? [pair.split('=') as [string, string]] : [])),
  );
  for (const set of [headers['set-cookie'] ?? []].flat()) {
    const [name = '', value = ''] = set.split(';')[0]!.split('=');
    if (value) cookies.set(name, value);
    else cookies.delete(name);
  }
  return [...cookies].map((pair) => pair.join('=')).join('; ');
}
