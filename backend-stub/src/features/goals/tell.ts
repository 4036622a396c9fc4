import type { DefectStatus, Measure } from '@klocket/contract';
import type { Tx } from '../../database/database.ts';
import { recordEvent } from '../../events.ts';
import { fixedStatuses, uncountedStatuses } from './figures/defect-tally.ts';

interface CountedActivity {
  district_id: string;
  sensitive: number;
  published: number;
}

/**
 * Tells open pages that more or fewer have been counted at an activity, where that is measured. How many
 * is for them to ask: no number goes out with the name of an evening. Of a sensitive activity nothing is
 * told, since it is not counted.
 */
export async function tellParticipants(tx: Tx, activity: CountedActivity, at: string) {
  if (activity.sensitive === 1 || activity.published !== 1) return;
  await tellMeasured(tx, activity.district_id, ['participants'], at);
}

/** Tells open pages that more or fewer defects are mended, or count, where that is measured. */
export const tellMended = (tx: Tx, districtId: string, at: string) =>
  tellMeasured(tx, districtId, ['defects-fixed', 'days-to-fixed'], at);

/** Whether a step from one status to another moves what is measured of defects. */
export const movesMended = (from: DefectStatus, to: DefectStatus) =>
  [fixedStatuses, uncountedStatuses].some((some) => some.includes(from) !== some.includes(to));

/** Tells that some measures have moved; nothing where no goal is followed up by them. */
async function tellMeasured(tx: Tx, districtId: string, measures: readonly Measure[], at: string) {
  const goals = await tx
    .selectFrom('indicator')
    .select('goal_id')
    .distinct()
    .where('district_id', '=', districtId)
    .where('measure', 'in', measures)
    .execute();
  const [first, ...others] = goals;
  if (!first) return;
  const goalId = others.length === 0 ? { goalId: first.goal_id } : {};
  await recordEvent(tx, districtId, 'goal', goalId, at);
}
