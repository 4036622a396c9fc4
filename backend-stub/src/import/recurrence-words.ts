import {
  RecurrenceError,
  type RecurrenceCode,
} from '../features/activities/recurrence/recurrence-error.ts';
import { EntryError } from './reading.ts';

const sentences: Record<RecurrenceCode, string> = {
  'start-invalid': 'its first day does not exist, or lies outside the years 1900 to 2200',
  'recurrence-line-unknown': 'only RRULE, RDATE and EXDATE can describe how it repeats',
  'recurrence-malformed': 'how it repeats cannot be read',
  'recurrence-zone-unknown': 'a date names a time zone that is unknown',
  'recurrence-too-long': 'how it repeats is too long to be meant',
  'recurrence-too-frequent': 'it would repeat more often than a calendar can show',
  'recurrence-interval-too-long': 'it would repeat at an interval too long to be meant',
  'recurrence-ends-before-start': 'it stops repeating before it starts',
  'recurrence-too-many': 'it would repeat too many times',
  'recurrence-never': 'none of its dates would ever come',
};

/** Does what may find fault with a recurrence, and names the line of the fault. */
export function refusing<Result>(lineOf: (text: string) => number, act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof RecurrenceError)) throw error;
    throw new EntryError(lineOf(error.line), sentenceOf(error));
  }
}

/** A refused recurrence in words, with the text that is refused. */
export const sentenceOf = ({ code, line }: RecurrenceError) =>
  `${sentences[code]} (${line.length > 100 ? `${line.slice(0, 100)}…` : line})`;
