import type { DistrictForm } from '@klocket/contract';
import type { Tx } from '../../database/database.ts';
import { InputError } from '../../input-error.ts';

/** What a district no longer has. */
interface Gone {
  /** Where it stood in what was sent: its list. */
  pointer: string;
  house?: string;
  room?: string;
  organiser?: string;
  theme?: string;
}

/** Refuses to take away what activities stand on; says how many, and the title of one. */
export async function refuseInUse(tx: Tx, before: DistrictForm, after: DistrictForm) {
  for (const gone of whatIsGone(before, after)) {
    const [activity, ...others] = await activitiesWith(tx, before, gone);
    if (activity) {
      const params = { ...gone, title: activity.title, count: others.length + 1 };
      throw new InputError('in-use', gone.pointer, params);
    }
    if (gone.organiser) await refusePeople(tx, before.id, gone.organiser);
  }
}

function whatIsGone(before: DistrictForm, after: DistrictForm): Gone[] {
  const houses = missing(before.houses, after.houses);
  const rooms = (after.houses ?? []).flatMap(({ id, rooms }, index) => {
    const known = before.houses?.find((house) => house.id === id)?.rooms;
    const pointer = `/houses/${index}/rooms`;
    return missing(known, rooms).map((room) => ({ pointer, house: id, room }));
  });
  return [
    ...houses.map((house) => ({ pointer: '/houses', house })),
    ...rooms,
    ...missing(before.organisers, after.organisers).map((organiser) => ({
      pointer: '/organisers',
      organiser,
    })),
    ...missing(before.themes, after.themes).map((theme) => ({ pointer: '/themes', theme })),
  ];
}

const missing = (before: { id: string }[] = [], after: { id: string }[] = []) =>
  before.map(({ id }) => id).filter((id) => !after.some((other) => other.id === id));

function activitiesWith(tx: Tx, district: DistrictForm, { house, room, organiser, theme }: Gone) {
  const language = district.languages[0]!;
  let activities = tx
    .selectFrom('activity as a')
    .leftJoin('activity_text as t', (join) =>
      join.onRef('t.activity_id', '=', 'a.id').on('t.language', '=', language),
    )
    .select(({ fn }) => ['a.id', fn.coalesce('t.title', 'a.id').as('title')])
    .where('a.district_id', '=', district.id)
    .orderBy('a.id');
  if (house) {
    // One occurrence alone may have moved there.
    activities = activities.where(({ or, and, eb, exists, selectFrom }) =>
      or([
        and([eb('a.house_id', '=', house), ...(room ? [eb('a.room_id', '=', room)] : [])]),
        exists(
          selectFrom('occurrence as o')
            .select('o.id')
            .whereRef('o.activity_id', '=', 'a.id')
            .where('o.changed', '=', 1)
            .where('o.house_id', '=', house)
            .$if(room !== undefined, (some) => some.where('o.room_id', '=', room!)),
        ),
      ]),
    );
  }
  if (organiser) {
    activities = activities
      .innerJoin('activity_organiser as ao', 'ao.activity_id', 'a.id')
      .where('ao.organiser_id', '=', organiser);
  }
  if (theme) {
    activities = activities
      .innerJoin('activity_theme as at', 'at.activity_id', 'a.id')
      .where('at.theme_id', '=', theme);
  }
  return activities.execute();
}

async function refusePeople(tx: Tx, districtId: string, organiser: string) {
  const person = await tx
    .selectFrom('staff_role as r')
    .innerJoin('staff_member as m', 'm.id', 'r.staff_member_id')
    .select('m.name')
    .where('r.district_id', '=', districtId)
    .where('r.organiser_id', '=', organiser)
    .limit(1)
    .executeTakeFirst();
  if (!person) return;
  throw new InputError('organiser-has-people', '/organisers', { organiser, title: person.name });
}
