import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FoundList, Today } from '@klocket/contract';
import { createMailRoom } from '../../mail/mail-room.ts';
import { invitation, queue } from '../../mail/testing.ts';
import {
  createTestClock,
  fillSample,
  homeworkHelp,
  openApp,
  sampleDistrict,
} from '../../testing/app.ts';
import { forEachDatabase, type Open } from '../../testing/databases.ts';
import { workersOf, type Worker } from '../../testing/staff.ts';

const address = '/api/v1/staff/provberget/today';
const search = (q: string) => `/api/v1/staff/provberget/search?q=${encodeURIComponent(q)}`;

forEachDatabase((_engine, open) => {
  describe('today', () => {
    it('tells what is on now and later, and what one may change of it', async () => {
      const { activities, work, set } = await start(open);
      const coordinator = () => work({ roles: ['coordinator'] });
      await activities.save('provberget', {
        ...homeworkHelp,
        id: 'kor',
        texts: { sv: { title: 'Kör' } },
        startsLocal: '2026-11-24T19:00',
        recurrence: [],
      });
      const now = async (worker: Worker) => {
        const { now, later, changeable, day } = await today(worker);
        return {
          day,
          now: now.map(({ title }) => title),
          later: later.map(({ title }) => title),
          changeable: changeable.length,
        };
      };
      set('2026-11-24T16:30:00Z');
      const expected = { day: '2026-11-24', now: ['Läxhjälp'], later: ['Kör'] };
      assert.deepEqual(await now(await coordinator()), { ...expected, changeable: 2 });
      const leader = await work({ roles: ['leader'], leads: ['kor'] });
      assert.deepEqual(await now(leader), { ...expected, changeable: 1 });
      set('2026-11-24T18:00:00Z');
      assert.deepEqual(await now(await coordinator()), {
        day: '2026-11-24',
        now: ['Kör'],
        later: [],
        changeable: 1,
      });
      set('2026-11-24T23:00:00Z');
      assert.deepEqual((await now(await coordinator())).day, '2026-11-25');
    });

    it('tells what comes next, of what one may change', async () => {
      const { activities, work, set } = await start(open);
      await activities.save('provberget', {
        ...homeworkHelp,
        id: 'kor',
        texts: { sv: { title: 'Kör' } },
        startsLocal: '2026-11-26T19:00',
        recurrence: [],
      });
      const next = async (worker: Worker) =>
        (await today(worker)).next.map(({ title, day }) => `${title} ${day}`);
      set('2026-11-24T20:00:00Z');
      const [first = '', second] = await next(await work({ roles: ['coordinator'] }));
      assert.match(first, /^(Läxhjälp|Kör) 2026-11-2/);
      assert.ok(second);
      const leader = await work({ roles: ['leader'], leads: ['kor'] });
      assert.deepEqual(await next(leader), ['Kör 2026-11-26']);
      assert.deepEqual(await next(await work({ roles: ['walker'] })), []);
    });

    it('says nothing when nothing needs anybody', async () => {
      const { coordinator } = await start(open);
      assert.deepEqual((await today(coordinator)).notes, []);
    });

    it('says where to begin in a district that is new', async () => {
      const { districts, work } = await start(open);
      const { zone, languages } = sampleDistrict;
      const [id, name] = ['nyby', 'Nyby'];
      await districts.save({ id, name, zone, languages, contact: { name } });
      const notesFor = async (role: 'coordinator' | 'leader') => {
        const worker = await work({ roles: [{ role, districtId: id }] });
        const answer = await worker.ask('GET', `/api/v1/staff/${id}/today`);
        return answer.json<Today>().notes.map(({ kind, path }) => [kind, path]);
      };
      assert.deepEqual(await notesFor('coordinator'), [
        ['no-houses', 'district/houses'],
        ['no-contact', 'district/about'],
      ]);
      assert.deepEqual(await notesFor('leader'), []);
    });

    it('says what needs somebody, and only to whom it is a matter', async () => {
      const { db, clock, activities, districts, coordinator, work } = await start(open);
      await queue(db, clock, invitation({ districtId: 'provberget', to: 'borta@klocket.example' }));
      const refuse = () => Promise.reject(Object.assign(new Error('no'), { responseCode: 550 }));
      const publicUrl = 'https://klocket.example';
      await createMailRoom({ db, clock, publicUrl, send: refuse }).wake();
      await db.deleteFrom('mail').where('template', '=', 'mail-failed').execute();
      const houses = [...sampleDistrict.houses!, { id: 'lada', name: { sv: 'Ladan' } }];
      const organisers = [...sampleDistrict.organisers!, { id: 'hgf', name: 'HGF' }];
      await districts.save({ ...sampleDistrict, houses, organisers });
      const titled = (id: string, title: string) => ({
        ...homeworkHelp,
        id,
        texts: { sv: { title } },
      });
      await activities.save('provberget', {
        ...titled('utkast', 'Utkastet'),
        organisers: ['hgf'],
        published: false,
      });
      await activities.save('provberget', {
        ...titled('slut', 'Slutkursen'),
        recurrence: ['RRULE:FREQ=WEEKLY;COUNT=9'],
      });
      for (const [id, title] of [
        ['a', 'Kör'],
        ['b', 'Dans'],
      ] as const) {
        const room = { house: 'kunskapens-hus', room: 'stora-salen' };
        await activities.save('provberget', {
          ...titled(id, title),
          ...room,
          startsLocal: '2026-11-25T17:00',
          recurrence: [],
        });
      }
      const { notes } = await today(coordinator);
      assert.deepEqual(
        notes.map(({ kind, count, items }) => [kind, count, items[0]?.title]),
        [
          ['mail-failed', 1, 'borta@klocket.example'],
          ['clashes', 1, 'Kör – Dans (Stora salen)'],
          ['drafts', 1, 'Utkastet'],
          ['no-dates-left', 1, 'Slutkursen'],
          ['houses-without-hours', 1, 'Ladan'],
        ],
      );
      const tenant = { role: 'organiser', districtId: 'provberget', organiserId: 'hgf' } as const;
      const kindsFor = async (worker: Worker) =>
        (await today(worker)).notes.map(({ kind }) => kind);
      assert.deepEqual(await kindsFor(await work({ roles: [tenant] })), ['drafts']);
      assert.deepEqual(await kindsFor(await work({ roles: ['leader'], leads: ['b'] })), [
        'clashes',
      ]);
      assert.deepEqual(await kindsFor(await work({ roles: ['walker'] })), []);
    });

    it('is for those who work in the district', async () => {
      const { work, districts } = await start(open);
      await districts.save({ ...sampleDistrict, id: 'annan' });
      const other = await work({ roles: [{ role: 'coordinator', districtId: 'annan' }] });
      assert.equal((await other.ask('GET', address)).statusCode, 404);
      assert.equal((await other.ask('GET', search('läx'))).statusCode, 404);
    });
  });

  describe('a search at the desk', () => {
    const find = async (worker: Worker, q: string) =>
      (await worker.ask('GET', search(q)))
        .json<FoundList>()
        .items.map(({ kind, title, path }) => `${kind} ${title} ${path}`);

    it('finds activities, drafts too, houses, organisers, themes and colleagues', async () => {
      const { activities, coordinator, work } = await start(open);
      const id = 'utkast';
      await activities.save('provberget', {
        ...homeworkHelp,
        id,
        texts: { sv: { title: 'Läxläsning' } },
        published: false,
      });
      const reader = await work({ roles: ['leader'], name: 'Läxledaren' });
      assert.deepEqual((await find(coordinator, 'läx')).sort(), [
        'activity Läxhjälp activities/laxhjalp',
        'activity Läxläsning activities/utkast',
        `colleague Läxledaren colleagues/${reader.id}`,
      ]);
      assert.deepEqual((await find(coordinator, 'knowledge')).sort(), [
        'activity Läxhjälp activities/laxhjalp',
        'activity Läxläsning activities/utkast',
        'house Kunskapens hus district/houses/kunskapens-hus',
      ]);
      assert.deepEqual(await find(coordinator, 'abf yoga'), []);
      assert.deepEqual(await find(coordinator, 'abf läxhj'), [
        'activity Läxhjälp activities/laxhjalp',
      ]);
      assert.deepEqual(await find(coordinator, 'lärande'), [
        'theme Lärande district/themes/larande',
      ]);
      for (const nothing of ['sv', '%', '_', ' ', '"', '\\', 'x'.repeat(100)]) {
        assert.deepEqual(await find(coordinator, nothing), [], nothing);
      }
    });

    it('finds for others only what they may see', async () => {
      const { work } = await start(open);
      const leader = await work({ roles: ['leader'], name: 'Läxledaren', leads: ['laxhjalp'] });
      assert.deepEqual(await find(leader, 'läx'), ['activity Läxhjälp activities/laxhjalp']);
      assert.deepEqual(await find(leader, 'abf'), ['activity Läxhjälp activities/laxhjalp']);
      const walker = await work({ roles: ['walker'] });
      assert.deepEqual(await find(walker, 'läx'), []);
    });
  });
});

async function start(open: Open) {
  const db = await open();
  const { clock, set } = createTestClock();
  const { districts, activities } = await fillSample(db, clock);
  const app = await openApp(db, { clock });
  const work = workersOf(app, db, clock, sampleDistrict.id);
  const coordinator = await work({
    roles: ['coordinator'],
    name: 'Samordnaren',
    email: 'samordnare@klocket.example',
  });
  return { db, clock, set, districts, activities, work, coordinator };
}

const today = async (worker: Worker) => (await worker.ask('GET', address)).json<Today>();
