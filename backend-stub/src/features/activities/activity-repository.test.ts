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

  describe('dates that follow from a recurrence', () => {
    const days = async ({ db }: Awaited<ReturnType<typeof openCalendar>>) => {
      const rows = await db
        .selectFrom('occurrence')
        .select('recurrence_id')
        .orderBy('starts_at')
        .execute();
      return rows.map((row) => row.recurrence_id);
    };

    it('reach 18 months ahead, and go on doing so', async () => {
      const calendar = await openCalendar(open);
      await calendar.activities.save('torpet', testActivity());
      const before = await days(calendar);
      assert.ok(before.at(-1)! > '2028-05-24');
      assert.equal(await calendar.activities.expandAhead(), 0);
      const revision = await calendar.districts.revision('torpet');

      calendar.setClock('2027-02-24T12:00+01:00');
      const added = await calendar.activities.expandAhead();
      const after = await days(calendar);
      assert.ok(after.at(-1)! > '2028-08-24');
      assert.equal(after.length, before.length + added);
      assert.equal(await calendar.districts.revision('torpet'), revision! + 1);
      assert.equal(await calendar.activities.expandAhead(), 0);
    });

    it('stop where the recurrence ends', async () => {
      const calendar = await openCalendar(open);
      const ending = testActivity({ recurrence: ['RRULE:FREQ=WEEKLY;UNTIL=20261124'] });
      await calendar.activities.save('torpet', ending);
      calendar.setClock('2028-02-24T12:00+01:00');
      assert.equal(await calendar.activities.expandAhead(), 0);
      assert.equal((await days(calendar)).length, 4);
    });

    it('hold the past of a daily habit only as far back as there is room for', async () => {
      const calendar = await openCalendar(open);
      const old = testActivity({
        startsLocal: '2001-01-01T17:00',
        recurrence: ['RRULE:FREQ=DAILY'],
      });
      await calendar.activities.save('torpet', old);
      const [first] = await days(calendar);
      assert.equal(first, '2023-11-24T17:00');
    });

    it('follow a changed recurrence: what is to come is anew, what was stays, changed ones too', async () => {
      const calendar = await openCalendar(open);
      const { activities, occurrences } = calendar;
      const short = testActivity({ recurrence: ['RRULE:FREQ=WEEKLY;COUNT=6'] });
      await activities.save('torpet', short);
      await occurrences.change('torpet', 'laxhjalp-20261201t1700', { status: 'cancelled' });
      await activities.save('torpet', { ...short, startsLocal: '2026-11-03T18:00' });
      assert.deepEqual(await days(calendar), [
        '2026-11-03T17:00',
        '2026-11-10T17:00',
        '2026-11-17T17:00',
        '2026-11-24T18:00',
        '2026-12-01T17:00',
        '2026-12-01T18:00',
        '2026-12-08T18:00',
      ]);
    });

    it('move with the plan: house, time and length of what is to come', async () => {
      const { activities, occurrences } = await openCalendar(open);
      await activities.save('torpet', testActivity());
      await occurrences.change('torpet', 'laxhjalp-20261201t1700', { room: 'kok' });
      const moved = testActivity({ house: 'idrottens-hus', room: undefined, durationMinutes: 60 });
      await activities.save('torpet', moved);
      const list = await occurrences.list('torpet', { from: '2026-11-17', to: '2026-12-08' });
      assert.deepEqual(
        list?.items.map(({ day, endTime, house, room }) => [day, endTime, house?.id, room]),
        [
          ['2026-11-17', '18:30', 'kunskapens-hus', 'Studion'],
          ['2026-11-24', '18:00', 'idrottens-hus', undefined],
          ['2026-12-01', '18:30', 'kunskapens-hus', 'Köket'],
          ['2026-12-08', '18:00', 'idrottens-hus', undefined],
        ],
      );
    });

    it('of a single event move with it, in the past too', async () => {
      const calendar = await openCalendar(open);
      const single = testActivity({ recurrence: undefined, startsLocal: '2020-10-24T12:00' });
      await calendar.activities.save('torpet', single);
      await calendar.activities.save('torpet', { ...single, startsLocal: '2020-10-25T12:00' });
      assert.deepEqual(await days(calendar), ['2020-10-25T12:00']);
    });

    it('have numbers that only rise', async () => {
      const { db, activities, occurrences } = await openCalendar(open);
      const numbers = async () => {
        const { sequence } = await db
          .selectFrom('activity')
          .select('sequence')
          .executeTakeFirstOrThrow();
        const row = await db
          .selectFrom('occurrence')
          .select('sequence')
          .where('id', '=', 'laxhjalp-20261201t1700')
          .executeTakeFirstOrThrow();
        return [sequence, row.sequence];
      };
      await activities.save('torpet', testActivity());
      assert.deepEqual(await numbers(), [0, 0]);
      await occurrences.change('torpet', 'laxhjalp-20261201t1700', { status: 'cancelled' });
      assert.deepEqual(await numbers(), [1, 1]);
      await activities.save('torpet', testActivity({ durationMinutes: 60 }));
      assert.deepEqual(await numbers(), [2, 1]);
      await occurrences.restore('torpet', 'laxhjalp-20261201t1700');
      assert.deepEqual(await numbers(), [3, 3]);
    });
  });

  describe('what a source says of single dates', () => {
    const changes: ActivitySource['changes'] = [
      {
        recurrenceId: '2026-11-17T17:00',
        recap: { text: { sv: 'Vi läste.' }, pictures: [{ url: '/a.jpg', alt: { sv: 'Böcker' } }] },
      },
      { recurrenceId: '2026-12-01T17:00', status: 'cancelled', reason: { sv: 'Sjukdom.' } },
      { recurrenceId: '2026-12-08T17:00', startsLocal: '2026-12-09T18:00', house: 'idrottens-hus' },
      {
        recurrenceId: '2026-12-15T17:00',
        status: 'moved-online',
        onlineUrl: 'https://mote.example/',
      },
      { recurrenceId: '2026-12-22T17:00', status: 'no-meeting' },
    ];

    it('is kept, exported and, said again, nothing new', async () => {
      const { activities, districts } = await openCalendar(open);
      await activities.save('torpet', testActivity({ changes }));
      const revision = await districts.revision('torpet');
      const [exported] = await activities.export('torpet');
      assert.deepEqual(
        exported?.changes?.map(({ recurrenceId, status }) => [recurrenceId, status]),
        [
          ['2026-11-17T17:00', undefined],
          ['2026-12-01T17:00', 'cancelled'],
          ['2026-12-08T17:00', 'rescheduled'],
          ['2026-12-15T17:00', 'moved-online'],
          ['2026-12-22T17:00', 'no-meeting'],
        ],
      );
      for (const source of [testActivity({ changes }), exported!]) {
        assert.equal((await activities.save('torpet', source))?.changed, false);
      }
      assert.equal(await districts.revision('torpet'), revision);
    });

    it('leaves alone what staff changed and it does not mention', async () => {
      const { activities, occurrences } = await openCalendar(open);
      await activities.save('torpet', testActivity());
      await occurrences.change('torpet', 'laxhjalp-20261201t1700', { status: 'cancelled' });
      await activities.save('torpet', testActivity({ durationMinutes: 60 }));
      const found = await occurrences.find('torpet', 'laxhjalp-20261201t1700');
      assert.equal(found?.status, 'cancelled');
    });

    it('is measured from the plan, so that it can take a cancellation back', async () => {
      const { activities, occurrences } = await openCalendar(open);
      await activities.save('torpet', testActivity({ changes }));
      const taken = [{ recurrenceId: '2026-12-01T17:00', status: 'scheduled' as const }];
      await activities.save('torpet', testActivity({ changes: taken }));
      const found = await occurrences.find('torpet', 'laxhjalp-20261201t1700');
      assert.deepEqual([found?.status, found?.reason], ['scheduled', undefined]);
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
