import { may } from '../features/staff/may.ts';
import { noteOf, type NoteGiver } from '../features/today/note-giver.ts';
import { createMailRepository } from './repository.ts';

/** Mail that was given up: somebody waits for it, and does not know. */
export const mailNote: NoteGiver = async ({ db, clock, actor, districtId }) => {
  if (!may(actor, 'mail.read', { districtId })) return undefined;
  const mails = await createMailRepository(db, clock).unsent(districtId);
  const failed = mails.filter(({ status }) => status === 'failed');
  return noteOf(
    'mail-failed',
    'district/mail',
    failed.map(({ to }) => ({ title: to })),
  );
};
