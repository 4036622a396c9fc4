import { isPassing, Problem } from '@klocket/core/sending';
import { partsOf, type Note } from './note.ts';
import type { WalkApi } from './walk-api.ts';
import { isWaiting, type WalkStore } from './walk-store.ts';

/** Why nothing more is sent for now: no network, or somebody has to sign in. */
export type Halt = 'offline' | 'door';

interface Options {
  store: WalkStore;
  api(district: string, walk: string): WalkApi;
  /** Something has been sent, or refused. */
  told?(): void;
}

/**
 * Sends what waits, one after the other and the oldest first: by one page or worker at a time, each as often
 * as it takes and made once. What changes meanwhile is sent again.
 */
export const sendNotes = (options: Options): Promise<Halt | undefined> =>
  inTurn(async () => {
    const tried = new Set<string>();
    for (;;) {
      const next = (await options.store.notes()).find(
        (note) => isWaiting(note) && !note.held && !tried.has(`${note.key} ${note.version}`),
      );
      if (!next) return undefined;
      tried.add(`${next.key} ${next.version}`);
      const halt = await sendOne(next, options);
      options.told?.();
      if (halt) return halt;
    }
  });

async function sendOne(note: Note, { store, api }: Options): Promise<Halt | undefined> {
  const walk = api(...partsOf(note.walk));
  try {
    const photos = [...note.photos];
    if (note.kind === 'found' ? !note.gone : note.verdict) {
      for (const [at, photo] of photos.entries()) {
        if (photo.sent) continue;
        await walk.photo(photo);
        photos[at] = { ...photo, sent: true };
        // What has arrived need not be sent again after a break.
        await store.settle(note, { photos });
      }
    }
    if (note.kind === 'verdict') {
      await walk.note(note);
      await store.settle(note, { state: 'sent', photos });
    } else if (note.gone) {
      await walk.takeBack(note);
      await store.drop(note.key);
    } else {
      const defect = await walk.find(note);
      await store.settle(note, { state: 'sent', photos, defect });
    }
    return undefined;
  } catch (error) {
    const problem = error instanceof Problem ? error : new Problem('internal', undefined, error);
    if (problem.code === 'unauthenticated') return 'door';
    if (isPassing(problem)) return 'offline';
    await store.settle(note, { state: 'refused', why: problem.details?.detail ?? problem.code });
    return undefined;
  }
}

/** While no other page or worker does the same, where they can take turns. */
async function inTurn<Result>(act: () => Promise<Result>): Promise<Result> {
  const locks = navigator.locks as LockManager | undefined;
  return locks ? locks.request('klocket-walk', act) : act();
}
