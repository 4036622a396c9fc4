import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fitWeek, room, steps, type EntryText, type WeekPlan } from './fit.ts';

/** As if every letter were half as wide as it is tall. */
const measured = (text: string) => text.length / 2;

const entry = (title = 'Läxhjälp'): EntryText => ({
  time: '17:00–18:30',
  title,
  change: '',
  place: 'Kunskapens hus',
  facts: 'Svenska och arabiska',
});
const week = (...counts: number[]) =>
  Array.from({ length: 7 }, (_, day) => Array.from({ length: counts[day] ?? 0 }, () => entry()));
const partsOf = ({ columns }: WeekPlan) => columns.flat();
const shownOf = (plan: WeekPlan) =>
  partsOf(plan).reduce((total, { from, to }) => total + to - from, 0);
const moreOf = (plan: WeekPlan) => partsOf(plan).reduce((total, { more }) => total + more, 0);

describe('a week on one sheet', () => {
  const table: [counts: number[], columns: number, hasCodes: boolean, more: number][] = [
    [[], 1, true, 0],
    [[1, 1, 1, 1, 1], 1, true, 0],
    [[2, 2, 2, 2, 2], 1, true, 0],
    [[3, 3, 3, 3, 3, 1, 1], 2, true, 0],
    [[5, 5, 5, 5, 5, 2, 1], 2, false, 0],
    [[8, 8, 8, 8, 8, 2, 2], 3, false, 0],
  ];
  for (const [counts, columns, hasCodes, more] of table) {
    it(`with ${counts.join(', ') || 'nothing'} has ${columns} columns`, () => {
      const plan = fitWeek(week(...counts), measured);
      assert.equal(steps[plan.step]!.columns, columns);
      assert.equal(steps[plan.step]!.code > 0, hasCodes);
      assert.equal(moreOf(plan), more);
    });
  }

  it('names every day once, in order, and says where one goes on', () => {
    for (const counts of [[], [2, 0, 3], [9, 9, 9, 9, 9, 9, 9], [40]]) {
      const parts = partsOf(fitWeek(week(...counts), measured));
      assert.deepEqual(
        parts.filter(({ continued }) => !continued).map(({ day }) => day),
        [0, 1, 2, 3, 4, 5, 6],
      );
      assert.deepEqual(
        parts.map(({ day }) => day),
        parts.map(({ day }) => day).toSorted(),
      );
    }
  });

  it('leaves out the latest of the fullest days, and counts them', () => {
    const plan = fitWeek(week(60, 3, 60, 2, 5, 1), measured);
    assert.equal(plan.step, steps.length - 1);
    assert.equal(shownOf(plan) + moreOf(plan), 131);
    const quiet = partsOf(plan).filter(({ day }) => day === 1 || day === 3);
    assert.ok(quiet.every(({ more }) => more === 0));
    const full = partsOf(plan).filter(({ more }) => more > 0);
    assert.deepEqual([...new Set(full.map(({ day }) => day))], [0, 2]);
  });

  it('has room even for titles without end', () => {
    const endless = week(4, 4, 4, 4, 4).map((entries) =>
      entries.map(() => entry('Ord '.repeat(2000))),
    );
    const plan = fitWeek(endless, measured);
    assert.equal(shownOf(plan) + moreOf(plan), 20);
    assert.ok(plan.columns.length <= 3);
    assert.ok(room.height > 0);
  });

  it('sets columns about as tall as each other', () => {
    const plan = fitWeek(week(3, 3, 3, 3, 3, 1, 1), measured);
    const [first, second] = plan.columns.map((parts) =>
      parts.reduce((total, { from, to }) => total + to - from, 0),
    );
    assert.ok(Math.abs(first! - second!) <= 4, `${first}, ${second}`);
  });
});
