import { may } from '../staff/may.ts';
import { noteOf, type NoteGiver } from '../today/note-giver.ts';

/** Houses that nobody knows when to visit. */
export const houseNote: NoteGiver = async ({ db, actor, districtId, names }) => {
  if (!may(actor, 'district.write', { districtId })) return undefined;
  const rows = await db
    .selectFrom('house as h')
    .select('h.id')
    .where('h.district_id', '=', districtId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('opening_hours as o')
            .select('o.house_id')
            .whereRef('o.house_id', '=', 'h.id')
            .where('o.district_id', '=', districtId),
        ),
      ),
    )
    .orderBy('h.position')
    .execute();
  return noteOf(
    'houses-without-hours',
    'district/houses',
    rows.map(({ id }) => ({ title: names.house(id)?.name ?? id, path: `district/houses/${id}` })),
  );
};
