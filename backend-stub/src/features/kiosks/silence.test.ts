import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { heartbeatsPath, staffPaths, type Today } from '@klocket/contract';
import { sampleDistrict } from '../../testing/app.ts';
import { forEachDatabase, type Open } from '../../testing/databases.ts';
import { openDesk } from '../../testing/desk.ts';
import { forgetOldOfScreens } from './forget.ts';
import { hashOf } from './repository.ts';
import { toScreenColumns } from './screen-rows.ts';
import { createSilenceWatch } from './silence.ts';

const here = sampleDistrict.id;
const house = 'kunskapens-hus';
const token = 'a-token-of-the-entrance';

// Tuesday 24 November 2026; the house is open from ten to eight on the clock of its district.
forEachDatabase((_engine, open) => {
  describe('a silent screen', () => {
    it('K14: is told of once to each coordinator in their language, and stands in Today', async () => {
      const { set, tell, mails, notes, coordinators } = await openWatch(open);
      assert.equal(await tell(), 0);
      set('2026-11-24T12:29:59Z');
      assert.equal(await tell(), 0);
      set('2026-11-24T12:30:00Z');
      assert.equal(await tell(), 1);
      assert.equal(await tell(), 0);
      set('2026-11-25T12:30:00Z');
      assert.equal(await tell(), 0);
      const told = await mails();
      assert.deepEqual(told.map(({ to }) => to).sort(), [...coordinators].sort());
      const swedish = told.find(({ language }) => language === 'sv')!;
      assert.deepEqual(swedish.values, {
        screen: 'Entrén',
        district: sampleDistrict.name,
        since: 'tisdag 24 november 13:00',
        link: 'http://localhost:8080/desk/provberget/screens/entren',
      });
      set('2026-11-24T12:31:00Z');
      assert.deepEqual(await notes(), [['screens-silent', 'Entrén']]);
    });

    it('that is heard of again is no note, and is told of anew when it falls silent anew', async () => {
      const { set, tell, notes, beat, mails, coordinators } = await openWatch(open);
      set('2026-11-24T12:30:00Z');
      await tell();
      await beat();
      assert.deepEqual(await notes(), []);
      assert.equal(await tell(), 0);
      set('2026-11-24T13:00:00Z');
      assert.equal(await tell(), 1);
      const toOne = (await mails()).filter(({ to }) => to === coordinators[0]);
      assert.equal(toOne.length, 2);
    });

    it('is let be at night, and in the morning has half an hour to start', async () => {
      const { set, tell, hear } = await openWatch(open);
      await hear('2026-11-24T18:50:00Z');
      for (const night of [
        '2026-11-24T19:20:00Z',
        '2026-11-25T03:00:00Z',
        '2026-11-25T09:29:59Z',
      ]) {
        set(night);
        assert.equal(await tell(), 0, night);
      }
      set('2026-11-25T09:30:00Z');
      assert.equal(await tell(), 1);
    });

    it('in a house that is closed that day, or has no hours, is let be, or told of', async () => {
      const { db, set, tell } = await openWatch(open);
      const closed = { district_id: here, house_id: house, day_on: '2026-11-24' };
      await db
        .insertInto('opening_exception')
        .values({ ...closed, hours_json: '[]', reason_json: null })
        .execute();
      set('2026-11-24T12:30:00Z');
      assert.equal(await tell(), 0);
      await db.deleteFrom('opening_exception').execute();
      await db.deleteFrom('opening_hours').execute();
      set('2026-11-24T23:30:00Z');
      assert.equal(await tell(), 1);
    });

    it('K15: that a server which has just started has not heard of yet is unknown', async () => {
      const { set, tell, watchAnew } = await openWatch(open);
      set('2026-11-24T14:00:00Z');
      const restarted = watchAnew();
      assert.equal(await restarted.tell(), 0);
      set('2026-11-24T14:29:59Z');
      assert.equal(await restarted.tell(), 0);
      set('2026-11-24T14:30:00Z');
      assert.equal(await restarted.tell(), 1);
      assert.equal(await tell(), 0);
    });

    it('that is not paired, or was never heard of, is nobody’s worry', async () => {
      const { db, set, tell } = await openWatch(open);
      await db.updateTable('screen').set({ token_hash: null }).execute();
      set('2026-11-24T15:00:00Z');
      assert.equal(await tell(), 0);
      await db
        .updateTable('screen')
        .set({ token_hash: hashOf(token), seen_at: null })
        .execute();
      assert.equal(await tell(), 0);
    });
  });

  it('messages are forgotten a week after their end, and codes when their time is up', async () => {
    const { db, clock, set } = await openWatch(open);
    const message = { district_id: here, text_json: '{"sv":"Hej"}', urgent: 0 };
    const created_at = '2026-11-24T12:00:00Z';
    await db
      .insertInto('screen_message')
      .values([
        {
          id: 'over',
          ...message,
          until_at: '2026-11-24T13:00:00Z',
          screens_json: null,
          created_at,
        },
        {
          id: 'later',
          ...message,
          until_at: '2026-11-24T13:00:01Z',
          screens_json: null,
          created_at,
        },
      ])
      .execute();
    await db
      .insertInto('screen_pairing')
      .values({
        id: 'one',
        code: '123456',
        secret_hash: 'hash',
        until_at: '2026-11-24T12:10:00Z',
        screen_id: null,
      })
      .execute();
    set('2026-11-24T12:10:00Z');
    assert.equal(await forgetOldOfScreens(db, clock), 0);
    set('2026-12-01T13:00:01Z');
    assert.equal(await forgetOldOfScreens(db, clock), 2);
    const left = await db.selectFrom('screen_message').select('id').execute();
    assert.deepEqual(
      left.map(({ id }) => id),
      ['later'],
    );
  });
});

/** A paired screen that was heard of at noon in UTC, and two coordinators. */
async function openWatch(open: Open) {
  const { db, app, clock, set, work } = await openDesk(open);
  set('2026-11-24T12:00:00Z');
  await db.deleteFrom('opening_hours').execute();
  await db
    .insertInto('opening_hours')
    .values(
      [1, 2, 3, 4, 5].map((weekday) => ({
        district_id: here,
        house_id: house,
        weekday,
        opens: '10:00',
        closes: '20:00',
      })),
    )
    .execute();
  await db
    .insertInto('screen')
    .values({
      id: 'entren',
      district_id: here,
      ...toScreenColumns({
        name: 'Entrén',
        house,
        mode: 'look',
        languages: ['sv'],
        scenes: [{ id: 'i-dag', kind: 'today' }],
        dimsAtNight: true,
      }),
      reloads: 0,
      token_hash: hashOf(token),
      seen_at: '2026-11-24T12:00:00Z',
      updated_at: '2026-11-24T12:00:00Z',
    })
    .execute();
  const one = await work({ roles: ['coordinator'] });
  const other = await work({ roles: ['coordinator'] });
  await work({ roles: ['leader'] });
  await db.updateTable('staff_member').set({ language: 'ar' }).where('id', '=', other.id).execute();
  // It has listened since long before.
  set('2026-11-24T06:00:00Z');
  const watchAnew = () => createSilenceWatch(db, clock, 'http://localhost:8080');
  const { tell } = watchAnew();
  set('2026-11-24T12:00:00Z');
  return {
    db,
    clock,
    set,
    tell,
    watchAnew,
    coordinators: [one.email, other.email],
    hear: (at: string) => db.updateTable('screen').set({ seen_at: at }).execute(),
    beat: async () => {
      const answer = await app.inject({
        method: 'POST',
        url: heartbeatsPath('entren'),
        headers: { authorization: `Bearer ${token}` },
        payload: { release: 'abc', uptimeSeconds: 1, storage: 'works', faults: 0 },
      });
      assert.equal(answer.statusCode, 200, answer.body);
    },
    mails: async () => {
      const rows = await db
        .selectFrom('mail')
        .selectAll()
        .where('template', '=', 'screen-silent')
        .execute();
      return rows.map(({ recipient, language, values_json }) => ({
        to: recipient,
        language,
        values: JSON.parse(values_json!) as object,
      }));
    },
    /** What Today says of screens. */
    notes: async () => {
      // Somebody new, for a session ends while time leaps.
      const { ask } = await work({ roles: ['coordinator'] });
      const { notes } = (await ask('GET', staffPaths.today(here))).json<Today>();
      return notes
        .filter(({ kind }) => kind === 'screens-silent')
        .flatMap(({ kind, items }) => items.map(({ title }) => [kind, title]));
    },
  };
}
