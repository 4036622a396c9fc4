import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ActivitySource } from '@klocket/contract';
import { openCalendar, testActivity } from '../../testing/calendar.ts';
import { forEachDatabase } from '../../testing/databases.ts';

const whole: ActivitySource = testActivity({
  uid: 'laxhjalp@torpet.example',
  texts: {
    sv: { title: 'Läxhjälp', summary: 'För alla.', description: 'Ett stycke.\n\nEtt till.' },
    en: { title: 'Homework help' },
  },
  organisers: ['hgf', 'abf'],
  themes: ['larande', 'familj'],
  spoken: ['sv', 'ar'],
  ages: { from: 10 },
  price: { sv: '20 kr' },
  access: ['step-free', 'quiet'],
  contact: { name: 'Receptionen', phone: '010-000 00 01' },
  joining: 'elsewhere',
  joiningUrl: 'https://abf.example/anmalan',
  folkbildning: 'studiecirkel',
  picture: { url: '/files/a.jpg', alt: { sv: 'Elever vid ett bord' }, width: 800, height: 600 },
  programme: [
    { startTime: '17:00', endTime: '17:10', title: { sv: 'Välkomna' } },
    { startTime: '17:10', endTime: '17:20', title: { sv: 'Paus' }, pause: true, host: 'Värden' },
  ],
  materials: [{ title: { sv: 'Blad' }, url: 'https://abf.example/blad.pdf', when: 'after' }],
});

forEachDatabase((engine, open) => {
  describe('a draft', () => {
    it('is told of to nobody until it is public, and once more when it no longer is', async () => {
      const { db, activities } = await openCalendar(open);
      const told = async () =>
        (await db.selectFrom('event').select('data_json').execute()).filter(({ data_json }) =>
          data_json.includes('laxhjalp'),
        ).length;
      const draft = testActivity({ published: false });
      await activities.save('torpet', draft);
      await activities.save('torpet', { ...draft, durationMinutes: 30 });
      await activities.remove('torpet', 'laxhjalp');
      assert.equal(await told(), 0);
      await activities.save('torpet', draft);
      await activities.save('torpet', { ...draft, published: true });
      assert.equal(await told(), 1);
      await activities.save('torpet', draft);
      assert.equal(await told(), 2);
    });
  });

  describe('an activity', () => {
    it('is told whole, in the language asked for where it is written in it', async () => {
      const { activities } = await openCalendar(open);
      await activities.save('torpet', whole);
      const swedish = await activities.find('torpet', 'laxhjalp');
      assert.equal(swedish?.title, 'Läxhjälp');
      assert.equal(swedish?.language, undefined);
      assert.deepEqual(swedish?.languages, ['sv', 'en']);
      assert.deepEqual(swedish?.description, ['Ett stycke.', 'Ett till.']);
      assert.deepEqual(
        swedish?.organisers.map((organiser) => organiser.id),
        ['hgf', 'abf'],
      );
      assert.deepEqual(
        swedish?.programme.map(({ title, pause }) => [title, pause]),
        [
          ['Välkomna', undefined],
          ['Paus', true],
        ],
      );
      assert.deepEqual(swedish?.repeats, {
        frequency: 'weekly',
        interval: 1,
        weekdays: [2],
        until: undefined,
      });
      assert.equal(swedish?.url, '/torpet/activities/laxhjalp');
      assert.equal(swedish?.calendarUrl, '/feeds/torpet/calendar.ics?activity=laxhjalp');
      assert.equal(swedish?.today, '2026-11-24');
      assert.equal(swedish?.upcoming[0]?.startsAt, '2026-11-24T17:00:00+01:00');
      assert.equal(swedish?.upcoming.length, 60);
      assert.deepEqual(
        swedish?.past.map((occurrence) => occurrence.day),
        ['2026-11-17', '2026-11-10', '2026-11-03'],
      );
      assert.equal((await activities.find('torpet', 'laxhjalp', 'en'))?.title, 'Homework help');
      assert.equal((await activities.find('torpet', 'laxhjalp', 'ar'))?.language, 'sv');
      assert.equal(await activities.find('torpet', 'nagot-annat'), undefined);
      assert.equal(await activities.find('elsewhere', 'laxhjalp'), undefined);
    });

    it('is exported as it was saved', async () => {
      const { activities } = await openCalendar(open);
      await activities.save('torpet', whole);
      const expected = { ...whole, themes: ['familj', 'larande'], spoken: ['ar', 'sv'] };
      assert.deepEqual(await activities.export('torpet'), [expected]);
    });

    it('saved again changes nothing: no row, no number, no event', async () => {
      const { db, activities, districts } = await openCalendar(open);
      const first = await activities.save('torpet', whole);
      assert.deepEqual([first?.created, first?.changed], [true, true]);
      const revision = await districts.revision('torpet');
      const before = await db.selectFrom('occurrence').selectAll().orderBy('id').execute();
      const [exported] = await activities.export('torpet');
      const { id: _, ...byUid } = whole;
      for (const source of [whole, exported!, byUid]) {
        const again = await activities.save('torpet', source);
        assert.deepEqual([again?.id, again?.created, again?.changed], ['laxhjalp', false, false]);
      }
      assert.equal(await districts.revision('torpet'), revision);
      const after = await db.selectFrom('occurrence').selectAll().orderBy('id').execute();
      assert.deepEqual(after, before);
    });

    it('without an id gets one from its title', async () => {
      const { activities } = await openCalendar(open);
      const { id: _, ...source } = testActivity({ texts: { sv: { title: 'Språkcafé & fika!' } } });
      const saved = await activities.save('torpet', source);
      assert.match(saved!.id, /^sprakcafe-fika-[0-9a-f]{6}$/);
    });

    it('that is a draft is nowhere to be seen, and still exported', async () => {
      const { activities, occurrences } = await openCalendar(open);
      await activities.save('torpet', testActivity({ published: false }));
      assert.equal(await activities.find('torpet', 'laxhjalp'), undefined);
      assert.deepEqual((await occurrences.list('torpet', {}))?.items, []);
      assert.equal(await occurrences.find('torpet', 'laxhjalp-20261124t1700'), undefined);
      assert.equal((await activities.export('torpet')).length, 1);
    });

    it('is removed with its dates', async () => {
      const { db, activities, districts } = await openCalendar(open);
      await activities.save('torpet', whole);
      const revision = await districts.revision('torpet');
      assert.equal(await activities.remove('torpet', 'laxhjalp'), true);
      assert.equal(await activities.remove('torpet', 'laxhjalp'), false);
      assert.equal(await districts.revision('torpet'), revision! + 1);
      assert.deepEqual(await db.selectFrom('occurrence').select('id').execute(), []);
    });

    it('is known to be gone once it was public and is so no more', async () => {
      const { activities } = await openCalendar(open);
      const isGone = () => activities.isGone('torpet', 'laxhjalp');
      await activities.save('torpet', testActivity({ published: false }));
      await activities.remove('torpet', 'laxhjalp');
      assert.equal(await isGone(), false);
      await activities.save('torpet', testActivity());
      assert.equal(await isGone(), false);
      await activities.save('torpet', testActivity({ published: false }));
      assert.equal(await isGone(), true);
      await activities.save('torpet', testActivity());
      await activities.remove('torpet', 'laxhjalp');
      assert.equal(await isGone(), true);
      assert.equal(await activities.isGone('annanstans', 'laxhjalp'), false);
    });

    it('is refused whole when something in it is not right', async () => {
      const { db, activities } = await openCalendar(open);
      const cases: [Partial<ActivitySource>, code: string, pointer: string][] = [
        [{ texts: { en: { title: 'x' } } }, 'source-language-missing', '/texts'],
        [{ house: 'borta' }, 'house-unknown', '/house'],
        [{ room: 'borta' }, 'room-unknown', '/room'],
        [{ house: 'idrottens-hus', room: 'studio' }, 'room-unknown', '/room'],
        [{ organisers: ['abf', 'borta'] }, 'organiser-unknown', '/organisers/1'],
        [{ themes: ['borta'] }, 'theme-unknown', '/themes/0'],
        [{ recurrence: ['RRULE:FREQ=SECONDLY'] }, 'recurrence-too-frequent', '/recurrence/0'],
        [
          { recurrence: ['RRULE:FREQ=DAILY;BYHOUR=9,12,15,18'] },
          'recurrence-too-many',
          '/recurrence/0',
        ],
        [{ startsLocal: '2026-02-30T17:00' }, 'start-invalid', '/startsLocal'],
        [
          { changes: [{ recurrenceId: '2026-11-04T17:00', status: 'cancelled' }] },
          'recurrence-id-unknown',
          '/changes/0/recurrenceId',
        ],
        [
          { changes: [{ recurrenceId: '2026-11-03T17:00', startsLocal: '2026-02-30T17:00' }] },
          'start-invalid',
          '/changes/0/startsLocal',
        ],
      ];
      for (const [different, code, pointer] of cases) {
        await assert.rejects(activities.save('torpet', testActivity(different)), { code, pointer });
      }
      assert.deepEqual(await db.selectFrom('activity').select('id').execute(), []);
      assert.equal(await activities.save('elsewhere', testActivity()), undefined);
    });

    it('keeps to its own id and UID', async () => {
      const { activities, districts } = await openCalendar(open);
      await activities.save('torpet', testActivity({ uid: 'a' }));
      await activities.save('torpet', testActivity({ id: 'annan', uid: 'b' }));
      await assert.rejects(activities.save('torpet', testActivity({ uid: 'b' })), {
        code: 'uid-taken',
      });
      await districts.save({
        id: 'byn',
        name: 'Byn',
        zone: 'Europe/Stockholm',
        languages: ['sv'],
        contact: { name: 'Byn' },
      });
      const elsewhere = testActivity({ house: undefined, room: undefined });
      await assert.rejects(activities.save('byn', elsewhere), { code: 'id-taken' });
    });
  });

  describe('writers at the same time', () => {
    it(`take turns (${engine})`, async () => {
      const { db, activities, districts } = await openCalendar(open);
      const revision = (await districts.revision('torpet'))!;
      const ids = Array.from({ length: 12 }, (_, number) => `aktivitet-${number % 6}`);
      await Promise.all(ids.map((id) => activities.save('torpet', testActivity({ id }))));
      const events = await db
        .selectFrom('event')
        .select('number')
        .where('number', '>', revision)
        .orderBy('number')
        .execute();
      assert.deepEqual(
        events.map((event) => event.number - revision),
        [1, 2, 3, 4, 5, 6],
      );
    });
  });
});
