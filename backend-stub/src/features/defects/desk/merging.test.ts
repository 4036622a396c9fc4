import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { forEachDatabase } from '../../../testing/databases.ts';
import { openDefectDesk } from '../../../testing/defect-desk.ts';

forEachDatabase((_engine, open) => {
  describe('defects at the desk', async () => {
    const { defects, start } = await openDefectDesk(open);

    it('that are the same are merged, and count together', async () => {
      const { report, review, step, shown, district } = await start();
      const [one, other] = [await report(), await report()];
      await review(one, { review: 'published', words: 'Släckt.' });
      await review(other, { review: 'published', words: 'Mörkt.' });
      await defects.confirm(district, other, undefined);
      const itself = await step(one, { status: 'duplicate', reason: 'x', duplicateOf: one });
      assert.equal(itself.statusCode, 422);
      const merged = await step(other, {
        status: 'duplicate',
        reason: 'Samma lampa.',
        duplicateOf: one,
      });
      assert.equal(merged.statusCode, 200, merged.body);
      assert.equal((await shown(one)).confirmations, 2);
      assert.equal((await shown(other)).duplicateOf, one);
      // Who says it of the old address counts for the new one.
      await defects.confirm(district, other, undefined);
      assert.equal((await shown(one)).confirmations, 3);
      await step(other, { status: 'confirmed', reason: 'En annan lampa.' });
      assert.equal((await shown(one)).confirmations, 0);
      const again = { status: 'duplicate', reason: 'Samma ändå.', duplicateOf: one };
      await step(other, again);
      assert.equal((await shown(one)).confirmations, 3);
    });

    it('count together down a chain of merging, and come apart where it is taken back', async () => {
      const { report, step, shown, review, district } = await start();
      const [lamp, light, dark] = [await report(), await report(), await report()];
      for (const id of [lamp, light, dark]) {
        await review(id, { review: 'published', words: 'Släckt.' });
      }
      const merge = (id: string, duplicateOf: string) =>
        step(id, { status: 'duplicate', reason: 'Samma lampa.', duplicateOf });
      const counts = () =>
        Promise.all([lamp, light, dark].map(async (id) => (await shown(id)).confirmations));
      await merge(dark, light);
      await merge(light, lamp);
      assert.deepEqual(await counts(), [2, 1, 0]);
      await defects.confirm(district, dark, undefined);
      assert.deepEqual(await counts(), [3, 2, 1]);
      await step(dark, { status: 'confirmed', reason: 'En annan lampa.' });
      assert.deepEqual(await counts(), [1, 0, 1]);
      // What is a duplicate itself is nothing to be merged into.
      assert.equal((await merge(dark, light)).statusCode, 422);
    });

    it('lose nobody who says it, too, while they are merged', async () => {
      const { report, step, shown, review, district } = await start();
      const [one, other] = [await report(), await report()];
      for (const id of [one, other]) await review(id, { review: 'published', words: 'Släckt.' });
      const meToo = () => defects.confirm(district, other, undefined);
      const merging = { status: 'duplicate', reason: 'Samma lampa.', duplicateOf: one };
      await Promise.all([meToo(), meToo(), step(other, merging), meToo(), meToo(), meToo()]);
      assert.equal((await shown(one)).confirmations, 6);
    });

    it('are merged into each other by two at once, one of whom comes too late', async () => {
      const { report, step, shown, review } = await start();
      for (let times = 0; times < 4; times += 1) {
        const [one, other] = [await report(), await report()];
        for (const id of [one, other]) await review(id, { review: 'published', words: 'Släckt.' });
        const merging = { status: 'duplicate', reason: 'Samma lampa.' };
        const merged = await Promise.all([
          step(one, { ...merging, duplicateOf: other }),
          step(other, { ...merging, duplicateOf: one }),
        ]);
        assert.deepEqual(merged.map(({ statusCode }) => statusCode).sort(), [200, 422]);
        const statuses = [(await shown(one)).status, (await shown(other)).status];
        assert.deepEqual(statuses.sort(), ['duplicate', 'received']);
      }
    });
  });
});
