import type { ActivitySource } from '@klocket/contract';
import type { Reader } from '../../database/database.ts';
import { InputError } from '../../input-error.ts';
import { sameValue } from '../../same-value.ts';
import type { HeldDistrict } from '../districts/hold.ts';
import { checkRecurrence } from './recurrence/recurrence.ts';

/** Refuses, with an `InputError`, a source whose dates or references cannot be kept. */
export async function checkSource(db: Reader, district: HeldDistrict, source: ActivitySource) {
  const language = district.languages[0]!;
  if (!source.texts[language]) {
    throw new InputError('source-language-missing', '/texts', { language });
  }
  checkRecurrence(source.recurrence ?? [], source.startsLocal, district.zone);
  const { check, checkPlace } = await referenceChecks(db, district.id);
  checkPlace(source.house, source.room, '');
  source.organisers?.forEach((id, index) => check('organiser', id, `/organisers/${index}`));
  source.themes?.forEach((id, index) => check('theme', id, `/themes/${index}`));
  source.changes?.forEach(({ house, room }, index) =>
    checkPlace(house ?? source.house, room, `/changes/${index}`),
  );
}

/** Refuses, with an `InputError`, houses and the like that the district does not have. */
export async function referenceChecks(db: Reader, districtId: string) {
  const has = await knownIds(db, districtId);
  const check = (kind: Kind, id: string | undefined, pointer: string) => {
    if (id !== undefined && !has(kind, id))
      throw new InputError(`${kind}-unknown`, pointer, { id });
  };
  const checkPlace = (house: string | undefined, room: string | undefined, pointer: string) => {
    check('house', house, `${pointer}/house`);
    if (room !== undefined) check('room', `${house ?? ''}/${room}`, `${pointer}/room`);
  };
  return { check, checkPlace };
}

type Kind = 'house' | 'room' | 'organiser' | 'theme';

async function knownIds(db: Reader, districtId: string) {
  const rows = await db
    .selectFrom('house')
    .select((eb) => ['id', eb.val<string>('house').as('kind')])
    .where('district_id', '=', districtId)
    .unionAll(
      db
        .selectFrom('organiser')
        .select((eb) => ['id', eb.val<string>('organiser').as('kind')])
        .where('district_id', '=', districtId),
    )
    .unionAll(
      db
        .selectFrom('theme')
        .select((eb) => ['id', eb.val<string>('theme').as('kind')])
        .where('district_id', '=', districtId),
    )
    .execute();
  const rooms = await db
    .selectFrom('room')
    .select(['house_id', 'id'])
    .where('district_id', '=', districtId)
    .execute();
  const known = new Set([
    ...rows.map(({ kind, id }) => `${kind} ${id}`),
    ...rooms.map(({ house_id, id }) => `room ${house_id}/${id}`),
  ]);
  return (kind: Kind, id: string) => known.has(`${kind} ${id}`);
}

/** Whether two sources say the same about an activity, whatever was changed about single occurrences. */
export const sameSource = (a: ActivitySource, b: ActivitySource) =>
  sameValue(canonical(a), canonical(b));

const defaults: Partial<Record<string, unknown>> = {
  allDay: false,
  joining: 'drop-in',
  sensitive: false,
  published: true,
};

function canonical({ changes: _changes, ...source }: ActivitySource) {
  const entries = Object.entries({
    ...source,
    themes: source.themes && [...new Set(source.themes)].sort(),
    spoken: source.spoken && [...new Set(source.spoken)].sort(),
    organisers: source.organisers && [...new Set(source.organisers)],
    programme: source.programme?.map((item) => ({ ...item, pause: item.pause || undefined })),
  });
  return Object.fromEntries(entries.filter(([key, value]) => defaults[key] !== value));
}
