import loadHighs from 'highs';

/** A whole number that nobody has told, and between what it must lie. */
export interface Unknown {
  name: string;
  least: number;
  most: number;
}

/** What has been told of a sum of them, each times its weight. */
export interface Told {
  sum: readonly (readonly [weight: number, name: string])[];
  least?: number;
  most?: number;
}

/** All that somebody can know who has read everything. */
export interface Puzzle {
  unknowns: readonly Unknown[];
  told: readonly Told[];
}

export interface Bounds {
  least: number;
  most: number;
}

// Its types are those of a CommonJS module, in which this would be one step further in.
const highs = await (loadHighs as unknown as typeof loadHighs.default)();

/**
 * The least and the most that an unknown can be, by integer programming: exact, whatever the puzzle.
 * Undefined where no numbers are as was told, which means that the puzzle is put wrong.
 */
export function boundsOf(puzzle: Puzzle, name: string): Bounds | undefined {
  const least = solve(puzzle, 'Minimize', name);
  const most = solve(puzzle, 'Maximize', name);
  return least === undefined || most === undefined ? undefined : { least, most };
}

/** So many sizes are left to an unknown. */
export const sizesLeft = ({ least, most }: Bounds) => most - least + 1;

function solve({ unknowns, told }: Puzzle, aim: 'Minimize' | 'Maximize', name: string) {
  const rows = told.flatMap(({ sum, least, most }, at) => {
    const text = sum.map(([weight, of]) => `${weight < 0 ? '-' : '+'} ${Math.abs(weight)} ${of}`);
    return [
      ...(least === undefined ? [] : [` l${at}: ${text.join(' ')} >= ${least}`]),
      ...(most === undefined ? [] : [` m${at}: ${text.join(' ')} <= ${most}`]),
    ];
  });
  const problem = [
    aim,
    ` obj: ${name}`,
    'Subject To',
    ...rows,
    'Bounds',
    ...unknowns.map((one) => ` ${one.least} <= ${one.name} <= ${one.most}`),
    'General',
    ` ${unknowns.map((one) => one.name).join(' ')}`,
    'End',
  ].join('\n');
  const { Status, ObjectiveValue } = highs.solve(problem, { output_flag: false });
  return Status === 'Optimal' ? Math.round(ObjectiveValue) : undefined;
}
