import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { schedule, type Work } from './schedule.ts';

describe('schedule', () => {
  it('fills its lanes, and not more', async () => {
    assert.deepEqual(await order([{ name: 'a' }, { name: 'b' }, { name: 'c' }], 2), [
      '+a',
      '+b',
      '-a',
      '+c',
      '-b',
      '-c',
    ]);
  });

  it('begins what comes after something only when that has ended', async () => {
    const happened = await order([{ name: 'e2e', after: ['build'] }, { name: 'build' }], 2);
    assert.deepEqual(happened, ['+build', '-build', '+e2e', '-e2e']);
  });

  it('lets work be alone', async () => {
    const happened = await order([{ name: 'a', alone: true }, { name: 'b' }, { name: 'c' }], 2);
    assert.deepEqual(happened, ['+b', '+c', '-b', '-c', '+a', '-a']);
  });

  it('does not wait for what is not part of the run', async () => {
    assert.deepEqual(await order([{ name: 'e2e', after: ['build'] }], 2), ['+e2e', '-e2e']);
  });

  it('refuses a circle', async () => {
    const circle = [
      { name: 'a', after: ['b'] },
      { name: 'b', after: ['a'] },
    ];
    await assert.rejects(order(circle, 2), /Nothing can begin: a, b/);
  });
});

async function order(work: Work[], lanes: number) {
  const happened: string[] = [];
  await schedule(work, lanes, async ({ name }) => {
    happened.push(`+${name}`);
    await new Promise(setImmediate);
    happened.push(`-${name}`);
  });
  return happened;
}
