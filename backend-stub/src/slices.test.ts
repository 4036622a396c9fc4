import assert from 'node:assert/strict';
import { it } from 'node:test';
import { mapInSlices } from './slices.ts';

it('long work lets others have their turn, and comes to the same', async () => {
  let turns = 0;
  const others = setInterval(() => (turns += 1), 1);
  const items = Array.from({ length: 60 }, (_, index) => index);
  const doubled = await mapInSlices(items, (item) => {
    const until = performance.now() + 2;
    while (performance.now() < until);
    return item * 2;
  });
  clearInterval(others);
  assert.deepEqual(
    doubled,
    items.map((item) => item * 2),
  );
  assert.ok(turns >= 5, `${turns} turns`);
});
