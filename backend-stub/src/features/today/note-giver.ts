import type { TodayNote } from '@klocket/contract';
import type { Clock } from '../../clock.ts';
import type { Database } from '../../database/database.ts';
import type { Names } from '../districts/names.ts';
import type { Actor } from '../staff/may.ts';

/** Who asks what needs them, and where and when. */
export interface NoteScope {
  db: Database;
  clock: Clock;
  actor: Actor;
  districtId: string;
  /** The names of what is in the district, in the language of whoever asks. */
  names: Names;
  /** The day it is there. */
  today: string;
}

/** What a room has to say to somebody today; nothing when all is well, or none of their business. */
export type NoteGiver = (scope: NoteScope) => Promise<TodayNote | undefined>;

const mostNamed = 5;

/** A note of how many there are, with the first few by name; none when there are none. */
export function noteOf(
  kind: TodayNote['kind'],
  path: string,
  items: TodayNote['items'],
  count = items.length,
): TodayNote | undefined {
  return count > 0 ? { kind, count, items: items.slice(0, mostNamed), path } : undefined;
}
