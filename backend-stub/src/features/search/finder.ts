import type { Found } from '@klocket/contract';
import type { Database } from '../../database/database.ts';
import type { Names } from '../districts/names.ts';
import type { Actor } from '../staff/may.ts';

/** What is looked for, by whom, and where. */
export interface Search {
  db: Database;
  actor: Actor;
  districtId: string;
  names: Names;
  /** Folded words, all of which must be there. */
  words: string[];
  now: Temporal.Instant;
}

/** Looks for one kind of thing, and hands out only what whoever asks may see. */
export type Finder = (search: Search) => Promise<Found[]>;
