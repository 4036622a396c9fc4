import { KlocketFile } from '@klocket/contract';
import { Compile } from 'typebox/compile';
import { checkRecurrence, RecurrenceError } from '../features/activities/recurrence/recurrence.ts';
import { plainText } from '../plain-text.ts';
import { FileError, limits, type Reading } from './reading.ts';
import { sentenceOf } from './recurrence-words.ts';

/** A file of ours, checked. */
export interface JsonReading extends Reading {
  district?: KlocketFile['district'];
}

const schema = Compile(KlocketFile);
const errorsShown = 10;

/**
 * Reads a file of ours (`klocket/1`). A file that does not follow the schema is refused whole, each
 * fault with its JSON pointer; an activity whose recurrence is refused is left out alone.
 */
export function readKlocketFile(file: Uint8Array, zone?: string): JsonReading {
  if (file.byteLength > limits.bytes) {
    throw new FileError(`the file is larger than ${limits.bytes / 1024 / 1024} MB`);
  }
  const { district, activities } = checked(parse(file));
  if (activities.length > limits.entries) {
    throw new FileError(`the file has more than ${limits.entries} activities`, '/activities');
  }
  const reading: JsonReading = { entries: [], skipped: [], notes: [], ignored: {}, district };
  for (const [index, source] of activities.entries()) {
    const place = `/activities/${index}`;
    const title = Object.values(source.texts)[0]?.title;
    const uid = source.uid ?? source.id;
    if (!uid) {
      reading.skipped.push({
        place,
        title,
        reason: 'it needs a "uid" or an "id" to be recognised by',
      });
      continue;
    }
    try {
      checkRecurrence(source.recurrence ?? [], source.startsLocal, district?.zone ?? zone);
      reading.entries.push({ kind: 'complete', place, source });
    } catch (error) {
      if (!(error instanceof RecurrenceError)) throw error;
      reading.skipped.push({ place: place + error.pointer, title, reason: sentenceOf(error) });
    }
  }
  return reading;
}

function parse(file: Uint8Array): unknown {
  try {
    // Escapes can write what no text may hold, and PostgreSQL keeps no NUL.
    return JSON.parse(
      new TextDecoder('utf-8', { fatal: true }).decode(file),
      (_, value: unknown) => (typeof value === 'string' ? plainText(value) : value),
    );
  } catch (error) {
    throw new FileError(`this is no JSON: ${(error as Error).message}`);
  }
}

function checked(content: unknown): KlocketFile {
  if (schema.Check(content)) return content;
  const errors = schema.Errors(content);
  const faults = errors
    .slice(0, errorsShown)
    .map(({ instancePath, message }) => `${instancePath || '/'} ${message}`);
  const more = errors.length > errorsShown ? `, and ${errors.length - errorsShown} more` : '';
  throw new FileError(`it is not in the form klocket/1: ${faults.join('; ')}${more}`);
}
