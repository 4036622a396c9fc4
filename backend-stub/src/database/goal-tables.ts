import type {
  FigureGap,
  FigureOrigin,
  FigureState,
  GoalDirection,
  GoalKind,
  Measure,
  PeriodKind,
} from '@klocket/contract';
import type { Generated } from 'kysely';

/** The rows of goals, of what is measured, and of what is counted for it. */
export interface GoalTables {
  goal: GoalTable;
  indicator: IndicatorTable;
  figure: FigureTable;
  visit_hour: VisitHourTable;
  visit_month: VisitMonthTable;
  visit_breakdown: VisitBreakdownTable;
  visit_counter: VisitCounterTable;
  pulse_question: PulseQuestionTable;
  pulse_count: PulseCountTable;
}

export interface GoalTable {
  district_id: string;
  id: string;
  position: number;
  title_json: string;
  explanation_json: string | null;
  updated_at: string;
}

/** What is measured to see how far a goal has come. Its id is its own within the district. */
export interface IndicatorTable {
  district_id: string;
  id: string;
  goal_id: string;
  position: number;
  title_json: string;
  meaning_json: string | null;
  kind: GoalKind;
  measure: Measure;
  unit_json: string;
  direction: GoalDirection;
  /** `{ min, max }`. */
  scale_json: string | null;
  /** `{ period, value }`. */
  baseline_json: string | null;
  target: number | null;
  deadline_on: string | null;
  period_kind: PeriodKind;
  source_json: string;
  source_url: string | null;
  method_json: string | null;
  /** See `IndicatorSettings`. */
  settings_json: string;
  /** Of a milestone: its dated history, see `MilestoneStepSource`. */
  steps_json: string;
  updated_at: string;
}

/** What one period came to. Rows are added and never changed: the highest version holds. */
export interface FigureTable {
  district_id: string;
  indicator_id: string;
  period: string;
  version: number;
  value: number | null;
  gap: FigureGap | null;
  n: number | null;
  low: number | null;
  high: number | null;
  /** Of a spread: what was published of each group, `[{ group, count }]`. */
  groups_json: string | null;
  distance: number | null;
  state: FigureState;
  origin: FigureOrigin;
  source_json: string | null;
  source_url: string | null;
  reason: string | null;
  /** The name of whoever published, entered or corrected it, for the desk alone. */
  entered_by: string | null;
  at: string;
}

/** Heads that came to a house in one hour of the district's clock. */
export interface VisitHourTable {
  district_id: string;
  day_on: string;
  house_id: string;
  /** 0 to 23. */
  hour: number;
  heads: number;
}

/** The sum of `visit_hour` over a month, kept with it: totals are read from here. */
export interface VisitMonthTable {
  district_id: string;
  /** `2026-11`. */
  month: string;
  house_id: string;
  heads: number;
}

/**
 * How many of an age band, or of a gender, came to a house in a month. No key, time or order joins it
 * to `visit_hour` or to anybody; the two dimensions are never crossed.
 */
export interface VisitBreakdownTable {
  district_id: string;
  house_id: string;
  /** A month: `2026-11`. */
  period: string;
  dimension: 'age-band' | 'gender';
  value: string;
  count: number;
}

/** A door, a kiosk or another thing that counts by a key of its own, of which only the hash is kept. */
export interface VisitCounterTable {
  id: string;
  district_id: string;
  house_id: string;
  name: string;
  key_hash: string;
  created_at: string;
  seen_at: string | null;
}

export interface PulseQuestionTable {
  district_id: string;
  id: string;
  position: number;
  text_json: string;
  /** What 1 to 5 mean: five texts. */
  answers_json: string;
  /** 1 when it is not asked for now. */
  paused: number;
}

/** How many gave a score in a term; nothing else is kept of an answer. */
export interface PulseCountTable {
  district_id: string;
  question_id: string;
  /** A term: `2026-ht`. */
  period: string;
  score: number;
  count: number;
  /** How many of them an index has been made of. */
  shown: Generated<number>;
}
