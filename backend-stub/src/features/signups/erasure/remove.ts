import { sql } from 'kysely';
import { toStored } from '../../../clock.ts';
import type { Tx } from '../../../database/database.ts';
import { listOf } from '../../../database/lists.ts';
import { hasSeat } from '../rules.ts';

/** Letters of a sign-up's id. */
const idLength = 16;

/** A sign-up about to be erased, and what it was for. */
type Leaving = Awaited<ReturnType<typeof readLeaving>>[number];

/**
 * Erases sign-ups with their answers, attendance, calls, mail, and what the keys they were made with tell. How
 * many they were is added to the numbers that stay; `before` gives back what they still have. Returns
 * the ids of the mail, whose files are to go.
 */
export async function removeSignups(
  tx: Tx,
  ids: readonly string[],
  now: Temporal.Instant,
  before?: () => Promise<void>,
): Promise<string[]> {
  const list = listOf(tx, ids);
  await keepNumbers(tx, await readLeaving(tx, ids), toStored(now));
  await before?.();
  const mails = await tx
    .deleteFrom('mail')
    .where('signup_id', 'in', list)
    .returning('id')
    .execute();
  const made = listOf(
    tx,
    ids.map((id) => JSON.stringify(id)),
  );
  // Of the keys nothing stays but that they were used: a phone may still try with one of them.
  await tx
    .updateTable('idempotency_key')
    .set({ made_json: 'null', body_hash: '', route: '' })
    .where('made_json', 'in', made)
    .execute();
  await tx
    .updateTable('audit_entry')
    .set({ object_id: '' })
    .where('object_kind', '=', 'signup')
    .where('object_id', 'in', list)
    .execute();
  // A certificate outlives who it is for, by the hash of a name alone; its person is `sign-up.place`.
  await tx
    .updateTable('certificate')
    .set({ person_id: null })
    .where(sql<string>`substr(person_id, 1, ${idLength})`, 'in', list)
    .execute();
  // Answers, attendance, calls and what the leader of a circle wrote go along, being parts of it.
  await tx.deleteFrom('signup').where('id', 'in', list).execute();
  return mails.map(({ id }) => id);
}

const readLeaving = (tx: Tx, ids: readonly string[]) =>
  tx
    .selectFrom('signup as s')
    .innerJoin('seating as t', 't.id', 's.seating_id')
    .select(['s.id', 's.seats', 's.status', 's.district_id', 't.activity_id', 't.occurrence_id'])
    .where('s.id', 'in', listOf(tx, ids))
    .execute();

/** Adds to the numbers of each occurrence that is over. */
async function keepNumbers(tx: Tx, leaving: readonly Leaving[], at: string) {
  const over = await tx
    .selectFrom('occurrence')
    .select(['id', 'activity_id'])
    .where('ends_at', '<=', at)
    .where((eb) =>
      eb.or([
        eb(
          'id',
          'in',
          listOf(
            tx,
            leaving.map((one) => one.occurrence_id ?? ''),
          ),
        ),
        eb('activity_id', 'in', listOf(tx, coursesOf(leaving))),
      ]),
    )
    .execute();
  const ids = leaving.map(({ id }) => id);
  const marks = await tx
    .selectFrom('attendance')
    .select(['signup_id', 'occurrence_id', 'heads'])
    .where('signup_id', 'in', listOf(tx, ids))
    .where('status', 'is not', null)
    .execute();
  for (const { id, activity_id } of over) {
    const ofIt = leaving.filter((one) =>
      one.occurrence_id ? one.occurrence_id === id : one.activity_id === activity_id,
    );
    const marked = marks.filter((mark) => mark.occurrence_id === id);
    const sum = {
      seats: total(ofIt.filter(hasSeat).map(({ seats }) => seats)),
      waiting: ofIt.filter(({ status }) => status === 'waiting').length,
      marked: marked.length,
      came: total(marked.map(({ heads }) => heads ?? 0)),
    };
    if (ofIt.length === 0 || total(Object.values(sum)) === 0) continue;
    await tx
      .insertInto('turnout')
      .values({ occurrence_id: id, district_id: ofIt[0]!.district_id, ...sum })
      .onConflict((conflict) =>
        conflict.column('occurrence_id').doUpdateSet((eb) => ({
          seats: eb('turnout.seats', '+', sum.seats),
          waiting: eb('turnout.waiting', '+', sum.waiting),
          marked: eb('turnout.marked', '+', sum.marked),
          came: eb('turnout.came', '+', sum.came),
        })),
      )
      .execute();
  }
}

const coursesOf = (leaving: readonly Leaving[]) =>
  leaving.filter((one) => one.occurrence_id === null).map(({ activity_id }) => activity_id);

const total = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);
