import type { Reader } from '../../database/database.ts';
import type { SeatingTable, SignupTable } from '../../database/signup-tables.ts';
import type { OccurrenceTable } from '../../database/tables.ts';
import type { Offered } from './seats/offer-view.ts';
import { findSeating, type ActivityRow } from './seats/seating.ts';

/** A sign-up with the seats it has and what they are for. */
export interface Whole {
  row: SignupTable;
  seating: SeatingTable;
  activity: ActivityRow;
}

/** Finds a sign-up with all that belongs to it; undefined when it has been erased. */
export async function findWhole(db: Reader, id: string): Promise<Whole | undefined> {
  const row = await db.selectFrom('signup').selectAll().where('id', '=', id).executeTakeFirst();
  const seating = row && (await findSeating(db, row.seating_id));
  const activity =
    seating &&
    (await db
      .selectFrom('activity')
      .selectAll()
      .where('id', '=', seating.activity_id)
      .executeTakeFirst());
  return row && seating && activity && { row, seating, activity };
}

/** Finds an occurrence that one may know of; undefined when it is not there, or not public. */
export async function findPublic(
  db: Reader,
  districtId: string,
  occurrenceId: string,
): Promise<Offered | undefined> {
  const occurrence = await db
    .selectFrom('occurrence')
    .selectAll()
    .where('id', '=', occurrenceId)
    .where('district_id', '=', districtId)
    .executeTakeFirst();
  const activity =
    occurrence &&
    (await db
      .selectFrom('activity')
      .selectAll()
      .where('id', '=', occurrence.activity_id)
      .where('published', '=', 1)
      .executeTakeFirst());
  return activity && { activity, occurrence };
}

/** The occurrence a sign-up is next for, or was last. */
export async function meetingOf(
  db: Reader,
  { occurrence_id, activity_id }: SeatingTable,
  at: string,
): Promise<OccurrenceTable | undefined> {
  const all = db.selectFrom('occurrence').selectAll();
  if (occurrence_id) return all.where('id', '=', occurrence_id).executeTakeFirst();
  const ofCourse = all.where('activity_id', '=', activity_id);
  return (
    (await ofCourse.where('ends_at', '>', at).orderBy('starts_at').executeTakeFirst()) ??
    (await ofCourse.orderBy('starts_at', 'desc').executeTakeFirst())
  );
}
