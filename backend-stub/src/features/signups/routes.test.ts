import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { after, describe, it } from 'node:test';
import { paths, type NewSignup, type SignedUp, type SignupOffer } from '@klocket/contract';
import { createPartnerRepository } from '../partners/repository.ts';
import { createTestClock, fillSample, homeworkHelp, openApp } from '../../testing/app.ts';
import { migrate, openDatabase } from '../../database/database.ts';
import { eraseParty } from './erasure/person.ts';
import { leadingNoughts } from './gate/proof-gate.ts';
import { createSignupSecrets } from './secrets.ts';

const occurrence = 'laxhjalp-20261201t1700';
const address = paths.signups('provberget', occurrence);
const secret = 'only for tests, only for tests, only for tests';
const own = 'http://localhost:8080';
const partner = 'https://forening.example';

describe('the addresses of signing up', async () => {
  const db = openDatabase({ engine: 'sqlite', file: ':memory:' });
  const { clock, set } = createTestClock();
  await migrate(db);
  const { activities } = await fillSample(db, clock);
  const signup = { capacity: 2, partyMax: 4 };
  await activities.save('provberget', { ...homeworkHelp, joining: 'sign-up', signup });
  await createPartnerRepository(db).add('provberget', partner, 'Föreningen');
  const app = await openApp(db, { clock, environment: { KLOCKET_SECRET: secret } });
  after(() => db.destroy());

  const offer = async () => (await app.inject({ url: address })).json<SignupOffer>();
  const send = (
    body: object,
    headers: Record<string, string> = {},
    url = address,
    method: 'POST' | 'PATCH' | 'DELETE' | 'GET' = 'POST',
  ) =>
    app.inject({
      method,
      url,
      headers: { origin: partner, ...headers },
      ...(method === 'POST' || method === 'PATCH' ? { payload: body } : {}),
    });

  /** A form that was open for as long as a person needs. */
  async function filled(more: Partial<NewSignup> = {}): Promise<NewSignup> {
    const { ticket } = await offer();
    const now = clock();
    set(now.add({ seconds: 10 }).toString());
    return {
      party: { adults: 1, children: [] },
      name: 'Besökare',
      language: 'sv',
      ticket,
      ...more,
    };
  }

  it('say what is asked, and how many seats are free', async () => {
    const { form, seats, full, closed } = await offer();
    assert.deepEqual(seats, { capacity: 2, free: 2, waiting: 0 });
    assert.equal(form.partyMax, 4);
    assert.equal(full, false);
    assert.equal(closed, undefined);
  });

  it('sign up from a partner, once however often it is sent', async () => {
    const body = await filled();
    const headers = { 'idempotency-key': randomUUID() };
    const first = await send(body, headers);
    const again = await send(body, headers);
    assert.equal(first.statusCode, 201, first.body);
    assert.equal(again.body, first.body);
    assert.equal((await offer()).seats?.free, 1);
    const other = await send({ ...body, name: 'Någon annan' }, headers);
    assert.equal(other.statusCode, 422);
    assert.equal(other.json().code, 'key-reused');
  });

  it('open the sign-up to its secret alone: to change it, to cancel it, for a calendar of one’s own', async () => {
    const { token } = (await send(await filled())).json<SignedUp>();
    const mine = paths.mySignup();
    const authorization = `Bearer ${token}`;
    const seen = await send({}, { authorization }, mine, 'GET');
    assert.equal(seen.json().status, 'confirmed');
    const forged = `Bearer ${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;
    assert.equal((await send({}, { authorization: forged }, mine, 'GET')).statusCode, 404);
    assert.equal((await send({}, {}, mine, 'GET')).statusCode, 401);
    const calendar = paths.mySignupCalendar('en');
    const file = await send({}, { authorization }, calendar, 'GET');
    assert.match(file.headers['content-type'] as string, /^text\/calendar/, file.body);
    assert.match(file.body, /SUMMARY:Homework help\r\n/);
    assert.equal(file.body.match(/BEGIN:VEVENT/g)?.length, 1);
    assert.doesNotMatch(file.body, /REFRESH-INTERVAL|Besökare/);
    assert.equal((await send({}, {}, calendar, 'GET')).statusCode, 401);
    const gone = await send({}, { authorization }, mine, 'DELETE');
    assert.equal((await send({}, { authorization }, calendar, 'GET')).statusCode, 404);
    assert.equal(gone.json().status, 'cancelled');
    const again = await send({ comes: true }, { authorization }, mine, 'PATCH');
    assert.equal(again.json().status, 'confirmed');
  });

  it('tell by the short code what became of it, and no name', async () => {
    const { signup } = (await send(await filled({ email: 'b@klocket.example' }))).json<SignedUp>();
    const url = paths.signupCodes('provberget');
    const typed = signup.code.toLowerCase().replace('-', ' ');
    const answer = await send({ code: typed }, {}, url);
    assert.equal(answer.statusCode, 200, answer.body);
    assert.equal(answer.json().status, signup.status);
    assert.doesNotMatch(answer.body, /Besökare|klocket\.example/);
    assert.equal((await send({ code: 'AAAA-AAAA' }, {}, url)).statusCode, 404);
  });

  it('let no more codes be guessed at once than one after the other', async () => {
    const guessing = await openApp(db, { clock, environment: { KLOCKET_SECRET: secret } });
    const payload = { code: 'AAAA-AAAA' };
    const url = paths.signupCodes('provberget');
    const answers = await Promise.all(
      Array.from({ length: 40 }, () =>
        guessing.inject({ method: 'POST', url, headers: { origin: own }, payload }),
      ),
    );
    assert.equal(answers.filter(({ statusCode }) => statusCode === 404).length, 10);
  });

  it('stay erased when a phone that heard nothing sends once more', async () => {
    const body = await filled();
    const headers = { 'idempotency-key': randomUUID() };
    const { token } = (await send(body, headers)).json<SignedUp>();
    const secrets = createSignupSecrets(secret);
    await eraseParty({ db, clock, secrets }, secrets.idOf(token)!, async () => {});
    const again = await send(body, headers);
    assert.deepEqual([again.statusCode, again.json().code], [410, 'gone']);
  });

  it('ask for a proof of work where very many come at once, and sign up once with it', async () => {
    const crowded = await openApp(db, {
      clock,
      environment: { KLOCKET_SECRET: secret, KLOCKET_SIGNUPS_PER_NETWORK: '1' },
    });
    const body = await filled();
    const headers = { origin: partner, 'idempotency-key': randomUUID() };
    const ask = (payload: object) =>
      crowded.inject({ method: 'POST', url: address, headers, payload });
    const solve = async () => {
      const asked = await ask(body);
      assert.equal(asked.statusCode, 429, asked.body);
      const { challenge, bits } = asked.json<{ proof: { challenge: string; bits: number } }>()
        .proof;
      for (let number = 0; ; number++) {
        const proof = `${challenge}:${number}`;
        const hash = createHash('sha256').update(proof).digest();
        if (leadingNoughts(hash) >= bits) return proof;
      }
    };
    await ask({ ...body, party: { adults: 9, children: [] } });
    const made = await ask({ ...body, proof: await solve() });
    assert.equal(made.statusCode, 201, made.body);
    const again = await ask({ ...body, proof: await solve() });
    assert.equal(again.body, made.body);
  });

  it('tell a page that is no partner that one signs up elsewhere', async () => {
    const asked = async (headers: Record<string, string | undefined>) =>
      (await app.inject({ url: address, headers })).json<SignupOffer>().elsewhere;
    assert.equal(await asked({ origin: 'https://annan.example' }), true);
    assert.equal(await asked({ origin: 'null' }), true);
    for (const headers of [{ origin: partner }, { origin: own }, {}]) {
      assert.equal(await asked(headers), undefined);
    }
    const token = createSignupSecrets(secret).formToken('provberget', clock().epochMilliseconds);
    assert.equal(await asked({ origin: 'null', 'x-klocket-form': token }), undefined);
  });

  it('take nothing from a page that is no partner', async () => {
    const body = await filled();
    for (const origin of ['https://annan.example', 'null', '']) {
      const refused = await send(body, { origin });
      assert.equal(refused.statusCode, 403);
      assert.equal(refused.json().code, 'forbidden-origin');
    }
    assert.equal((await send(body, { origin: own })).statusCode, 201);
  });

  it('take what is sensitive from our own page alone', async () => {
    const id = 'samtal-20261201t1700';
    const texts = { sv: { title: 'Samtal' } };
    await activities.save('provberget', {
      ...homeworkHelp,
      id: 'samtal',
      texts,
      neutralTexts: texts,
      sensitive: true,
      joining: 'sign-up',
      signup: {},
    } as typeof homeworkHelp);
    const url = paths.signups('provberget', id);
    const asked = await app.inject({ url, headers: { origin: own } });
    const { name: _, ...bare } = await filled();
    const body = { ...bare, ticket: asked.json<SignupOffer>().ticket };
    set(clock().add({ seconds: 10 }).toString());
    const token = createSignupSecrets(secret).formToken('provberget', clock().epochMilliseconds);
    const others = [{ origin: partner }, { origin: 'null', 'x-klocket-form': token }];
    for (const headers of others as Record<string, string>[]) {
      assert.equal((await send(body, headers, url)).json().code, 'forbidden-origin');
    }
    const made = await send(body, { origin: own }, url);
    assert.equal(made.statusCode, 201, made.body);
  });

  it('answer no more codes once ten were guessed wrong', async () => {
    const guess = (code: string) => send({ code }, {}, paths.signupCodes('provberget'));
    const codes = Array.from({ length: 12 }, (_, n) => `AAAA-AA${n + 10}`);
    const statuses = [];
    for (const code of codes) statuses.push((await guess(code)).statusCode);
    assert.equal(statuses.at(-1), 429);
    assert.ok(statuses.filter((status) => status === 404).length <= 10);
    set(clock().add({ minutes: 11 }).toString());
    assert.equal((await guess('AAAA-AA99')).statusCode, 404);
  });

  it('say which field holds what nobody types: overrides of direction, controls, half a letter', async () => {
    for (const name of ['Ann\u202ea', 'Ann\u0007a', 'Ann\ud800a']) {
      const refused = await send(await filled({ name }));
      assert.equal(refused.statusCode, 422, name);
      assert.deepEqual(codesOf(refused), ['/name characters']);
    }
    const pasted = await send(await filled({ phone: '\u202a010-000 00 01\u202c' }));
    assert.equal(pasted.statusCode, 201, pasted.body);
  });

  it('fill nobody’s mail box: one address gets twenty letters an hour', async () => {
    const body = await filled({ email: 'Nagon@klocket.example' });
    const statuses = [];
    for (let sent = 0; sent < 21; sent++) statuses.push((await send(body)).statusCode);
    assert.deepEqual([statuses[0], statuses[19], statuses[20]], [201, 201, 429]);
    const other = { ...body, email: 'annan@klocket.example' };
    assert.equal((await send(other)).statusCode, 201);
    set(clock().add({ minutes: 61 }).toString());
    assert.equal((await send(await filled({ email: 'nagon@klocket.example' }))).statusCode, 201);
  });

  it('refuse what no person sent: too quick, an old form, a field that nobody sees', async () => {
    const { ticket } = await offer();
    const quick = await send({ ...(await filled()), ticket: (await offer()).ticket });
    assert.deepEqual(codesOf(quick), ['/ticket ticket-early']);
    const forged = await send(await filled({ ticket: `${ticket}x` }));
    assert.deepEqual(codesOf(forged), ['/ticket ticket-unknown']);
    const trapped = await send(await filled({ website: 'https://spam.example' }));
    assert.equal(trapped.statusCode, 422);
  });

  it('answer what is wrong with a pointer to each field, never with an error of ours', async () => {
    const base = await filled();
    const hostile: [object, string][] = [
      [{ party: { adults: -1, children: [] } }, '/party/adults'],
      [{ party: { adults: 1, children: ['fem'] } }, '/party/children/0'],
      [{ party: { adults: 9, children: [] } }, '/party'],
      [{ name: 'x'.repeat(100_000) }, '/name'],
      [{ name: '\u202e\u0000' }, '/name'],
      [{ name: '\u200b\u2060\u3164' }, '/name'],
      [{ email: 'a@b\r\nBcc: c@d.example' }, '/email'],
      [{ phone: '112; drop table signup' }, '/phone'],
      [{ answers: { fråga: 'x' } }, '/answers'],
      [JSON.parse('{"__proto__": {"polluted": true}}') as object, ''],
      [{ language: '../../etc' }, '/language'],
    ];
    for (const [part, pointer] of hostile) {
      const answer = await send({ ...base, ...part });
      assert.ok(answer.statusCode < 500, `${JSON.stringify(part).slice(0, 80)}: ${answer.body}`);
      if (pointer) {
        assert.equal(answer.statusCode, 422, JSON.stringify(part).slice(0, 80));
        assert.ok(codesOf(answer)[0]!.startsWith(pointer), answer.body);
      }
    }
    assert.equal(({} as { polluted?: boolean }).polluted, undefined);
  });

  it('are found by no other district, and by no other occurrence of it', async () => {
    const body = await filled();
    const elsewhere = paths.signups('annan', occurrence);
    assert.equal((await send(body, {}, elsewhere)).statusCode, 404);
    const unknown = paths.signups('provberget', 'laxhjalp-20261202t1700');
    assert.equal((await send(body, {}, unknown)).statusCode, 404);
  });

  it('let a frame without an origin write with our token, and with no other', async () => {
    const framed = (key: string, hours = 0, district = 'provberget') => {
      const made = clock().subtract({ hours }).epochMilliseconds;
      const token = createSignupSecrets(key).formToken(district, made);
      return { origin: 'null', 'x-klocket-form': token };
    };
    const renew = (headers: Record<string, string>) =>
      send({ district: 'provberget' }, headers, paths.formTokens());
    assert.equal((await send(await filled(), framed('another secret'))).statusCode, 403);
    assert.equal((await renew(framed('another secret'))).statusCode, 403);
    const slept = framed(secret, 9);
    assert.equal((await send(await filled(), slept)).statusCode, 403, 'two hours are over');
    assert.equal((await send(await filled(), framed(secret, 0, 'annan'))).statusCode, 403);
    assert.equal((await renew(framed(secret, 8 * 24))).statusCode, 403);
    const renewed = await renew(slept);
    const headers = { origin: 'null', 'x-klocket-form': renewed.json<{ token: string }>().token };
    assert.equal((await send(await filled(), headers)).statusCode, 201);
  });
});

const codesOf = (answer: { json(): { errors?: { pointer: string; code: string }[] } }) =>
  (answer.json().errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`);
