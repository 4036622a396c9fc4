import type { Figure } from '@klocket/contract';
import { fewestAnswers } from '../../backend-stub/src/features/goals/figures/pulse-index.ts';
import type { Puzzle, Told, Unknown } from './attacker.ts';

/* What somebody knows who has read what is published, and how it is made: the code is open. */

/** So far is a number from what it is rounded to, at the most. */
const slack = 2;
const limit = 10;
const manyPeople = 100_000;

/** A table of groups as it was published. */
export interface Table {
  cells: readonly (number | null)[];
  n: number;
  /** How many came in all, where that is told to the head. */
  heads?: number | undefined;
}

export const groupName = (at: number) => `g${at}`;

/** A table of which cells and n are rounded, and cells below the limit hidden. */
export const tablePuzzle = ({ cells, n, heads = manyPeople }: Table): Puzzle => ({
  unknowns: cells.map((cell, at) => ({ name: groupName(at), ...sizesOf(cell) })),
  told: [{ sum: all(cells), least: n - slack, most: Math.min(n + slack, heads) }],
});

const sizesOf = (cell: number | null) =>
  cell === null
    ? { least: 0, most: limit - 1 }
    : { least: Math.max(limit, cell - slack), most: cell + slack };

/** A table as careless people publish it: small cells hidden, the others and the total exact. */
export const carelessPuzzle = ({ cells, n }: Table): Puzzle => ({
  unknowns: cells.map((cell, at) => ({
    name: groupName(at),
    least: cell ?? 0,
    most: cell ?? limit - 1,
  })),
  told: [{ sum: all(cells), least: n, most: n }],
});

const all = (cells: readonly unknown[]) => cells.map((_, at) => [1, groupName(at)] as const);

export const stepName = (step: number, at: number) => `s${step}g${at}`;

/** Tables as eager people publish them: one after each person who came, carefully rounded and hidden. */
export function eagerPuzzle(tables: readonly Table[]): Puzzle {
  const name = stepName;
  const unknowns: Unknown[] = tables.flatMap(({ cells }, step) =>
    cells.map((cell, at) => ({ name: name(step, at), ...sizesOf(cell) })),
  );
  const told: Told[] = tables.flatMap(({ cells, n }, step): Told[] => {
    const sum = cells.map((_, at) => [1, name(step, at)] as const);
    const now: Told = { sum, least: n - slack, most: n + slack };
    if (step === 0) return [now];
    const before = cells.map((_, at) => [-1, name(step - 1, at)] as const);
    const grown = cells.map((_, at): Told => ({
      sum: [
        [1, name(step, at)],
        [-1, name(step - 1, at)],
      ],
      least: 0,
    }));
    return [now, { sum: [...sum, ...before], least: 1, most: 1 }, ...grown];
  });
  return { unknowns, told };
}

export const scores = [0, 1, 2, 3, 4] as const;
export const answersName = (week: number, score: number) => `w${week}a${score}`;

/** The indexes of one term, week by week, as one who looked each week has them. */
export function pulsePuzzle(weeks: readonly Pick<Figure, 'value' | 'n'>[]): Puzzle {
  const name = answersName;
  const unknowns = weeks.flatMap((_, week) =>
    scores.map((score) => ({ name: name(week, score), least: 0, most: manyPeople })),
  );
  const told = weeks.flatMap(({ value, n = 0 }, week): Told[] => {
    const since = weeks.slice(0, week + 1).flatMap((_, at) => scores.map((s) => [at, s] as const));
    const own = scores.map((score) => [week, score] as const);
    const weigh = (of: readonly (readonly [number, number])[], weight: (s: number) => number) =>
      of.map(([at, score]) => [weight(score), name(at, score)] as const);
    const [index, most] = [value ?? 0, 4];
    return [
      // All who have answered, in steps of five.
      { sum: weigh(since, () => 1), least: n - slack, most: n + slack },
      // The index, in whole points: 100 × steps / (4 × answers) lies within half a point of it.
      { sum: weigh(since, (score) => 100 * score - (index - 0.5) * most), least: 0 },
      { sum: weigh(since, (score) => 100 * score - (index + 0.5) * most), most: 0 },
      // Ten more since the week before, and neither end of the scale alone.
      { sum: weigh(own, () => 1), least: fewestAnswers },
      { sum: weigh(own, (score) => score), least: 8 },
      { sum: weigh(own, (score) => most - score), least: 8 },
    ];
  });
  return { unknowns, told };
}
