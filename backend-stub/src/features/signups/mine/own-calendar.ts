import type { Occurrence } from '@klocket/contract';
import type { Reader } from '../../../database/database.ts';
import type { SeatingTable, SignupTable } from '../../../database/signup-tables.ts';
import { toOccurrences } from '../../activities/occurrence-rows.ts';
import { loadNames } from '../../districts/names.ts';
import { selectMeetings } from '../seats/about.ts';
import { hasSeat } from '../rules.ts';

/** What a party has a seat at, for a calendar of its own. */
export interface OwnCalendar {
  districtId: string;
  activityId: string;
  occurrences: Occurrence[];
  /** Where to meet online, by occurrence. */
  joinUrls: Map<string, string>;
}

/** Reads what a party comes to: not what they have said that they cannot, and nothing while they wait. */
export async function readOwnCalendar(
  db: Reader,
  { row, seating }: { row: SignupTable; seating: SeatingTable },
  language: string,
): Promise<OwnCalendar> {
  const names = (await loadNames(db, row.district_id, language))!;
  const absent = await db
    .selectFrom('attendance')
    .select('occurrence_id')
    .where('signup_id', '=', row.id)
    .where('reply', '=', 'cannot')
    .execute();
  const isAbsent = new Set(absent.map(({ occurrence_id }) => occurrence_id));
  const all = hasSeat(row) ? await selectMeetings(db, seating) : [];
  const rows = all.filter(({ id }) => !isAbsent.has(id));
  return {
    districtId: row.district_id,
    activityId: seating.activity_id,
    occurrences: toOccurrences(rows, names, row.district_id),
    joinUrls: new Map(rows.flatMap(({ id, online_url }) => (online_url ? [[id, online_url]] : []))),
  };
}
