import { toStored } from '../../../clock.ts';
import type { Tx } from '../../../database/database.ts';
import type { SignupTable } from '../../../database/signup-tables.ts';
import { Problem } from '../../../problem.ts';
import { leave, type Scene } from '../signup-write.ts';

/** What somebody says about one occurrence beforehand. */
export interface MeetingReply {
  occurrenceId: string;
  comes: boolean;
}

/**
 * Keeps whether a party comes to one occurrence. Of a course it stays away that time alone; who signed
 * up for the one occurrence and cannot come gives the seats back.
 */
export async function answerMeeting(
  tx: Tx,
  scene: Scene,
  row: SignupTable,
  { occurrenceId, comes }: MeetingReply,
) {
  const { seating, now } = scene;
  const meeting = await tx
    .selectFrom('occurrence')
    .select(['id', 'activity_id', 'ends_at'])
    .where('id', '=', occurrenceId)
    .executeTakeFirst();
  const belongs = seating.occurrence_id
    ? meeting?.id === seating.occurrence_id
    : meeting?.activity_id === seating.activity_id;
  if (!meeting || !belongs) throw new Problem('not-found');
  const at = toStored(now);
  if (meeting.ends_at <= at) throw new Problem('signup-over');
  if (seating.occurrence_id && !comes) return leave(tx, scene, row, 'cancelled');
  const reply = comes ? 'coming' : 'cannot';
  await tx
    .insertInto('attendance')
    .values({
      signup_id: row.id,
      occurrence_id: occurrenceId,
      status: null,
      heads: null,
      reply,
      asked_at: null,
      updated_at: at,
    })
    .onConflict((conflict) =>
      conflict.columns(['signup_id', 'occurrence_id']).doUpdateSet({ reply, updated_at: at }),
    )
    .execute();
}
