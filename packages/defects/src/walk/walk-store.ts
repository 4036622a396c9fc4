import type { KeptWalk, Note } from './note.ts';

/** Where walks and what was noted on them are kept. */
export interface WalkStore {
  /** False once something could not be kept. */
  readonly isKept: boolean;
  walk(key: string): Promise<KeptWalk | undefined>;
  keepWalk(walk: KeptWalk): Promise<void>;
  /** Everything noted on every walk, the oldest first. */
  notes(): Promise<Note[]>;
  keep(note: Note): Promise<void>;
  /** Changes a note unless it has been changed meanwhile. */
  settle(sent: Note, change: Partial<Note>): Promise<void>;
  drop(key: string): Promise<void>;
  /** Forgets walks of which nothing waits and that nobody has opened for so many milliseconds. */
  tidy(ms: number): Promise<void>;
}

const name = 'klocket-walk';
const stores = ['walk', 'note'] as const;

/** Keeps them in the browser, so that they are there after it has died. */
export function createWalkStore(): WalkStore {
  let isKept = true;

  const use = async <Result>(
    mode: IDBTransactionMode,
    act: (walks: IDBObjectStore, notes: IDBObjectStore) => IDBRequest<Result> | undefined,
  ): Promise<Result | undefined> => {
    let database: IDBDatabase | undefined;
    try {
      database = await open();
      // What is said to be saved is there also when the phone dies at once.
      const transaction = database.transaction(stores, mode, { durability: 'strict' });
      const request = act(transaction.objectStore('walk'), transaction.objectStore('note'));
      await new Promise((resolve, reject) => {
        transaction.oncomplete = resolve;
        transaction.onabort = reject;
      });
      return request?.result;
    } catch (error) {
      if (isKept) console.warn('Klocket: nothing can be kept here.', error);
      isKept = false;
      return undefined;
    } finally {
      database?.close();
    }
  };

  return {
    get isKept() {
      return isKept;
    },
    walk: (key) => use('readonly', (walks) => walks.get(key) as IDBRequest<KeptWalk | undefined>),
    keepWalk: async (walk) => void (await use('readwrite', (walks) => walks.put(walk))),
    async notes() {
      const all = await use('readonly', (_, notes) => notes.getAll() as IDBRequest<Note[]>);
      return (all ?? []).sort((one, other) => one.at - other.at);
    },
    keep: async (note) => void (await use('readwrite', (_, notes) => notes.put(note))),
    settle: async (sent, change) =>
      void (await use('readwrite', (_, notes) => {
        const request = notes.get(sent.key) as IDBRequest<Note | undefined>;
        request.onsuccess = () => {
          if (request.result) notes.put(settled(request.result, sent, change));
        };
        return undefined;
      })),
    drop: async (key) => void (await use('readwrite', (_, notes) => notes.delete(key))),
    async tidy(ms) {
      const notes = await this.notes();
      await use('readwrite', (walks, kept) => {
        const request = walks.getAll() as IDBRequest<KeptWalk[]>;
        request.onsuccess = () => {
          for (const { key, askedAt } of request.result) {
            const own = notes.filter((note) => note.walk === key);
            if (Date.now() - askedAt < ms || own.some(isWaiting)) continue;
            walks.delete(key);
            for (const note of own) kept.delete(note.key);
          }
        };
        return undefined;
      });
    },
  };
}

/** Keeps them for as long as the page is open, for stories and tests. */
export function createMemoryStore(): WalkStore {
  const walks = new Map<string, KeptWalk>();
  const notes = new Map<string, Note>();
  return {
    isKept: true,
    walk: (key) => Promise.resolve(walks.get(key)),
    keepWalk: async (walk) => void walks.set(walk.key, walk),
    notes: () => Promise.resolve([...notes.values()].sort((one, other) => one.at - other.at)),
    keep: async (note) => void notes.set(note.key, note),
    settle: async (sent, change) => {
      const now = notes.get(sent.key);
      if (now) notes.set(sent.key, settled(now, sent, change));
    },
    drop: async (key) => void notes.delete(key),
    tidy: () => Promise.resolve(),
  };
}

/** Whether something has not arrived yet. */
export const isWaiting = ({ state }: Note) => state === 'waiting';

/** What was sent is so; what was changed meanwhile keeps only what the server made of it. */
function settled(now: Note, sent: Note, change: Partial<Note>): Note {
  if (now.version === sent.version) return { ...now, ...change } as Note;
  const arrived = new Set(
    (change.photos ?? sent.photos).filter((one) => one.sent).map(({ id }) => id),
  );
  const photos = now.photos.map((photo) => ({
    ...photo,
    sent: photo.sent || arrived.has(photo.id),
  }));
  if (now.kind === 'found' && 'defect' in change) return { ...now, photos, defect: change.defect };
  return { ...now, photos };
}

const open = () =>
  new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => {
      for (const store of stores) request.result.createObjectStore(store, { keyPath: 'key' });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = reject;
    request.onblocked = reject;
  });
