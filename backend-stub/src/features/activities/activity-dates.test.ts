import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ActivitySource } from '@klocket/contract';
import { openCalendar, testActivity } from '../../testing/calendar.ts';
import { forEachDatabase } from '../../testing/databases.ts';

forEachDatabase((_engine, open) => {
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
});
