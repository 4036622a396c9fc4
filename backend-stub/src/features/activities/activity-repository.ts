import type { Activity, ActivitySource } from '@klocket/contract';
import { dayIn, toStored, type Clock } from '../../clock.ts';
import type { Database } from '../../database/database.ts';
import { chunks } from '../../database/lists.ts';
import { recordEvent } from '../../events.ts';
import { holdDistrict } from '../districts/hold.ts';
import { loadNames } from '../districts/names.ts';
import { loadActivities } from './activity-load.ts';
import { toSource } from './activity-rows.ts';
import { toActivity } from './activity-view.ts';
import { saveActivity, type Saved } from './activity-write.ts';
import { readClashes, type Clash } from './clashes.ts';
import { extendDistricts } from './recurrence/expand-ahead.ts';
import { selectOccurrences, selectWithDrafts, toOccurrences } from './occurrence-rows.ts';

const mostUpcoming = 60;
const mostPast = 20;

/** The activities of a district: what is written about them, and the dates that follow from it. */
export type ActivityRepository = ReturnType<typeof createActivityRepository>;

export const createActivityRepository = (db: Database, clock: Clock) => ({
  /**
   * Everything about one activity; undefined when it is not there, or not yet public, unless drafts are
   * asked for too.
   */
  async find(
    districtId: string,
    id: string,
    lang?: string,
    { drafts = false } = {},
  ): Promise<Activity | undefined> {
    const names = await loadNames(db, districtId, lang);
    const [stored] = names ? await loadActivities(db, [id]) : [];
    if (!names || !stored) return undefined;
    if (stored.activity.district_id !== districtId) return undefined;
    if (!stored.activity.published && !drafts) return undefined;
    const now = toStored(clock());
    const all = drafts ? selectWithDrafts : selectOccurrences;
    const its = () => all(db).where('o.activity_id', '=', id);
    const upcoming = await its()
      .where('o.ends_at', '>', now)
      .orderBy('o.starts_at')
      .orderBy('o.id')
      .limit(mostUpcoming)
      .execute();
    const past = await its()
      .where('o.ends_at', '<=', now)
      .orderBy('o.starts_at', 'desc')
      .orderBy('o.id', 'desc')
      .limit(mostPast)
      .execute();
    return toActivity(stored, names, districtId, {
      today: dayIn(names.zone, clock()),
      upcoming: toOccurrences(upcoming, names, districtId),
      past: toOccurrences(past, names, districtId),
    });
  },

  /**
   * Creates an activity, or replaces the one with the same id or UID; saying the same again changes
   * nothing. Throws an `InputError` (a `RecurrenceError` for its recurrence) when it cannot be kept.
   * Undefined when there is no such district.
   */
  save(
    districtId: string,
    source: ActivitySource,
  ): Promise<(Saved & { clashes: Clash[] }) | undefined> {
    return db.transaction().execute(async (tx) => {
      const district = await holdDistrict(tx, districtId);
      if (!district) return undefined;
      const at = toStored(clock());
      const saved = await saveActivity(tx, district, source, at);
      const clashes =
        source.house && source.room
          ? await readClashes(tx, district, { from: at, house: source.house })
          : [];
      return { ...saved, clashes: clashes.filter((clash) => concerns(clash, saved.id)) };
    });
  },

  /** Takes an activity away with all its occurrences; false when there is none. */
  remove(districtId: string, id: string): Promise<boolean> {
    return db.transaction().execute(async (tx) => {
      if (!(await holdDistrict(tx, districtId))) return false;
      const gone = await tx
        .deleteFrom('activity')
        .where('district_id', '=', districtId)
        .where('id', '=', id)
        .returning('published')
        .executeTakeFirst();
      if (!gone) return false;
      if (gone.published) {
        await recordEvent(tx, districtId, 'occurrence', { activityId: id }, toStored(clock()));
      }
      return true;
    });
  },

  /** True when there was such an activity in public and is no more: what was told of it remains. */
  async isGone(districtId: string, id: string): Promise<boolean> {
    const known = await db
      .selectFrom('activity')
      .select('published')
      .where('district_id', '=', districtId)
      .where('id', '=', id)
      .executeTakeFirst();
    if (known?.published) return false;
    const told = await db
      .selectFrom('event')
      .select('number')
      .where('district_id', '=', districtId)
      .where('name', '=', 'occurrence')
      .where('data_json', '=', JSON.stringify({ activityId: id }))
      .limit(1)
      .executeTakeFirst();
    return told !== undefined;
  },

  /** All activities in the source form, drafts too, in order of their ids. */
  async export(districtId: string): Promise<ActivitySource[]> {
    const names = await loadNames(db, districtId);
    if (!names) return [];
    const rows = await db
      .selectFrom('activity')
      .select('id')
      .where('district_id', '=', districtId)
      .orderBy('id')
      .execute();
    const sources: ActivitySource[] = [];
    for (const some of chunks(rows, 200)) {
      const stored = await loadActivities(
        db,
        some.map((row) => row.id),
      );
      sources.push(...stored.map((activity) => toSource(activity, names.zone)));
    }
    return sources;
  },

  /** Makes the rows of recurring activities reach 18 months ahead again; returns how many were added. */
  expandAhead: (): Promise<number> => extendDistricts(db, clock),
});

const concerns = ({ first, second }: Clash, activityId: string) =>
  first.activityId === activityId || second.activityId === activityId;
