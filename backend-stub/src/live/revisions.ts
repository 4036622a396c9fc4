import type { Database } from '../database/database.ts';
import { onEventRecorded } from '../events.ts';
import type { Bell } from './bell.ts';

/** How long what was read is believed when nobody tells us of changes (another process on the same file). */
const believedMs = 50;
/**
 * How long it is believed while a bell rings for every change: with the second until the next look, a bell
 * that has gone dumb costs five seconds at most.
 */
const believedWithBellMs = 4000;
/** How often the database is asked while somebody listens for changes. */
const pollMs = 1000;
/** A transaction that told of a change and is not seen by then was rolled back. */
const expectedMs = 15_000;

export type RevisionListener = (districtId: string, revision: number) => void;

/**
 * Knows every district's revision almost for free, so that what was made from the database can be
 * kept for as long as nothing changed. A change made by this process is known at once, one made by
 * another as soon as the bell rings, or else at the next reading.
 */
export interface Revisions {
  /** True while what is known may be used without asking the database. */
  readonly fresh: boolean;
  /** Rises whenever any district changes, comes or goes. */
  readonly generation: number;
  of(districtId: string): number | undefined;
  /** Reads anew; the reading begins after this call, so that it sees what is committed by now. */
  refresh(): Promise<void>;
  /** Tells of each change until the returned function is called. */
  onChange(listener: RevisionListener): () => void;
  close(): Promise<void>;
}

export function createRevisions(db: Database, bell?: Bell): Revisions {
  let known = new Map<string, number>();
  let generation = 0;
  let believedUntil = 0;
  let rings = 0;
  let reading: Promise<void> | undefined;
  let following: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;
  const expected = new Map<string, { revision: number; until: number }>();
  const listeners = new Set<RevisionListener>();

  async function read() {
    const began = performance.now();
    const rung = rings;
    const rows = await db.selectFrom('district').select(['id', 'revision']).execute();
    const changed = rows.filter(({ id, revision }) => known.get(id) !== revision);
    if (changed.length > 0 || rows.length !== known.size) generation += 1;
    known = new Map(rows.map(({ id, revision }) => [id, revision]));
    for (const [id, { revision, until }] of expected) {
      if ((known.get(id) ?? -1) >= revision || until < began) expected.delete(id);
    }
    // A bell that rang meanwhile may mean something this reading did not see.
    if (rung === rings) believedUntil = began + (bell?.connected ? believedWithBellMs : believedMs);
    for (const { id, revision } of changed) {
      for (const listener of listeners) listener(id, revision);
    }
  }

  function start() {
    reading = read().finally(() => (reading = undefined));
    return reading;
  }

  function refresh(): Promise<void> {
    if (!reading) return start();
    following ??= reading
      .catch(() => {})
      .then(() => {
        following = undefined;
        return start();
      });
    return following;
  }

  /** Nobody waits for it; if it fails, the next question or the next second tries again. */
  const look = () => void refresh().catch(() => {});

  const isFresh = () => performance.now() < believedUntil && expected.size === 0;

  const forgetHints = onEventRecorded((districtId, revision) => {
    expected.set(districtId, { revision, until: performance.now() + expectedMs });
    if (listeners.size > 0) look();
  });

  bell?.onRing(() => {
    rings += 1;
    believedUntil = 0;
    if (listeners.size > 0) look();
  });

  return {
    get fresh() {
      return isFresh();
    },
    get generation() {
      return generation;
    },
    of: (districtId) => known.get(districtId),
    refresh,
    onChange(listener) {
      listeners.add(listener);
      timer ??= setInterval(() => isFresh() || look(), pollMs).unref();
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        clearInterval(timer);
        timer = undefined;
      };
    },
    async close() {
      forgetHints();
      listeners.clear();
      clearInterval(timer);
      await bell?.close();
      await Promise.allSettled([reading, following]);
    },
  };
}
