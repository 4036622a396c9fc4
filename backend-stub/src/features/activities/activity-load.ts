import type { Reader } from '../../database/database.ts';
import { listOf } from '../../database/lists.ts';
import type { StoredActivity } from './activity-rows.ts';

/** Reads whole activities by their ids, one query a table; those that do not exist are left out. */
export async function loadActivities(
  db: Reader,
  activityIds: readonly string[],
): Promise<StoredActivity[]> {
  const ids = listOf(db, activityIds);
  const activities = await db.selectFrom('activity').selectAll().where('id', 'in', ids).execute();
  const texts = await db
    .selectFrom('activity_text')
    .selectAll()
    .where('activity_id', 'in', ids)
    .orderBy('language')
    .execute();
  const organisers = await db
    .selectFrom('activity_organiser')
    .selectAll()
    .where('activity_id', 'in', ids)
    .orderBy('position')
    .execute();
  const themes = await db
    .selectFrom('activity_theme')
    .selectAll()
    .where('activity_id', 'in', ids)
    .orderBy('theme_id')
    .execute();
  const spoken = await db
    .selectFrom('activity_spoken')
    .selectAll()
    .where('activity_id', 'in', ids)
    .orderBy('language')
    .execute();
  const programme = await db
    .selectFrom('programme_item')
    .selectAll()
    .where('activity_id', 'in', ids)
    .orderBy('position')
    .execute();
  const materials = await db
    .selectFrom('material')
    .selectAll()
    .where('activity_id', 'in', ids)
    .orderBy('position')
    .execute();
  const recaps = await db
    .selectFrom('recap')
    .innerJoin('occurrence as o', 'o.id', 'recap.occurrence_id')
    .selectAll('recap')
    .where('o.activity_id', 'in', ids)
    .execute();
  const recapOf = new Map(recaps.map((recap) => [recap.occurrence_id, recap]));
  const occurrences = await db
    .selectFrom('occurrence')
    .selectAll()
    .where('activity_id', 'in', ids)
    .where((eb) => eb.or([eb('changed', '=', 1), eb('id', 'in', listOf(db, [...recapOf.keys()]))]))
    .orderBy('recurrence_id')
    .execute();

  return activities
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((activity) => {
      const its = <Row extends { activity_id: string }>(rows: Row[]) =>
        rows.filter((row) => row.activity_id === activity.id);
      return {
        activity,
        texts: its(texts),
        organisers: its(organisers).map((row) => row.organiser_id),
        themes: its(themes).map((row) => row.theme_id),
        spoken: its(spoken).map((row) => row.language),
        programme: its(programme),
        materials: its(materials),
        changes: its(occurrences).map((occurrence) => ({
          occurrence,
          recap: recapOf.get(occurrence.id),
        })),
      };
    });
}
