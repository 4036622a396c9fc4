import { may } from '../staff/may.ts';
import { noteOf, type NoteGiver } from '../today/note-giver.ts';

/** Screens that have fallen silent and have not been heard of since, for who may see to them. */
export const silenceNote: NoteGiver = async ({ db, actor, districtId }) => {
  if (!may(actor, 'screen.write', { districtId })) return undefined;
  const silent = await db
    .selectFrom('screen')
    .select(['id', 'name'])
    .where('district_id', '=', districtId)
    .where('token_hash', 'is not', null)
    .where('silence_told_at', 'is not', null)
    .orderBy('name')
    .orderBy('id')
    .execute();
  return noteOf(
    'screens-silent',
    'screens',
    silent.map(({ id, name }) => ({ title: name, path: `screens/${id}` })),
  );
};
