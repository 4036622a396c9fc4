import { toStored } from '../../../clock.ts';
import type { Tx } from '../../../database/database.ts';
import type { SeatingTable, SignupTable } from '../../../database/signup-tables.ts';
import type { OccurrenceTable } from '../../../database/tables.ts';
import { freeSeats, heldUntil } from '../rules.ts';
import { leaveLine, takeSeats } from '../seats/seating.ts';
import { tellPromoted } from '../tell.ts';

/** The next occurrence of some seats that has not begun; undefined when there is none. */
export const nextMeeting = (
  tx: Tx,
  { occurrence_id, activity_id }: SeatingTable,
  at: string,
): Promise<OccurrenceTable | undefined> => {
  const coming = tx
    .selectFrom('occurrence')
    .selectAll()
    .where('starts_at', '>', at)
    .where('status', 'not in', ['cancelled', 'no-meeting'])
    .orderBy('starts_at')
    .limit(1);
  return occurrence_id
    ? coming.where('id', '=', occurrence_id).executeTakeFirst()
    : coming.where('activity_id', '=', activity_id).executeTakeFirst();
};

/**
 * Gives the seats that are free to those who wait, in order. A party that needs more than there are
 * keeps its place and is passed by those that fit, so that no seat stays empty. Who gave a mail address
 * has the seat and is told; for who did not it is held a while, and the desk is asked to call. Returns
 * how many parties moved up.
 */
export async function promote(tx: Tx, seating: SeatingTable, now: Temporal.Instant) {
  if (seating.waiting === 0) return 0;
  const at = toStored(now);
  const meeting = await nextMeeting(tx, seating, at);
  if (!meeting) return 0;
  const held = heldUntil(now, Temporal.Instant.from(meeting.starts_at));
  let count = 0;
  let current = seating;
  for (;;) {
    const next = await nextInLine(tx, current, held !== undefined);
    const taken = next && (await takeSeats(tx, seating.id, next.seats, next.by_desk === 1));
    if (!taken) return count;
    current = taken;
    await leaveLine(tx, seating.id);
    await seat(tx, next, { occurrenceId: meeting.id, held: held && toStored(held) }, now);
    count += 1;
  }
}

/** The first in line whom the free seats are enough for, and who can still be told of it. */
function nextInLine(tx: Tx, seating: SeatingTable, maySay: boolean) {
  const [open, all] = [freeSeats(seating), freeSeats(seating, true)];
  let waiting = tx
    .selectFrom('signup')
    .selectAll()
    .where('seating_id', '=', seating.id)
    .where('status', '=', 'waiting')
    .orderBy('waiting_number')
    .limit(1);
  if (open !== undefined && all !== undefined) {
    waiting = waiting.where((eb) =>
      eb.or([eb('seats', '<=', open), eb.and([eb('by_desk', '=', 1), eb('seats', '<=', all)])]),
    );
  }
  if (!maySay) waiting = waiting.where('email', 'is not', null);
  return waiting.executeTakeFirst();
}

async function seat(
  tx: Tx,
  signup: SignupTable,
  { occurrenceId, held }: { occurrenceId: string; held: string | undefined },
  now: Temporal.Instant,
) {
  const isTold = signup.email !== null;
  await tx
    .updateTable('signup')
    .set({
      status: isTold ? 'confirmed' : 'offered',
      held_until_at: isTold ? null : (held ?? null),
      updated_at: toStored(now),
    })
    .where('id', '=', signup.id)
    .execute();
  await tellPromoted(tx, signup, { occurrenceId, ...(held && { dueAt: held }) }, now);
}
