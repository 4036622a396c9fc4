import type { ActivitySource, OccurrenceChange } from '@klocket/contract';

/** What a reader must know of the district to put an entry into its words, houses and clock. */
export interface ReadingContext {
  /** The time of reading, an instant; recurrences in other zones are written out from here. */
  now: string;
  /** The district's time zone. */
  zone: string;
  /** The district's first language, in which the words of a calendar file are kept. */
  language: string;
  houses: KnownHouse[];
  themes: Known[];
  organisers: Known[];
  /** The house of entries that name no place. */
  house?: string;
  /** The organiser of entries that name none we know. */
  organiser?: string;
}

/** Something of the district with all the names it goes by. */
export interface Known {
  id: string;
  names: string[];
}

export interface KnownHouse extends Known {
  rooms: Known[];
  position?: { latitude: number; longitude: number };
}

/** What was read from a file, before anything is written. */
export interface Reading {
  entries: ReadEntry[];
  skipped: Remark[];
  notes: Remark[];
  /** Components that are no events, such as VTODO, and how many there were. */
  ignored: Record<string, number>;
}

/** Something to tell about one place in the file: `line 12`, or a JSON pointer. */
export interface Remark {
  place: string;
  /** The entry's title, where it is known. */
  title?: string;
  reason: string;
}

/**
 * One activity to keep. `complete` comes from a file of ours and says everything; `partial` comes
 * from a calendar, which knows nothing of ages, themes or languages; `changes` brings only changed
 * occurrences of a series that may be known already; `cancellation` calls off what is known.
 */
export type ReadEntry =
  | { kind: 'complete' | 'partial' | 'changes'; place: string; source: ActivitySource }
  | { kind: 'cancellation'; place: string; uid: string; changes: OccurrenceChange[] | 'all' };

/** The file as a whole cannot be read; nothing of it is used. */
export class FileError extends Error {
  readonly reason: string;
  readonly place: string | undefined;
  constructor(reason: string, place?: string) {
    super(place ? `${place}: ${reason}` : reason);
    this.name = 'FileError';
    this.reason = reason;
    this.place = place;
  }
}

/** One entry cannot be used; the others can. */
export class EntryError extends Error {
  readonly line: number;
  constructor(line: number, reason: string) {
    super(reason);
    this.name = 'EntryError';
    this.line = line;
  }
}

/** What a file may hold at most. */
export const limits = {
  bytes: 10 * 1024 * 1024,
  entries: 5000,
  /** Calendar, event, alarm; one more is tolerated. */
  nesting: 4,
  /** Dates named one by one in one entry. */
  dates: 1000,
};
