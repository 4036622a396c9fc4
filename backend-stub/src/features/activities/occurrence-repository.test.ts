import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ActivitySource, OccurrenceQuery } from '@klocket/contract';
import { openCalendar, testActivity } from '../../testing/calendar.ts';
import { forEachDatabase } from '../../testing/databases.ts';

type Calendar = Awaited<ReturnType<typeof openCalendar>>;

const once = (id: string, startsLocal: string, different: Partial<ActivitySource> = {}) =>
  testActivity({
    id,
    startsLocal,
    recurrence: undefined,
    texts: { sv: { title: id } },
    ...different,
  });

const ids = async ({ occurrences }: Calendar, query: OccurrenceQuery) =>
  (await occurrences.list('torpet', query))?.items.map((item) => item.activityId);

forEachDatabase((_, open) => {
  describe('a list of what happens', () => {
    it('begins today, in order of start', async () => {
      const calendar = await openCalendar(open);
      await calendar.activities.save('torpet', once('imorgon', '2026-11-25T09:00'));
      await calendar.activities.save('torpet', once('idag', '2026-11-24T09:00'));
      await calendar.activities.save('torpet', once('igar', '2026-11-23T09:00'));
      const list = await calendar.occurrences.list('torpet', {});
      assert.deepEqual(
        list?.items.map((item) => item.id),
        ['idag-20261124t0900', 'imorgon-20261125t0900'],
      );
      assert.deepEqual(
        [list?.from, list?.today, list?.next],
        ['2026-11-24', '2026-11-24', undefined],
      );
      assert.equal(await calendar.occurrences.list('elsewhere', {}), undefined);
    });

    it('holds its last day, and what began earlier and still goes on', async () => {
      const calendar = await openCalendar(open);
      const save = (source: ActivitySource) => calendar.activities.save('torpet', source);
      await save(once('lager', '2026-11-20T17:00', { durationMinutes: 5 * 1440 }));
      await save(once('natt', '2026-11-23T20:00', { durationMinutes: 360 }));
      await save(once('till-midnatt', '2026-11-23T20:00', { durationMinutes: 240 }));
      await save(once('hela-dagar', '2026-11-23T00:00', { durationMinutes: 2880, allDay: true }));
      await save(once('sista', '2026-11-26T23:30'));
      await save(once('efter', '2026-11-27T00:00'));
      assert.deepEqual(await ids(calendar, { from: '2026-11-24', to: '2026-11-26' }), [
        'lager',
        'hela-dagar',
        'natt',
        'sista',
      ]);
    });

    it('is narrowed down by all that a visitor can choose', async () => {
      const calendar = await openCalendar(open);
      const save = (id: string, different: Partial<ActivitySource>) =>
        calendar.activities.save('torpet', once(id, '2026-11-25T09:00', different));
      await save('a', {
        organisers: ['abf'],
        themes: ['larande'],
        spoken: ['sv'],
        ages: { from: 13, to: 19 },
      });
      await save('b', {
        organisers: ['hgf'],
        themes: ['familj'],
        spoken: ['ar', 'sv'],
        ages: { to: 12 },
      });
      await save('c', { house: 'idrottens-hus', room: undefined, organisers: ['abf', 'hgf'] });
      const cases: [OccurrenceQuery, string[]][] = [
        [{ house: 'idrottens-hus' }, ['c']],
        [{ house: 'idrottens-hus,kunskapens-hus' }, ['a', 'b', 'c']],
        [{ house: 'borta' }, []],
        [{ organiser: 'abf' }, ['a', 'c']],
        [{ organiser: 'hgf', theme: 'familj' }, ['b']],
        [{ theme: 'larande,familj' }, ['a', 'b']],
        [{ spoken: 'ar' }, ['b']],
        [{ age: 12 }, ['b', 'c']],
        [{ age: 13 }, ['a', 'c']],
        [{ age: 20 }, ['c']],
        [{ activity: 'b' }, ['b']],
        [{ theme: "x' or 1=1 --" }, []],
      ];
      for (const [query, expected] of cases) {
        assert.deepEqual(await ids(calendar, query), expected, JSON.stringify(query));
      }
    });

    it('is searched in every language, and in the names of houses, organisers and themes', async () => {
      const calendar = await openCalendar(open);
      const save = (id: string, different: Partial<ActivitySource>) =>
        calendar.activities.save('torpet', once(id, '2026-11-25T09:00', different));
      await save('a', {
        texts: { sv: { title: 'Läxhjälp' }, ar: { title: 'المساعدة في الواجبات' } },
        organisers: ['abf'],
        themes: ['larande'],
      });
      await save('b', {
        texts: { sv: { title: 'Fika', description: 'Ta med 100 % av din läxa' } },
      });
      await save('c', {
        texts: { sv: { title: 'Fotboll' } },
        house: 'idrottens-hus',
        room: undefined,
      });
      const cases: [q: string, string[]][] = [
        ['LÄX', ['a', 'b']],
        ['lax', ['a', 'b']],
        ['المساعده', ['a']],
        ['abf', ['a']],
        ['lärande abf', ['a']],
        ['learning', ['a']],
        ['idrottens', ['c']],
        ['idrottens läx', []],
        ['%', ['a', 'b', 'c']],
        ['100%', ['b']],
      ];
      for (const [q, expected] of cases) assert.deepEqual(await ids(calendar, { q }), expected, q);
    });

    it('is read page by page without gap or double, also where many begin at once', async () => {
      const calendar = await openCalendar(open);
      for (let number = 0; number < 7; number++) {
        await calendar.activities.save('torpet', once(`a-${number}`, '2026-11-25T09:00'));
      }
      await calendar.activities.save(
        'torpet',
        once('lang', '2026-11-22T09:00', { durationMinutes: 4 * 1440 }),
      );
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const list = await calendar.occurrences.list('torpet', { limit: 2, cursor });
        seen.push(...list!.items.map((item) => item.activityId));
        cursor = list!.next;
      } while (cursor);
      assert.deepEqual(seen, ['lang', 'a-0', 'a-1', 'a-2', 'a-3', 'a-4', 'a-5', 'a-6']);
      await assert.rejects(calendar.occurrences.list('torpet', { cursor: 'x' }), {
        code: 'invalid',
      });
    });

    it('says which language the words are in only when it is another than asked for', async () => {
      const { activities, occurrences } = await openCalendar(open);
      const texts = { sv: { title: 'Fika' }, 'sv-x-lattlast': { title: 'Vi fikar' } };
      await activities.save('torpet', once('fika', '2026-11-25T09:00', { texts }));
      const told = async (lang?: string) => {
        const [item] = (await occurrences.list('torpet', { lang }))!.items;
        return [item?.title, item?.language, item?.house?.name];
      };
      assert.deepEqual(await told(), ['Fika', undefined, 'Kunskapens hus']);
      assert.deepEqual(await told('sv-x-lattlast'), ['Vi fikar', undefined, 'Kunskapens hus']);
      assert.deepEqual(await told('en'), ['Fika', 'sv', 'House of Knowledge']);
      assert.deepEqual(await told('sv-FI'), ['Fika', 'sv', 'Kunskapens hus']);
    });

    it('tells no more of a sensitive activity than its neutral title', async () => {
      const { activities, occurrences } = await openCalendar(open);
      await activities.save(
        'torpet',
        once('traff', '2026-11-24T09:00', {
          sensitive: true,
          texts: { sv: { title: 'Träff' } },
          themes: ['familj'],
          picture: { url: '/a.jpg', alt: { sv: 'Bild' } },
          changes: [{ recurrenceId: '2026-11-24T09:00', recap: { text: { sv: 'Tio kom.' } } }],
        }),
      );
      const [item] = (await occurrences.list('torpet', {}))!.items;
      assert.deepEqual(
        [item?.title, item?.sensitive, item?.themes, item?.picture, item?.recap],
        ['Träff', true, [], undefined, undefined],
      );
      const activity = await activities.find('torpet', 'traff');
      assert.deepEqual([activity?.themes, activity?.picture], [[], undefined]);
      assert.deepEqual((await occurrences.list('torpet', { theme: 'familj' }))?.items, []);
      assert.deepEqual((await occurrences.list('torpet', { q: 'familj' }))?.items, []);
    });

    it('does not find a sensitive activity by its description', async () => {
      const calendar = await openCalendar(open);
      const texts = { sv: { title: 'Träff', summary: 'Kaffe.', description: 'Om beroende.' } };
      const source = once('traff', '2026-11-24T09:00', { texts });
      await calendar.activities.save('torpet', source);
      assert.deepEqual(await ids(calendar, { q: 'beroende' }), ['traff']);
      await calendar.activities.save('torpet', { ...source, sensitive: true });
      assert.deepEqual(await ids(calendar, { q: 'beroende' }), []);
      assert.deepEqual(await ids(calendar, { q: 'träff kaffe' }), ['traff']);
    });

    it('refuses a cursor that holds a NUL', async () => {
      const { occurrences } = await openCalendar(open);
      const cursor = Buffer.from(JSON.stringify(['2026-11-24', '\0', 'x'])).toString('base64url');
      await assert.rejects(occurrences.list('torpet', { cursor }), { code: 'invalid' });
    });
  });

  describe('one occurrence changed alone', () => {
    const id = 'laxhjalp-20261201t1700';

    it('of a draft is changed, and nobody is told', async () => {
      const { db, activities, occurrences } = await openCalendar(open);
      await activities.save('torpet', testActivity({ published: false }));
      const changed = await occurrences.change('torpet', id, { status: 'cancelled' });
      assert.equal(changed?.status, 'cancelled');
      assert.equal((await occurrences.restore('torpet', id))?.status, 'scheduled');
      assert.equal(await occurrences.find('torpet', id), undefined);
      const told = await db.selectFrom('event').select('data_json').execute();
      assert.doesNotMatch(JSON.stringify(told), /laxhjalp/);
    });

    it('shows what was crossed out, what holds now and why, and is told of', async () => {
      const { db, activities, occurrences } = await openCalendar(open);
      await activities.save('torpet', testActivity());
      const changed = await occurrences.change('torpet', id, {
        startsLocal: '2026-12-02T18:00',
        house: 'idrottens-hus',
        reason: { sv: 'Lokalen målas.', en: 'The room is being painted.' },
      });
      assert.equal(changed?.status, 'rescheduled');
      assert.equal(changed?.startsAt, '2026-12-02T18:00:00+01:00');
      assert.deepEqual(changed?.previous, {
        day: '2026-12-01',
        startTime: '17:00',
        endTime: '18:30',
        startsAt: '2026-12-01T17:00:00+01:00',
        house: { id: 'kunskapens-hus', name: 'Kunskapens hus' },
      });
      const found = await occurrences.find('torpet', id, 'en');
      assert.equal(found?.reason, 'The room is being painted.');
      const event = await db
        .selectFrom('event')
        .select(['name', 'data_json'])
        .orderBy('number', 'desc')
        .executeTakeFirstOrThrow();
      assert.equal(event.name, 'occurrence');
      assert.deepEqual(JSON.parse(event.data_json), {
        occurrenceId: id,
        activityId: 'laxhjalp',
        day: '2026-12-01',
      });
    });

    it('is still found by the house it has left', async () => {
      const { activities, occurrences } = await openCalendar(open);
      await activities.save('torpet', testActivity());
      await occurrences.change('torpet', id, { status: 'moved-online' });
      const day = { from: '2026-12-01', to: '2026-12-01', house: 'kunskapens-hus' };
      const [item] = (await occurrences.list('torpet', day))!.items;
      assert.deepEqual(
        [item?.status, item?.online, item?.house],
        ['moved-online', true, undefined],
      );
      assert.equal(item?.previous?.house?.id, 'kunskapens-hus');
    });

    it('changed to what it is, is nothing new', async () => {
      const { activities, occurrences, districts } = await openCalendar(open);
      await activities.save('torpet', testActivity());
      await occurrences.change('torpet', id, { status: 'cancelled', reason: { sv: 'Sjukdom.' } });
      const revision = await districts.revision('torpet');
      await occurrences.change('torpet', id, { status: 'cancelled', reason: { sv: 'Sjukdom.' } });
      assert.equal(await districts.revision('torpet'), revision);
    });

    it('is restored, and keeps its recap', async () => {
      const { activities, occurrences, districts } = await openCalendar(open);
      await activities.save('torpet', testActivity());
      await occurrences.change('torpet', id, { startsLocal: '2026-12-02T18:00' });
      const recap = {
        text: { sv: 'Det gick bra.' },
        position: { latitude: 58.57, longitude: 16.17 },
      };
      await occurrences.change('torpet', id, { recap });
      const restored = await occurrences.restore('torpet', id);
      assert.deepEqual(
        [restored?.status, restored?.day, restored?.previous, restored?.recap?.text],
        ['scheduled', '2026-12-01', undefined, 'Det gick bra.'],
      );
      assert.deepEqual(restored?.recap?.position, recap.position);
      const revision = await districts.revision('torpet');
      await occurrences.restore('torpet', id);
      assert.equal(await districts.revision('torpet'), revision);
    });

    it('is refused what may not follow, and what the district does not have', async () => {
      const { activities, occurrences } = await openCalendar(open);
      await activities.save('torpet', testActivity());
      await occurrences.change('torpet', id, { status: 'cancelled' });
      const change = occurrences.change('torpet', id, { status: 'no-meeting' });
      await assert.rejects(change, { code: 'status-cannot-follow', pointer: '/status' });
      await assert.rejects(occurrences.change('torpet', id, { house: 'borta' }), {
        code: 'house-unknown',
      });
      assert.equal(await occurrences.change('torpet', 'borta', { status: 'cancelled' }), undefined);
      assert.equal(await occurrences.change('elsewhere', id, { status: 'cancelled' }), undefined);
    });
  });

  describe('two activities in one room', () => {
    it('are told of when one is saved, and as long as both take place', async () => {
      const { activities, occurrences } = await openCalendar(open);
      await activities.save('torpet', testActivity({ recurrence: ['RRULE:FREQ=WEEKLY;COUNT=8'] }));
      const saved = await activities.save('torpet', once('mote', '2026-12-01T18:00'));
      const clash = {
        house: 'kunskapens-hus',
        room: 'studio',
        first: {
          occurrenceId: 'laxhjalp-20261201t1700',
          activityId: 'laxhjalp',
          title: 'Läxhjälp',
          startsAt: '2026-12-01T17:00:00+01:00',
          endsAt: '2026-12-01T18:30:00+01:00',
        },
        second: {
          occurrenceId: 'mote-20261201t1800',
          activityId: 'mote',
          title: 'mote',
          startsAt: '2026-12-01T18:00:00+01:00',
          endsAt: '2026-12-01T19:30:00+01:00',
        },
      };
      assert.deepEqual(saved?.clashes, [clash]);
      assert.deepEqual(await occurrences.clashes('torpet'), [clash]);
      const december = { from: '2026-12-02', to: '2026-12-31' };
      assert.deepEqual(await occurrences.clashes('torpet', december), []);
      await occurrences.change('torpet', 'mote-20261201t1800', { status: 'postponed' });
      assert.deepEqual(await occurrences.clashes('torpet'), []);
      assert.equal(await occurrences.clashes('elsewhere'), undefined);
    });
  });
});
