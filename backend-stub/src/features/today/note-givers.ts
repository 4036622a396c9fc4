import { mailNote } from '../../mail/today.ts';
import { clashNote, draftNote, lastDateNote, suggestionNote } from '../activities/staff/today.ts';
import { reopeningNote, toReviewNote, unansweredNote } from '../defects/desk/today.ts';
import { contactNote, emptyNote, houseNote } from '../districts/today.ts';
import { periodNote } from '../goals/today.ts';
import { silenceNote } from '../kiosks/today.ts';
import { attendanceNote, callNote, waitingNote } from '../signups/people/today.ts';
import { comingNote, unfinishedNote } from '../walks/today.ts';
import type { NoteGiver } from './note-giver.ts';

/** Every room that has something to say, the most pressing first. A new room adds its line. */
export const noteGivers: readonly NoteGiver[] = [
  mailNote,
  silenceNote,
  toReviewNote,
  reopeningNote,
  unansweredNote,
  unfinishedNote,
  comingNote,
  callNote,
  attendanceNote,
  waitingNote,
  suggestionNote,
  periodNote,
  clashNote,
  draftNote,
  lastDateNote,
  emptyNote,
  houseNote,
  contactNote,
];
