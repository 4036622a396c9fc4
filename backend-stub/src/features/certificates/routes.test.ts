import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  paths,
  staffPaths,
  type CertificateAnswer,
  type Circle,
  type CirclePeople,
  type DeskSignedUp,
  type Signup,
} from '@klocket/contract';
import { createTestClock, fillSample, openApp, sampleDistrict } from '../../testing/app.ts';
import { forEachDatabase, type Open } from '../../testing/databases.ts';
import { workersOf } from '../../testing/staff.ts';

const here = sampleDistrict.id;
const circle = 'lita';
const days = ['2026-11-03', '2026-11-10', '2026-11-17', '2026-11-24'];
const occurrence = (at: number) => `${circle}-${days[at]!.replaceAll('-', '')}t1800`;

/** Four evenings of ninety minutes, the last just over. */
async function begin(open: Open) {
  const db = await open();
  const { clock, set } = createTestClock('2026-10-20T12:00:00Z');
  const { activities } = await fillSample(db, clock);
  await activities.save(here, {
    id: circle,
    texts: { sv: { title: 'LITA-utbildning' }, en: { title: 'LITA course' } },
    startsLocal: '2026-11-03T18:00',
    durationMinutes: 90,
    recurrence: ['RRULE:FREQ=WEEKLY;COUNT=4'],
    organisers: ['abf'],
    joining: 'sign-up',
    folkbildning: 'studiecirkel',
    signup: { scope: 'course', capacity: 20 },
  });
  const app = await openApp(db, { clock });
  const work = workersOf(app, db, clock, here);
  const coordinator = await work({ roles: ['coordinator'], withPasskey: true });
  const signUp = async (name: string | undefined, adults = 1) => {
    const body = { party: { adults, children: [] }, name, language: 'sv' };
    const answer = await coordinator.ask(
      'POST',
      staffPaths.occurrenceSignups(here, occurrence(0)),
      body,
    );
    assert.equal(answer.statusCode, 201, answer.body);
    const { row, url } = answer.json<DeskSignedUp>();
    return { id: row.id, token: url.split('#')[1]! };
  };
  const mark = async (signup: string, at: number, body: object = { status: 'present' }) =>
    coordinator.ask('PUT', staffPaths.attendance(here, occurrence(at), signup), body);
  const asa = await signUp('Åsa Öberg');
  const party = await signUp('محمد عبد الله', 2);
  for (const at of [0, 1, 2, 3]) {
    await mark(asa.id, at, { status: at === 3 ? 'online' : 'present' });
    await mark(
      party.id,
      at,
      at === 0 ? { status: 'absent' } : { status: 'present', heads: at === 1 ? 1 : 2 },
    );
  }
  set('2026-11-24T20:00:00Z');
  const leader = await work({ roles: ['leader'], withPasskey: true, leads: [circle] });
  const verify = (serial: string, name: string) =>
    app.inject({ method: 'POST', url: paths.certificate(serial), payload: { name } });
  const people = async () =>
    (await leader.ask('GET', staffPaths.circlePeople(here, circle))).json<CirclePeople>().items;
  const view = async () =>
    (await leader.ask('GET', staffPaths.circle(here, circle))).json<Circle>();
  const issue = () => leader.ask('POST', staffPaths.circleCertificates(here, circle));
  const signOff = () => leader.ask('PUT', staffPaths.circleSignOff(here, circle));
  const serialOf = async (name: string) =>
    (await people()).find((one) => one.name === name)!.certificate!.serial;
  return { db, app, work, leader, asa, party, verify, people, view, issue, signOff, serialOf };
}

forEachDatabase((_engine, open) => {
  describe('a circle', () => {
    it('counts the study hours of its meetings and warns of what its form asks for', async () => {
      const { view } = await begin(open);
      const { meetings, hours, people, warnings } = await view();
      assert.deepEqual(
        meetings.map((one) => [one.day, one.hours, one.came]),
        [
          [days[0], 2, 1],
          [days[1], 2, 2],
          [days[2], 2, 3],
          [days[3], 2, 3],
        ],
      );
      assert.deepEqual({ hours, people }, { hours: 8, people: 4 });
      assert.deepEqual(warnings, [{ code: 'few-hours', limit: 9, value: 8 }]);
    });

    it('is marked by its leader, signed off, and open again when a mark changes', async () => {
      const { leader, view, signOff } = await begin(open);
      const url = staffPaths.circleMeeting(here, circle, occurrence(1));
      const marked = await leader.ask('PUT', url, { hours: 3, log: 'Vi ritade torget.' });
      assert.equal(marked.json<Circle>().hours, 9);
      assert.deepEqual(marked.json<Circle>().warnings, []);
      assert.ok((await signOff()).json<Circle>().signedOff);
      const [, second] = (await leader.ask('PUT', url, { hours: null })).json<Circle>().meetings;
      assert.deepEqual(
        [second!.hours, second!.ownHours, second!.log],
        [2, false, 'Vi ritade torget.'],
      );
      assert.equal((await view()).signedOff, undefined);
    });

    it('refuses another activity’s meeting, and hours that are none', async () => {
      const { leader } = await begin(open);
      const of = (id: string) => staffPaths.circleMeeting(here, circle, id);
      assert.equal(
        (await leader.ask('PUT', of('laxhjalp-20261124t1700'), { hours: 1 })).statusCode,
        404,
      );
      for (const hours of [1.5, -1, 25, '2']) {
        assert.equal((await leader.ask('PUT', of(occurrence(0)), { hours })).statusCode, 422);
      }
    });

    it('takes no personal identity number, neither in the log nor in a name', async () => {
      const { leader, people } = await begin(open);
      const name = 'Åsa 811218-9876';
      const { id } = (await people())[0]!;
      const [meeting, list, one] = [
        staffPaths.circleMeeting(here, circle, occurrence(0)),
        staffPaths.circlePeople(here, circle),
        staffPaths.circlePerson(here, circle, id),
      ];
      const refused = [
        await leader.ask('PUT', meeting, { log: name }),
        await leader.ask('POST', list, { name }),
        await leader.ask('PATCH', one, { name }),
      ];
      assert.deepEqual(
        refused.map((answer) => answer.json().errors?.[0]),
        ['/log', '/name', '/name'].map((pointer) => ({
          pointer,
          code: 'identity-number',
          detail: 'Skriv inte personnummer. Vi behöver det inte.',
        })),
      );
    });

    it('is not there for an activity without a form', async () => {
      const { work } = await begin(open);
      const { ask } = await work({ roles: ['coordinator'] });
      assert.equal((await ask('GET', staffPaths.circle(here, 'laxhjalp'))).statusCode, 404);
    });

    it('shows names only after a passkey', async () => {
      const { work } = await begin(open);
      const { ask } = await work({ roles: ['leader'], leads: [circle] });
      assert.equal((await ask('GET', staffPaths.circle(here, circle))).statusCode, 200);
      const refused = await ask('GET', staffPaths.circlePeople(here, circle));
      assert.equal(refused.json<{ code: string }>().code, 'passkey-needed');
    });
  });

  describe('a certificate', () => {
    it('counts for each the meetings they were at', async () => {
      const { people } = await begin(open);
      const told = (await people()).map(({ name, fromParty, hours }) => [name, fromParty, hours]);
      assert.deepEqual(told, [
        ['Åsa Öberg', undefined, 8],
        ['محمد عبد الله', undefined, 6],
        [undefined, 'محمد عبد الله', 4],
      ]);
    });

    it('is issued once to each who has a name and hours, after the circle is signed off', async () => {
      const { issue, signOff, people, leader } = await begin(open);
      assert.equal((await issue()).json<{ code: string }>().code, 'circle-open');
      await signOff();
      const answers = await Promise.all([issue(), issue()]);
      const counts = answers.map((answer) => answer.json<{ issued: number }>().issued);
      assert.deepEqual(counts.sort(), [0, 2]);
      const companion = (await people())[2]!;
      const url = staffPaths.circlePerson(here, circle, companion.id);
      assert.equal((await leader.ask('PATCH', url, { name: 'Xaawa', hours: 5 })).statusCode, 204);
      await leader.ask('POST', staffPaths.circlePeople(here, circle), { name: 'Gästen' });
      assert.equal((await issue()).json<{ issued: number }>().issued, 2);
      const told = (await people()).map(({ name, certificate }) => [name, certificate?.hours]);
      assert.deepEqual(told.slice(2), [
        ['Xaawa', 5],
        ['Gästen', 8],
      ]);
    });

    it('is a tagged PDF with its number, its title and embedded fonts', async () => {
      const { leader, issue, signOff, serialOf } = await begin(open);
      await signOff();
      await issue();
      const serial = await serialOf('Åsa Öberg');
      const answer = await leader.ask(
        'GET',
        staffPaths.circleCertificatesFile(here, circle, serial),
      );
      assert.equal(answer.headers['content-type'], 'application/pdf');
      assert.match(String(answer.headers['content-disposition']), new RegExp(serial));
      const text = answer.rawPayload.toString('latin1');
      assert.match(text, /^%PDF-1\.7/);
      assert.match(text, /\/Marked true/);
      assert.match(text, /\/Lang \(sv\)/);
      assert.match(text, new RegExp(`Intyg ${serial}`.split('').join('\\0?')));
      assert.match(text, /\/FontFile2/);
      assert.doesNotMatch(text, /Helvetica/);
      const all = await leader.ask('GET', staffPaths.circleCertificatesFile(here, circle));
      assert.equal(all.rawPayload.toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length, 2);
    });

    it('verifies by the name on it and tells no name', async () => {
      const { issue, signOff, verify, serialOf } = await begin(open);
      await signOff();
      await issue();
      const serial = await serialOf('Åsa Öberg');
      const answer = await verify(serial, ' åsa  ÖBERG');
      assert.deepEqual(answer.json<CertificateAnswer>(), {
        matches: true,
        title: 'LITA-utbildning',
        organisers: ['ABF'],
        from: days[0],
        to: days[3],
        hours: 8,
        issuedOn: '2026-11-24',
      });
      assert.deepEqual((await verify(serial, 'Asa Oberg')).json(), { matches: false });
      assert.equal((await verify('K7QD-2M9X-4T8R', 'Åsa Öberg')).statusCode, 404);
      assert.deepEqual(
        (await verify(await serialOf('محمد عبد الله'), 'محمد عبد الله')).json<CertificateAnswer>()
          .matches,
        true,
      );
    });

    it('outlives the sign-up and its activity', async () => {
      const { db, issue, signOff, verify, serialOf } = await begin(open);
      await signOff();
      await issue();
      const serial = await serialOf('Åsa Öberg');
      await db.deleteFrom('seating').execute();
      await db.deleteFrom('activity').where('id', '=', circle).execute();
      assert.equal((await verify(serial, 'Åsa Öberg')).json<CertificateAnswer>().matches, true);
      const rows = JSON.stringify(await db.selectFrom('certificate').selectAll().execute());
      assert.doesNotMatch(rows, /Öberg/);
    });

    it('says that it was taken back, to who knows the name alone', async () => {
      const { leader, issue, signOff, verify, serialOf, people } = await begin(open);
      await signOff();
      await issue();
      const serial = await serialOf('Åsa Öberg');
      assert.equal(
        (await leader.ask('DELETE', staffPaths.certificate(here, serial))).statusCode,
        204,
      );
      assert.equal(
        (await leader.ask('DELETE', staffPaths.certificate(here, serial))).statusCode,
        204,
      );
      assert.equal((await verify(serial, 'Åsa Öberg')).json<CertificateAnswer>().revoked, true);
      assert.deepEqual((await verify(serial, 'Någon')).json(), { matches: false });
      assert.equal((await people())[0]!.certificate, undefined);
    });

    it('holds no longer once its person has another name', async () => {
      const { leader, issue, signOff, verify, serialOf, people } = await begin(open);
      await signOff();
      await issue();
      const serial = await serialOf('Åsa Öberg');
      const [{ id } = { id: '' }] = await people();
      await leader.ask('PATCH', staffPaths.circlePerson(here, circle, id), {
        name: 'Åsa Öberg-Lind',
      });
      assert.equal((await verify(serial, 'Åsa Öberg')).json<CertificateAnswer>().revoked, true);
    });

    it('is fetched by whoever holds the secret of the sign-up', async () => {
      const { app, asa, issue, signOff } = await begin(open);
      const mine = { authorization: `Bearer ${asa.token}` };
      const fetchMine = (headers: object) =>
        app.inject({ url: paths.myCertificate(), headers: { ...headers } });
      assert.equal((await fetchMine(mine)).statusCode, 404);
      await signOff();
      await issue();
      const { certificate } = (
        await app.inject({ url: paths.mySignup(), headers: mine })
      ).json<Signup>();
      const answer = await fetchMine(mine);
      assert.equal(answer.statusCode, 200);
      assert.match(String(answer.headers['content-disposition']), new RegExp(certificate!.serial));
      assert.equal((await fetchMine({})).statusCode, 401);
      assert.equal((await fetchMine({ authorization: `Bearer ${asa.token}x` })).statusCode, 404);
    });

    it('is no longer verified by who has tried ten names in vain', async () => {
      const { issue, signOff, verify, serialOf } = await begin(open);
      await signOff();
      await issue();
      const serial = await serialOf('Åsa Öberg');
      for (let at = 0; at < 10; at++) await verify(serial, `Någon ${at}`);
      const refused = await verify(serial, 'Åsa Öberg');
      assert.equal(refused.statusCode, 429);
      assert.ok(refused.headers['retry-after']);
    });
  });

  describe('the page of a certificate', () => {
    it('asks for the name and answers without showing it', async () => {
      const { app, issue, signOff, serialOf } = await begin(open);
      await signOff();
      await issue();
      const serial = await serialOf('Åsa Öberg');
      const url = paths.certificatePage(serial);
      const asked = await app.inject({ url, headers: { 'accept-language': 'ar' } });
      assert.match(asked.body, /<html lang="ar" dir="rtl"/);
      assert.match(asked.body, new RegExp(serial));
      const post = (name: string) =>
        app.inject({
          method: 'POST',
          url,
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
          payload: new URLSearchParams({ name }).toString(),
        });
      const right = await post('åsa öberg');
      assert.equal(right.statusCode, 200);
      assert.match(right.body, /LITA-utbildning/);
      assert.equal(right.headers['cache-control'], 'no-store');
      const wrong = await post('<b>Någon</b>');
      assert.doesNotMatch(wrong.body, /LITA/);
      for (const { body } of [right, wrong]) assert.doesNotMatch(body, /Öberg|öberg|Någon/);
      assert.match((await post(' ')).body, /aria-invalid/);
      assert.equal((await app.inject(paths.certificatePage('nix'))).statusCode, 404);
    });
  });
});
