/** One line of the table: what we measured, beside its baseline from the same run. */
export interface Figure {
  what: string;
  unit: string;
  ours: number;
  /** Absent where the limit is absolute. */
  baseline?: number;
  /** What `ours` or, with a baseline, `ours / baseline` is held against. */
  limit?: number;
  /** Whether a good figure lies under the limit or over it. Default: under. */
  good?: 'under' | 'over';
  note?: string;
}

/** A file of this folder: what it is about, and how to measure it. */
export interface Bench {
  title: string;
  measure(): Promise<Figure[]>;
}

const number = (value: number) =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);

/** Whether a figure keeps its limit; undefined where it has none. */
export function isKept({ ours, baseline, limit, good = 'under' }: Figure): boolean | undefined {
  if (limit === undefined) return undefined;
  const judged = baseline === undefined ? ours : ours / baseline;
  return good === 'under' ? judged <= limit : judged >= limit;
}

/** The figures as lines of a table that a terminal can show. */
export function formatTable(figures: Figure[]): string {
  const rows = figures.map((figure) => {
    const { ours, baseline, limit, good = 'under' } = figure;
    const kept = { true: 'kept', false: 'MISSED', undefined: '' }[String(isKept(figure))]!;
    return [
      figure.what,
      `${number(ours)} ${figure.unit}`,
      baseline === undefined ? '' : `${number(baseline)} ${figure.unit}`,
      baseline === undefined ? '' : (ours / baseline).toFixed(2),
      limit === undefined ? '' : `${good === 'under' ? '≤' : '≥'} ${limit}`,
      kept,
      figure.note ?? '',
    ];
  });
  const table = [['what', 'ours', 'baseline', 'ratio', 'limit', '', 'note'], ...rows];
  const widths = table[0]!.map((_, column) => Math.max(...table.map((row) => row[column]!.length)));
  return table
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** The middle of the values; of an even number the lower middle. */
export const median = (values: number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)]!;

/** The smallest value that 99 % of the values do not exceed. */
export const p99 = (values: number[]) =>
  values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.99) - 1]!;
