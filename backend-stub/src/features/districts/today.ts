import type { District } from '@klocket/contract';
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

/** A district without a house: what somebody who has just been given one begins with. */
export const emptyNote: NoteGiver = async ({ db, actor, districtId }) => {
  if (!may(actor, 'district.write', { districtId })) return undefined;
  const house = await db
    .selectFrom('house')
    .select('id')
    .where('district_id', '=', districtId)
    .limit(1)
    .executeTakeFirst();
  return house ? undefined : noteOf('no-houses', 'district/houses', [], 1);
};

/** Visitors are told to ask somebody, and not how. */
export const contactNote: NoteGiver = async ({ db, actor, districtId }) => {
  if (!may(actor, 'district.write', { districtId })) return undefined;
  const { contact_json } = await db
    .selectFrom('district')
    .select('contact_json')
    .where('id', '=', districtId)
    .executeTakeFirstOrThrow();
  const { phone, email } = JSON.parse(contact_json) as District['contact'];
  return phone || email ? undefined : noteOf('no-contact', 'district/about', [], 1);
};
