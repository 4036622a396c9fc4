import type { Figure, Goal } from '@klocket/contract';
import { sizesToReckonWith } from '../../backend-stub/src/features/goals/figures/breakdown.ts';
import {
  distanceFrom,
  evennessOf,
} from '../../backend-stub/src/features/goals/figures/evenness.ts';
import { boundsOf, sizesLeft, type Puzzle } from './attacker.ts';
import { answersName, groupName, pulsePuzzle, scores, tablePuzzle, type Table } from './puzzles.ts';

/** Fewer sizes than these and a cell counts as recovered. */
export const fewestSizes = 3;

/** What an attacker has come to. */
export interface Loot {
  /** Cells below the limit that were looked for. */
  cells: number;
  /** Those of which fewer than three sizes are left. */
  recovered: number;
  /** Those that are known to the head. */
  exact: number;
  /** Values that tell something else than their cells. */
  telling: number;
}

export const nothing = (): Loot => ({ cells: 0, recovered: 0, exact: 0, telling: 0 });

export const addLoot = (into: Loot, more: Loot) => {
  for (const key of Object.keys(into) as (keyof Loot)[]) into[key] += more[key];
};

/** Looks for unknowns that are truly so large; throws where the truth is not among what is left. */
export function look(puzzle: Puzzle, sought: readonly (readonly [name: string, truth: number])[]) {
  const loot = nothing();
  for (const [name, truth] of sought) {
    const bounds = boundsOf(puzzle, name);
    if (!bounds || truth < bounds.least || truth > bounds.most) {
      throw new Error(`The attacker errs: ${name} is ${truth}, not ${JSON.stringify(bounds)}.`);
    }
    loot.cells += 1;
    if (sizesLeft(bounds) < fewestSizes) loot.recovered += 1;
    if (sizesLeft(bounds) === 1) loot.exact += 1;
  }
  return loot;
}

/** Attacks the spread of one period, with the heads of that period known. */
export function attackSpread(
  goal: Goal,
  id: string,
  period: string,
  truth: readonly number[],
  population: readonly number[],
): Loot {
  const figure = figureOf(goal, id, period);
  if (!figure?.groups || figure.n === undefined) return nothing();
  const heads = figureOf(goal, 'besok', period)?.value ?? undefined;
  const table: Table = { cells: figure.groups.map(({ count }) => count), n: figure.n, heads };
  const hidden = table.cells.flatMap((cell, at) =>
    cell === null ? [[groupName(at), truth[at]!] as const] : [],
  );
  return { ...look(tablePuzzle(table), hidden), telling: tellsMore(figure, population) };
}

/** Whether evenness or distance is another than follows from the cells that everyone sees. */
function tellsMore({ groups = [], n = 0, value, distance }: Figure, population: readonly number[]) {
  const sizes = sizesToReckonWith({ cells: groups.map(({ count }) => count), n });
  const isTheSame =
    value === hundredths(evennessOf(sizes)!) &&
    distance === hundredths(distanceFrom(sizes, population)!);
  return isTheSame ? 0 : 1;
}

/** Attacks the answers of one term by all indexes that were shown of it, the weeks apart and together. */
export function attackPulse(
  shown: readonly Figure[],
  batches: readonly (readonly number[])[],
): Loot {
  const weeks = shown.map(({ value, n, low, high }) => ({ value, n, low, high }));
  const puzzle = pulsePuzzle(weeks);
  const small = batches.flatMap((counts, week) =>
    scores.flatMap((score) => {
      const truth = counts[score]!;
      return truth < 10 ? [[answersName(week, score), truth] as const] : [];
    }),
  );
  const totals = scores.flatMap((score) => {
    const truth = batches.reduce((sum, counts) => sum + counts[score]!, 0);
    return truth < 10 ? [[`all${score}`, truth] as const] : [];
  });
  const summed: Puzzle = {
    unknowns: [
      ...puzzle.unknowns,
      ...scores.map((s) => ({ name: `all${s}`, least: 0, most: 1e6 })),
    ],
    told: [
      ...puzzle.told,
      ...scores.map((score) => ({
        sum: [
          [-1, `all${score}`] as const,
          ...weeks.map((_, week) => [1, answersName(week, score)] as const),
        ],
        least: 0,
        most: 0,
      })),
    ],
  };
  return look(summed, [...small, ...totals]);
}

const figureOf = (goal: Goal, id: string, period: string) =>
  goal.indicators
    .find((one) => one.id === id)
    ?.history.find((one) => one.period === period && one.value !== null);

const hundredths = (number: number) => Math.round(number * 100) / 100;
