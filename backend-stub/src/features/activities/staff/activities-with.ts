import type { Reader } from '../../../database/database.ts';
import type { Names } from '../../districts/names.ts';

/**
 * The ids of the activities in which a folded word stands: in their own words, or in what their house
 * or an organiser is called.
 */
export function activitiesWith(db: Reader, districtId: string, names: Names, word: string) {
  const houses = names.containing('house', word);
  const organisers = names.containing('organiser', word);
  return db
    .selectFrom('activity as w')
    .select('w.id')
    .where('w.district_id', '=', districtId)
    .where(({ eb, exists, or, selectFrom }) =>
      or([
        exists(
          selectFrom('activity_text as t')
            .select('t.language')
            .whereRef('t.activity_id', '=', 'w.id')
            .where('t.search', 'like', `%${word}%`),
        ),
        ...(houses.length > 0 ? [eb('w.house_id', 'in', houses)] : []),
        ...(organisers.length > 0
          ? [
              exists(
                selectFrom('activity_organiser as o')
                  .select('o.organiser_id')
                  .whereRef('o.activity_id', '=', 'w.id')
                  .where('o.organiser_id', 'in', organisers),
              ),
            ]
          : []),
      ]),
    );
}
