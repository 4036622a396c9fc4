import { may } from '../staff/may.ts';
import { noteOf, type NoteGiver } from '../today/note-giver.ts';
import { periodsToPublish, settle } from './desk/periods.ts';

/** Periods that are over and wait to be published, the latest first, for who may publish them. */
export const periodNote: NoteGiver = async ({ db, clock, actor, districtId, names }) => {
  if (!may(actor, 'goal.write', { districtId })) return undefined;
  const reading = { language: names.language, now: clock(), invented: false };
  const settled = await settle(db, districtId, reading);
  const waiting = (settled ? periodsToPublish(settled) : []).filter(
    ({ state }) => state !== 'published',
  );
  return noteOf(
    'goal-periods',
    'goals/periods',
    waiting.map(({ periodName }) => ({ title: periodName, path: 'goals/periods' })),
  );
};
