import type { IndicatorSettings, PeriodKind } from '@klocket/contract';
import type { Reader } from '../../database/database.ts';

/** An indicator that follows a question of the pulse. */
export interface FollowedQuestion {
  id: string;
  goal: string;
  kind: PeriodKind;
  question: string;
}

/** The indicators that are made of answers to the pulse. */
export async function indicatorsOfPulse(
  db: Reader,
  districtId: string,
): Promise<FollowedQuestion[]> {
  const rows = await db
    .selectFrom('indicator')
    .select(['id', 'goal_id', 'period_kind', 'settings_json'])
    .where('district_id', '=', districtId)
    .where('measure', '=', 'pulse')
    .orderBy('position')
    .orderBy('id')
    .execute();
  return rows.flatMap(({ id, goal_id, period_kind, settings_json }) => {
    const { question } = JSON.parse(settings_json) as IndicatorSettings;
    return question === undefined ? [] : [{ id, goal: goal_id, kind: period_kind, question }];
  });
}
