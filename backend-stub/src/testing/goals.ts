import type { IndicatorSettings, Measure, PeriodKind } from '@klocket/contract';
import type { Database } from '../database/database.ts';
import { sampleDistrict } from './sample-district.ts';

interface Measured {
  id: string;
  measure: Measure;
  kind?: PeriodKind;
  settings?: IndicatorSettings;
  goal?: string;
  district?: string;
}

/** Writes an indicator as a row, and its goal with it: for tests that need no more than that it is there. */
export async function addIndicator(
  db: Database,
  { id, measure, kind = 'year', settings = {}, goal = 'participation', district }: Measured,
) {
  const at = '2026-01-01T00:00:00Z';
  const district_id = district ?? sampleDistrict.id;
  await db
    .insertInto('goal')
    .values({
      district_id,
      id: goal,
      position: 0,
      title_json: '{"sv":"Delaktighet"}',
      explanation_json: null,
      updated_at: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await db
    .insertInto('indicator')
    .values({
      district_id,
      id,
      goal_id: goal,
      position: 0,
      title_json: `{"sv":"${id}"}`,
      meaning_json: null,
      kind: measure === 'pulse' ? 'index' : 'count',
      measure,
      unit_json: '{"sv":"st"}',
      direction: 'up',
      scale_json: null,
      baseline_json: null,
      target: null,
      deadline_on: null,
      period_kind: kind,
      source_json: '{"sv":"Klocket"}',
      source_url: null,
      method_json: null,
      settings_json: JSON.stringify(settings),
      steps_json: '[]',
      updated_at: at,
    })
    .execute();
}

/** What live pages were told of goals, the oldest first. */
export async function toldOfGoals(db: Database, district = sampleDistrict.id) {
  const rows = await db
    .selectFrom('event')
    .select('data_json')
    .where('district_id', '=', district)
    .where('name', '=', 'goal')
    .orderBy('number')
    .execute();
  return rows.map(({ data_json }) => JSON.parse(data_json) as unknown);
}
