import { toStored } from '../../../clock.ts';
import type { Tx } from '../../../database/database.ts';
import type { SignupTable } from '../../../database/signup-tables.ts';
import type { MailTable } from '../../../database/tables.ts';
import { nextMeeting } from './promotion.ts';
import { heldUntil } from '../rules.ts';
import { findSeating, holdSeating } from '../seats/seating.ts';
import { addCall } from '../tell.ts';

/**
 * A mail about a sign-up was given up: somebody has to call. A seat that came from the waiting list is
 * only held from now on, since whoever has it does not know of it.
 */
export async function noteUnreached(
  tx: Tx,
  { signup_id, template }: Pick<MailTable, 'signup_id' | 'template'>,
  now: Temporal.Instant,
): Promise<void> {
  const known = signup_id === null ? undefined : await findSignup(tx, signup_id);
  if (!known) return;
  await holdSeating(tx, known.seating_id);
  // Whoever cancels at this moment has cancelled.
  const signup = await findSignup(tx, known.id);
  if (!signup || signup.status === 'cancelled' || signup.status === 'lapsed') return;
  const at = toStored(now);
  const seating = (await findSeating(tx, signup.seating_id))!;
  const meeting = await nextMeeting(tx, seating, at);
  if (!meeting) return;
  const isPromoted = template === 'signup-promoted' && signup.status === 'confirmed';
  const held = isPromoted ? heldUntil(now, Temporal.Instant.from(meeting.starts_at)) : undefined;
  if (held) {
    await tx
      .updateTable('signup')
      .set({ status: 'offered', held_until_at: toStored(held), updated_at: at })
      .where('id', '=', signup.id)
      .execute();
  }
  const about = isPromoted ? 'promoted' : 'mail-failed';
  const dueAt = held ? toStored(held) : meeting.starts_at;
  await addCall(tx, signup, { call: about, occurrenceId: meeting.id, dueAt }, at);
}

const findSignup = (tx: Tx, id: string): Promise<SignupTable | undefined> =>
  tx.selectFrom('signup').selectAll().where('id', '=', id).executeTakeFirst();
