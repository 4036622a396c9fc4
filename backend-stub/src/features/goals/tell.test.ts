import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DefectStatus } from '@klocket/contract';
import { forEachDatabase } from '../../testing/databases.ts';
import { openDefectDesk } from '../../testing/defect-desk.ts';
import { addIndicator } from '../../testing/goals.ts';
import { movesMended, tellParticipants } from './tell.ts';

describe('a step of a defect', () => {
  const cases: [DefectStatus, DefectStatus, boolean][] = [
    ['received', 'fixed', true],
    ['fixed', 'checked-on-walk', false],
    ['checked-on-walk', 'confirmed', true],
    ['confirmed', 'handed-over', false],
    ['handed-over', 'not-responsible', true],
    ['confirmed', 'duplicate', true],
    ['confirmed', 'will-not-fix', false],
  ];
  for (const [from, to, moves] of cases) {
    it(`from ${from} to ${to} ${moves ? 'moves' : 'leaves'} what is measured`, () => {
      assert.equal(movesMended(from, to), moves);
    });
  }
});

forEachDatabase((_engine, open) => {
  describe('what becomes of defects', async () => {
    const db = await open();
    const { start } = await openDefectDesk(async () => db);
    const told = async (district: string) =>
      (
        await db
          .selectFrom('event')
          .select('data_json')
          .where('district_id', '=', district)
          .where('name', '=', 'goal')
          .orderBy('number')
          .execute()
      ).map(({ data_json }) => JSON.parse(data_json) as object);

    it('is told to the goal that is followed up by it, when it moves', async () => {
      const { district, report, review, step } = await start();
      await addIndicator(db, { id: 'mended', measure: 'defects-fixed', district });
      const id = await report();
      assert.deepEqual(await told(district), [], 'nobody sees it yet');
      await review(id, { review: 'published', words: 'Släckt.' });
      assert.equal((await told(district)).length, 1, 'one more that counts');
      await review(id, { words: 'Lampan är släckt.' });
      await step(id, { status: 'confirmed', reason: 'Vi såg den.' });
      assert.equal((await told(district)).length, 1, 'neither words nor this step move it');
      await step(id, { status: 'fixed', reason: 'Den lyser.' });
      assert.deepEqual(await told(district), [
        { goalId: 'participation' },
        { goalId: 'participation' },
      ]);
      await review(id, { review: 'refused', refusal: 'Var på en annan plats.' });
      assert.equal((await told(district)).length, 3, 'one less that counts');
    });

    it('is told of who came to what everyone may know of, and to nothing else', async () => {
      const { district } = await start();
      await addIndicator(db, { id: 'who', measure: 'participants', district });
      for (const [sensitive, published, number] of [
        [0, 1, 1],
        [1, 1, 1],
        [0, 0, 1],
        [0, 1, 2],
      ] as const) {
        await db
          .transaction()
          .execute((tx) =>
            tellParticipants(
              tx,
              { district_id: district, sensitive, published },
              '2026-11-24T09:00:00Z',
            ),
          );
        assert.equal((await told(district)).length, number);
      }
    });

    it('is told to no goal where none is followed up by it', async () => {
      const { district, report, review, step } = await start();
      await addIndicator(db, { id: 'visits', measure: 'visits', district });
      const id = await report();
      await review(id, { review: 'published', words: 'Släckt.' });
      await step(id, { status: 'fixed', reason: 'Den lyser.' });
      assert.deepEqual(await told(district), []);
    });
  });
});
