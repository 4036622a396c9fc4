import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  staffPaths,
  type HistoryPage,
  type Me,
  type PasskeyChallenge,
  type PasskeyCredential,
  type PasskeyList,
  type PasskeyPurpose,
  type ProblemDetails,
} from '@klocket/contract';
import { createTestClock, fillSample, openApp, sampleDistrict } from '../../testing/app.ts';
import { createAuthenticator } from '../../testing/authenticator.ts';
import { forEachDatabase, type Open } from '../../testing/databases.ts';
import { asker, workersOf, type Worker } from '../../testing/staff.ts';

type Asking = Pick<Worker, 'ask'>;

const email = 'samordnare@klocket.example';

forEachDatabase((_engine, open) => {
  describe('a passkey', () => {
    it('is added, and signs in by itself from then on', async () => {
      const { app, coordinator } = await start(open);
      const key = createAuthenticator();
      const added = await register(coordinator, key, 'Telefonen');
      assert.equal(added.statusCode, 201, added.body);
      assert.equal(added.json<Me>().passkeys, 1);
      assert.equal(added.json<Me>().passkeyUntil, '2026-11-24T08:15:00Z');

      const visitor = { ask: asker(app, '') };
      const entered = await show(visitor, key, 'sign-in', staffPaths.passkeySignIn());
      assert.equal(entered.statusCode, 200, entered.body);
      assert.equal(entered.json<Me>().email, email);
      assert.equal(entered.json<Me>().passkeyUntil, '2026-11-24T08:15:00Z');
      assert.match(String(entered.headers['set-cookie']), /__Host-klocket-session=[\w-]{43};/);
    });

    it('that is shown again counts for a quarter of an hour', async () => {
      const { coordinator, again, set } = await start(open);
      const key = createAuthenticator();
      await register(coordinator, key);
      const byMail = await again();
      const until = async () => (await byMail.ask('GET', staffPaths.me())).json<Me>().passkeyUntil;
      assert.equal(await until(), undefined);
      const shown = await show(byMail, key, 'confirm', staffPaths.passkeyConfirmation());
      assert.equal(shown.json<Me>().passkeyUntil, '2026-11-24T08:15:00Z');
      set('2026-11-24T08:15:00Z');
      assert.equal(await until(), undefined);
    });

    it('is needed to add another, or to remove one', async () => {
      const { coordinator, again } = await start(open);
      const key = createAuthenticator();
      await register(coordinator, key);
      const byMail = await again();
      const second = createAuthenticator();
      const code = async (answer: ReturnType<Worker['ask']>) =>
        (await answer).json<ProblemDetails>().code;
      assert.equal(await code(challenge(byMail, 'register')), 'passkey-needed');
      assert.equal(await code(byMail.ask('DELETE', staffPaths.passkey(key.id))), 'passkey-needed');
      await show(byMail, key, 'confirm', staffPaths.passkeyConfirmation());
      assert.equal((await register(byMail, second, 'Datorn')).statusCode, 201);
      assert.equal((await byMail.ask('DELETE', staffPaths.passkey(key.id))).statusCode, 204);
      assert.equal((await byMail.ask('DELETE', staffPaths.passkey(key.id))).statusCode, 404);
      const { items } = (await byMail.ask('GET', staffPaths.passkeys())).json<PasskeyList>();
      assert.deepEqual(
        items.map(({ name }) => name),
        ['Datorn'],
      );
      const history = await byMail.ask('GET', staffPaths.history(sampleDistrict.id));
      assert.deepEqual(
        history.json<HistoryPage>().items.map(({ action, object }) => [action, object.title]),
        [
          ['passkey.removed', 'Passkey'],
          ['passkey.added', 'Datorn'],
          ['passkey.added', 'Passkey'],
        ],
      );
    });

    it('is told of to its owner when it is added or removed, by whomever', async () => {
      const { db, coordinator, work } = await start(open);
      const colleague = await work({ roles: ['walker'] });
      const key = createAuthenticator();
      await register(coordinator, key, 'Telefonen');
      await register(colleague, createAuthenticator(), 'Surfplattan');
      await coordinator.ask('DELETE', staffPaths.passkey(key.id));
      const theirs = staffPaths.colleaguePasskeys(sampleDistrict.id, colleague.id);
      assert.equal((await coordinator.ask('DELETE', theirs)).statusCode, 204);
      const mail = await db
        .selectFrom('mail')
        .select(['recipient', 'template', 'values_json'])
        .execute();
      const told = mail.map(({ recipient, template, values_json }) => {
        const { name, by } = JSON.parse(values_json!) as Record<string, string>;
        return [recipient, template, name, by].join(' ').trim();
      });
      assert.deepEqual(
        told.sort(),
        [
          `${colleague.email} passkey-added Surfplattan`,
          `${colleague.email} passkey-removed  Den som styr`,
          `${email} passkey-added Telefonen`,
          `${email} passkey-removed Telefonen`,
        ].sort(),
      );
    });

    it('answers a challenge once', async () => {
      const { app, coordinator } = await start(open);
      const key = createAuthenticator();
      await register(coordinator, key);
      const visitor = { ask: asker(app, '') };
      const { options } = (await challenge(visitor, 'sign-in')).json<PasskeyChallenge>();
      const credential = key.get(options);
      const answers = await Promise.all(
        [1, 2, 3].map(() => visitor.ask('POST', staffPaths.passkeySignIn(), { credential })),
      );
      assert.deepEqual(answers.map(({ statusCode }) => statusCode).sort(), [200, 403, 403]);
    });

    it('answers a challenge within five minutes', async () => {
      const { app, coordinator, set } = await start(open);
      const key = createAuthenticator();
      await register(coordinator, key);
      const visitor = { ask: asker(app, '') };
      const { options } = (await challenge(visitor, 'sign-in')).json<PasskeyChallenge>();
      set('2026-11-24T08:05:00Z');
      await refused(visitor, staffPaths.passkeySignIn(), key.get(options));
    });

    it('made or shown for something else is refused', async () => {
      const { app, coordinator, again } = await start(open);
      const key = createAuthenticator();
      await register(coordinator, key);
      const visitor = { ask: asker(app, '') };
      const other = await again();
      const signIn = (await challenge(visitor, 'sign-in')).json<PasskeyChallenge>().options;
      const confirm = (await challenge(other, 'confirm')).json<PasskeyChallenge>().options;
      await refused(coordinator, staffPaths.passkeyConfirmation(), key.get(signIn));
      await refused(coordinator, staffPaths.passkeyConfirmation(), key.get(confirm));
      await refused(visitor, staffPaths.passkeySignIn(), key.get(confirm));
      const made = (await challenge(visitor, 'sign-in')).json<PasskeyChallenge>().options;
      await refused(visitor, staffPaths.passkeySignIn(), key.create(made));
    });

    it('of another site, or without a finger or a code, is refused', async () => {
      const { coordinator } = await start(open);
      for (const wishes of [
        { origin: 'http://evil.example' },
        { origin: 'http://localhost:81' },
        { origin: 'https://localhost:80' },
        { verifiesUser: false },
      ]) {
        const answer = await register(coordinator, createAuthenticator(wishes));
        assert.equal(answer.json<ProblemDetails>().code, 'passkey-refused', JSON.stringify(wishes));
      }
      const key = createAuthenticator();
      const { options } = (await challenge(coordinator, 'register')).json<PasskeyChallenge>();
      await refused(
        coordinator,
        staffPaths.passkeys(),
        key.create({ ...options, rp: { id: 'evil.example' } }),
      );
    });

    it('of somebody else confirms nobody', async () => {
      const { coordinator, work } = await start(open);
      const walker = await work({ roles: ['walker'] });
      const key = createAuthenticator();
      await register(walker, key);
      const answer = await show(coordinator, key, 'confirm', staffPaths.passkeyConfirmation());
      assert.equal(answer.json<ProblemDetails>().code, 'passkey-refused');
      const walkers = await coordinator.ask('DELETE', staffPaths.passkey(key.id));
      assert.equal(walkers.statusCode, 403);
    });

    it('that is nonsense is refused', async () => {
      const { app } = await start(open);
      const visitor = { ask: asker(app, '') };
      const key = createAuthenticator();
      const { options } = (await challenge(visitor, 'sign-in')).json<PasskeyChallenge>();
      const good = key.get(options);
      for (const response of [
        {},
        { clientDataJSON: '' },
        { clientDataJSON: 7 },
        { clientDataJSON: Buffer.from('{"challenge":"\\u0000"}').toString('base64url') },
        { clientDataJSON: Buffer.from('null').toString('base64url') },
        { ...good.response, authenticatorData: '' },
        { ...good.response, signature: null },
      ]) {
        await refused(visitor, staffPaths.passkeySignIn(), { ...good, response });
      }
    });
  });
});

async function start(open: Open) {
  const db = await open();
  const { clock, set } = createTestClock('2026-11-24T08:00:00Z');
  await fillSample(db, clock);
  const app = await openApp(db, { clock, environment: { KLOCKET_RATE_LIMIT: '1000000' } });
  const work = workersOf(app, db, clock, sampleDistrict.id);
  const again = () => work({ roles: ['coordinator'], email, name: 'Den som styr' });
  return { app, db, set, work, again, coordinator: await again() };
}

const challenge = ({ ask }: Asking, purpose: PasskeyPurpose) =>
  ask('POST', staffPaths.passkeyChallenge(), { purpose });

type Authenticator = ReturnType<typeof createAuthenticator>;

async function register(worker: Asking, key: Authenticator, name?: string) {
  const { options } = (await challenge(worker, 'register')).json<PasskeyChallenge>();
  const credential = key.create(options);
  return worker.ask('POST', staffPaths.passkeys(), { credential, ...(name ? { name } : {}) });
}

async function show(worker: Asking, key: Authenticator, purpose: PasskeyPurpose, path: string) {
  const { options } = (await challenge(worker, purpose)).json<PasskeyChallenge>();
  return worker.ask('POST', path, { credential: key.get(options) });
}

async function refused({ ask }: Asking, path: string, credential: PasskeyCredential) {
  const answer = await ask('POST', path, { credential });
  assert.equal(answer.statusCode, 403, answer.body);
  assert.equal(answer.json<ProblemDetails>().code, 'passkey-refused');
}
