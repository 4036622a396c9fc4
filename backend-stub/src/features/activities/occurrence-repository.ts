import type {
  Occurrence,
  OccurrenceChange,
  OccurrenceList,
  OccurrenceQuery,
} from '@klocket/contract';
import type { Selectable } from 'kysely';
import { dayIn, toStored, type Clock } from '../../clock.ts';
import type { Database, Tx } from '../../database/database.ts';
import type { ActivityTable, OccurrenceTable } from '../../database/tables.ts';
import { recordEvent } from '../../events.ts';
import { holdDistrict, type HeldDistrict } from '../districts/hold.ts';
import { loadNames } from '../districts/names.ts';
import { referenceChecks } from './activity-check.ts';
import { readClashes, type Clash } from './clashes.ts';
import { readCursor, readRange, toCursor } from './occurrence-query.ts';
import { selectOccurrences, selectWithDrafts, toOccurrences } from './occurrence-rows.ts';
import { changeOccurrence, restoreOccurrence } from './occurrence-write.ts';

export type { Clash } from './clashes.ts';

const defaultLimit = 60;

interface Found {
  activity: Selectable<ActivityTable>;
  occurrence: OccurrenceTable;
}

/** What happens in a district, and what became of it. */
export type OccurrenceRepository = ReturnType<typeof createOccurrenceRepository>;

export const createOccurrenceRepository = (db: Database, clock: Clock) => ({
  /** The occurrences of some days in order of start, from today on when no day is named. */
  async list(districtId: string, query: OccurrenceQuery): Promise<OccurrenceList | undefined> {
    const names = await loadNames(db, districtId, query.lang);
    if (!names) return undefined;
    const today = dayIn(names.zone, clock());
    const { from = today, to, limit = defaultLimit } = query;
    const after = readCursor(query.cursor);
    const range = { districtId, from, to, after, limit: limit + 1 };
    const rows = await readRange(db, range, query, names);
    const shown = rows.slice(0, limit);
    return {
      from,
      to,
      today,
      items: toOccurrences(shown, names, districtId),
      next: rows.length > limit ? toCursor(shown.at(-1)!) : undefined,
    };
  },

  /** One occurrence; undefined when it is not there, or not yet public. */
  async find(districtId: string, id: string, lang?: string): Promise<Occurrence | undefined> {
    const names = await loadNames(db, districtId, lang);
    if (!names) return undefined;
    const rows = await selectOccurrences(db)
      .where('o.id', '=', id)
      .where('o.district_id', '=', districtId)
      .execute();
    return toOccurrences(rows, names, districtId)[0];
  },

  /**
   * Changes one occurrence alone: cancels, moves or postpones it, says that there is no meeting, or
   * adds a recap. Without a status, another time or house makes it rescheduled and a link moves it
   * online. Throws an `InputError` where the change may not follow on what is.
   */
  change(
    districtId: string,
    id: string,
    change: Partial<OccurrenceChange>,
  ): Promise<Occurrence | undefined> {
    return alter(db, clock, districtId, id, async (tx, district, { activity, occurrence }, at) => {
      const { checkPlace } = await referenceChecks(tx, districtId);
      checkPlace(change.house ?? occurrence.house_id ?? undefined, change.room, '');
      const how = { from: 'now', zone: district.zone, at } as const;
      return changeOccurrence(tx, activity, occurrence, change, how);
    });
  },

  /** Undoes a change: the occurrence is again what its activity's plan says. A recap stays. */
  restore(districtId: string, id: string): Promise<Occurrence | undefined> {
    return alter(db, clock, districtId, id, (tx, { zone }, { activity, occurrence }, at) =>
      restoreOccurrence(tx, activity, occurrence, zone, at),
    );
  },

  /** Two activities in one room at one time, from now on or between two days. */
  async clashes(
    districtId: string,
    days: { from?: string; to?: string } = {},
  ): Promise<Clash[] | undefined> {
    const names = await loadNames(db, districtId);
    if (!names) return undefined;
    const midnight = (day: string, later = 0) =>
      Temporal.PlainDate.from(day).add({ days: later }).toZonedDateTime(names.zone).toInstant();
    return readClashes(
      db,
      { id: districtId, languages: names.languages },
      {
        from: toStored(days.from ? midnight(days.from) : clock()),
        until: days.to && toStored(midnight(days.to, 1)),
      },
    );
  },
});

/** Changes an occurrence in one transaction, and tells of it where it made a difference to visitors. */
async function alter(
  db: Database,
  clock: Clock,
  districtId: string,
  id: string,
  change: (tx: Tx, district: HeldDistrict, found: Found, at: string) => Promise<boolean>,
): Promise<Occurrence | undefined> {
  return db.transaction().execute(async (tx) => {
    const district = await holdDistrict(tx, districtId);
    const found = district && (await findForChange(tx, districtId, id));
    if (!found) return undefined;
    const at = toStored(clock());
    const changed = await change(tx, district, found, at);
    if (changed && found.activity.published) {
      const { activity_id, starts_on } = found.occurrence;
      const event = { occurrenceId: id, activityId: activity_id, day: starts_on };
      await recordEvent(tx, districtId, 'occurrence', event, at);
    }
    const names = (await loadNames(tx, districtId))!;
    const rows = await selectWithDrafts(tx).where('o.id', '=', id).execute();
    return toOccurrences(rows, names, districtId)[0];
  });
}

async function findForChange(tx: Tx, districtId: string, id: string): Promise<Found | undefined> {
  const occurrence = await tx
    .selectFrom('occurrence')
    .selectAll()
    .where('id', '=', id)
    .where('district_id', '=', districtId)
    .executeTakeFirst();
  if (!occurrence) return undefined;
  const activity = await tx
    .selectFrom('activity')
    .selectAll()
    .where('id', '=', occurrence.activity_id)
    .executeTakeFirstOrThrow();
  return { activity, occurrence };
}
