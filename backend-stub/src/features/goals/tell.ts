import type { Tx } from '../../database/database.ts';
import { recordEvent } from '../../events.ts';

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
  const goals = await tx
    .selectFrom('indicator')
    .select('goal_id')
    .distinct()
    .where('district_id', '=', activity.district_id)
    .where('measure', '=', 'participants')
    .execute();
  const [first, ...others] = goals;
  if (!first) return;
  const goalId = others.length === 0 ? { goalId: first.goal_id } : {};
  await recordEvent(tx, activity.district_id, 'goal', goalId, at);
}
