import type { Figure, Goal, Indicator } from '@klocket/contract';
import { csvCell } from '../../../csv.ts';
import { plainLine } from '../../../plain-text.ts';
import type { Words } from '../../../words/index.ts';

/** A goal as a table for spreadsheets: each figure, and each step of a milestone, is a row. */
export function tableOf(goal: Goal, { goals: { files: words } }: Words): string {
  const rows = goal.indicators.flatMap((indicator) => [
    ...indicator.history.map((figure) => figureRow(goal, indicator, figure, words)),
    ...(indicator.steps ?? []).map((step) =>
      rowOf(goal, indicator, words, {
        period: step.text,
        from: step.on,
        to: step.on,
        state: step.reached ? words.milestones.reached : words.milestones.step,
        source: step.source,
        sourceUrl: step.sourceUrl,
        updated: goal.updated,
      }),
    ),
  ]);
  // A spreadsheet takes the letters for what they are by the mark before them.
  return `\ufeff${[Object.values(words.columns), ...rows].map(lineOf).join('')}`;
}

type FileWords = Words['goals']['files'];
type Column = keyof FileWords['columns'];
type Cell = string | number | undefined;

const figureRow = (goal: Goal, indicator: Indicator, figure: Figure, words: FileWords) =>
  rowOf(goal, indicator, words, {
    period: figure.periodName,
    from: figure.from,
    to: figure.to,
    value: figure.value ?? undefined,
    target: figure.target,
    n: figure.n,
    low: figure.low,
    high: figure.high,
    distance: figure.distance,
    groups: figure.groups?.map(({ name, count }) => `${name}: ${count ?? words.hidden}`).join('; '),
    state: words.states[figure.state],
    origin: words.origins[figure.origin],
    gap: figure.gap && words.gaps[figure.gap],
    source: figure.source,
    sourceUrl: figure.sourceUrl,
    reason: figure.reason,
    updated: figure.updated,
  });

function rowOf(
  goal: Goal,
  { title, unit, direction }: Indicator,
  words: FileWords,
  said: Partial<Record<Column, Cell>>,
): Cell[] {
  const row: Partial<Record<Column, Cell>> = {
    goal: goal.title,
    indicator: title,
    unit,
    direction: words.directions[direction],
    invented: goal.invented ? words.yes : undefined,
    ...said,
  };
  return Object.keys(words.columns).map((column) => row[column as Column]);
}

/** A number stays one, below nought too; a text never becomes a formula. */
const lineOf = (cells: readonly Cell[]) =>
  `${cells.map((cell) => (typeof cell === 'number' ? String(cell) : csvCell(plainLine(cell ?? '')))).join(',')}\r\n`;
