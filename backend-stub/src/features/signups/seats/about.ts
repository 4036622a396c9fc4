import type { Contact, SignupMeeting } from '@klocket/contract';
import type { Reader } from '../../../database/database.ts';
import { listOf } from '../../../database/lists.ts';
import type { SeatingTable } from '../../../database/signup-tables.ts';
import type { OccurrenceTable } from '../../../database/tables.ts';
import { pickText } from '../../../texts.ts';
import { selectWithDrafts, type OccurrenceRow } from '../../activities/occurrence-rows.ts';
import { withOffset } from '../../activities/recurrence/times.ts';
import type { Names } from '../../districts/names.ts';
import type { Told } from '../following/changes.ts';
import type { ActivityRow } from './seating.ts';

/* What a sign-up is for: its occurrences, when they are, what it is called and whom to ask. */

/** Every occurrence that some seats are for, also those that have been taken off a course. */
export function selectMeetings(
  db: Reader,
  { occurrence_id, activity_id, told_json }: SeatingTable,
): Promise<OccurrenceRow[]> {
  const told = Object.keys(JSON.parse(told_json) as Told);
  return selectWithDrafts(db)
    .where((eb) =>
      occurrence_id
        ? eb('o.id', '=', occurrence_id)
        : eb.or([eb('o.activity_id', '=', activity_id), eb('o.id', 'in', listOf(db, told))]),
    )
    .orderBy('o.starts_at')
    .execute();
}

type Times = Pick<
  SignupMeeting,
  'startsAt' | 'endsAt' | 'day' | 'startTime' | 'endDay' | 'endTime'
>;

/** When an occurrence takes place, of its row alone. */
export const whenOfRow = (row: OccurrenceTable): Times => ({
  startsAt: withOffset(row.starts_on, row.start_time, row.starts_at),
  endsAt: withOffset(row.ends_on, row.end_time, row.ends_at),
  day: row.starts_on,
  startTime: row.start_time,
  endDay: row.ends_on,
  endTime: row.end_time,
});

/** What an activity is called, in the language of the names or the next best. */
export async function titleOf(db: Reader, activityId: string, { language, languages }: Names) {
  const texts = await db
    .selectFrom('activity_text')
    .select(['language', 'title'])
    .where('activity_id', '=', activityId)
    .execute();
  const titles = Object.fromEntries(texts.map((text) => [text.language, text.title]));
  return pickText(titles, language, languages[0]!) ?? '';
}

/** Whom to turn to: the activity's own contact, or else the district's. */
export async function contactOf(db: Reader, activity: ActivityRow): Promise<Contact | undefined> {
  if (activity.contact_json) return JSON.parse(activity.contact_json) as Contact;
  const row = await db
    .selectFrom('district')
    .select('contact_json')
    .where('id', '=', activity.district_id)
    .executeTakeFirst();
  return row && (JSON.parse(row.contact_json) as Contact);
}
