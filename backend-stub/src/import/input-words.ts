import { RecurrenceError } from '../features/activities/recurrence/recurrence-error.ts';
import type { InputError } from '../input-error.ts';
import { sentenceOf } from './recurrence-words.ts';

type Words = (params: Record<string, unknown>) => string;

const sentences: Record<string, Words> = {
  'house-unknown': ({ id }) => `there is no house "${String(id)}" in the district`,
  'room-unknown': ({ id }) => `there is no room "${String(id)}" in its house`,
  'organiser-unknown': ({ id }) => `there is no organiser "${String(id)}" in the district`,
  'theme-unknown': ({ id }) => `there is no theme "${String(id)}" in the district`,
  'id-taken': ({ id }) => `another activity has the id "${String(id)}" already`,
  'uid-taken': ({ uid }) => `another activity has the UID "${String(uid)}" already`,
  'source-language-missing': ({ language }) =>
    `it has no words in the district's first language, "${String(language)}"`,
  'recurrence-id-unknown': ({ recurrenceId }) =>
    `it changes an occurrence that does not exist (${String(recurrenceId)})`,
  'status-cannot-follow': ({ from, to }) =>
    `an occurrence that is ${String(from)} here cannot become ${String(to)}; undo that first ("move … --undo")`,
  'start-invalid': ({ startsLocal }) => `its start does not exist (${String(startsLocal)})`,
  'origin-invalid': ({ origin }) =>
    `"${String(origin)}" is no origin; write it like https://partner.example, without a path`,
  'id-reserved': ({ id }) => `"${String(id)}" begins one of our own addresses; choose another id`,
  'zone-unknown': ({ zone }) => `there is no time zone "${String(zone)}"`,
  'district-unknown': ({ district }) => `there is no district "${String(district)}"`,
};

/** Why something cannot be kept, as a sentence without its capital and its stop. */
export function inputWords(error: InputError) {
  if (error instanceof RecurrenceError) return sentenceOf(error);
  const words = sentences[error.code]?.(error.params) ?? `it cannot be kept: ${error.code}`;
  return error.pointer ? `${words} (at ${error.pointer})` : words;
}
