import type { IndicatorSource, GoalSource } from '@klocket/contract';
import type { Selectable } from 'kysely';
import type { FigureTable, GoalTable, IndicatorTable } from '../../database/goal-tables.ts';

export type GoalRow = Selectable<GoalTable>;
export type IndicatorRow = Selectable<IndicatorTable>;
export type FigureRow = Selectable<FigureTable>;

/** A goal as staff wrote it. */
export const toGoalSource = (
  row: Pick<GoalRow, 'id' | 'title_json' | 'explanation_json'>,
  indicators: readonly IndicatorRow[],
): GoalSource => ({
  id: row.id,
  title: JSON.parse(row.title_json),
  ...(row.explanation_json && { explanation: JSON.parse(row.explanation_json) }),
  indicators: indicators.filter(({ goal_id }) => goal_id === row.id).map(toIndicatorSource),
});

/** An indicator as staff wrote it. What was not written is not there, so that its tag stays the same. */
export function toIndicatorSource(row: IndicatorRow): IndicatorSource {
  const settings = JSON.parse(row.settings_json) as NonNullable<IndicatorSource['settings']>;
  const steps = JSON.parse(row.steps_json) as NonNullable<IndicatorSource['steps']>;
  return {
    id: row.id,
    title: JSON.parse(row.title_json),
    ...(row.meaning_json && { meaning: JSON.parse(row.meaning_json) }),
    kind: row.kind,
    measure: row.measure,
    unit: JSON.parse(row.unit_json),
    direction: row.direction,
    ...(row.scale_json && { scale: JSON.parse(row.scale_json) }),
    ...(row.baseline_json && { baseline: JSON.parse(row.baseline_json) }),
    ...(row.target !== null && { target: row.target }),
    ...(row.deadline_on && { deadline: row.deadline_on }),
    periodKind: row.period_kind,
    source: JSON.parse(row.source_json),
    ...(row.source_url && { sourceUrl: row.source_url }),
    ...(row.method_json && { method: JSON.parse(row.method_json) }),
    ...(Object.keys(settings).length > 0 && { settings }),
    ...(steps.length > 0 && { steps }),
  };
}

/** The columns that say what staff wrote of a goal. */
export const toGoalColumns = ({ title, explanation }: GoalSource) => ({
  title_json: JSON.stringify(title),
  explanation_json: toJson(explanation),
});

/** The columns that say what staff wrote of an indicator. */
export const toIndicatorColumns = (source: IndicatorSource) => ({
  title_json: JSON.stringify(source.title),
  meaning_json: toJson(source.meaning),
  kind: source.kind,
  measure: source.measure,
  unit_json: JSON.stringify(source.unit),
  direction: source.direction,
  scale_json: toJson(source.scale),
  baseline_json: toJson(source.baseline),
  target: source.target ?? null,
  deadline_on: source.deadline ?? null,
  period_kind: source.periodKind,
  source_json: JSON.stringify(source.source),
  source_url: source.sourceUrl ?? null,
  method_json: toJson(source.method),
  settings_json: JSON.stringify(source.settings ?? {}),
  steps_json: JSON.stringify(source.steps ?? []),
});

const toJson = (value: object | undefined) => (value === undefined ? null : JSON.stringify(value));
