import type { GoalChanged, IndicatorSettings } from '@klocket/contract';
import { dayIn, toStored } from '../../clock.ts';
import type { Tx } from '../../database/database.ts';
import { recordEvent } from '../../events.ts';
import { holdDistrict } from '../districts/hold.ts';
import { reckon, type Where } from '../goals/figures/reckon.ts';
import { periodOn } from '../goals/periods.ts';

/**
 * Tells open pages that heads were counted, together with the new totals of the indicators they are part
 * of, so that nobody has to ask. What was counted in a period gone by has no total that runs: pages are
 * told to ask. Nothing is told where nothing is measured by visits.
 */
export async function tellVisits(
  tx: Tx,
  where: Where,
  { house, day }: { house: string; day: string },
) {
  const today = dayIn(where.zone, where.now);
  const counted = (await measuredByVisits(tx, where.districtId)).filter(
    ({ settings: { houses } }) => !houses || houses.includes(house),
  );
  const [first, ...others] = counted;
  if (!first) return;
  // Whoever counts at another house at this moment is waited for, so that no total lacks the other's heads.
  await holdDistrict(tx, where.districtId);
  const asked = counted.map(({ id, kind, settings }) => ({
    indicator: { id, measure: 'visits' as const, settings },
    spans: [periodOn(kind, today)],
  }));
  const isLate = asked.some(({ spans: [span] }) => day < span!.from || day > span!.to);
  const reckoned = isLate ? undefined : await reckon(tx, where, asked);
  const values = asked.flatMap(({ indicator: { id }, spans }) =>
    spans.map(({ period }) => ({
      indicatorId: id,
      period,
      value: reckoned?.get(id)?.get(period)?.value ?? 0,
    })),
  );
  const changed: GoalChanged = {
    ...(others.every(({ goal }) => goal === first.goal) ? { goalId: first.goal } : {}),
    ...(isLate ? {} : { values }),
  };
  await recordEvent(tx, where.districtId, 'goal', changed, toStored(where.now));
}

async function measuredByVisits(tx: Tx, districtId: string) {
  const rows = await tx
    .selectFrom('indicator')
    .select(['id', 'goal_id', 'period_kind', 'settings_json'])
    .where('district_id', '=', districtId)
    .where('measure', '=', 'visits')
    .orderBy('position')
    .orderBy('id')
    .execute();
  return rows.map(({ id, goal_id, period_kind, settings_json }) => ({
    id,
    goal: goal_id,
    kind: period_kind,
    settings: JSON.parse(settings_json) as IndicatorSettings,
  }));
}
