import type { Parcel } from './post.ts';
import type { SentFile } from './put-file.ts';

/** Something that is to be sent, and that a visit may end before it is. */
export interface OutboxEntry extends Parcel {
  /** What it is about, such as `signup klockaretorpet onsdag-20261125`. */
  subject: string;
  /** What to call it before the visitor. */
  title: string;
  /** When it was written, in milliseconds. */
  at: number;
  /** Files that it names, which go ahead of it. */
  files?: SentFile[];
  /** What the server said, where it was sent with the page closed: the next visit shows it. */
  answer?: object;
}

const name = 'klocket-outbox';
const store = 'entry';

/** Keeps an entry until it is sent. False where there is no storage. */
export const keepEntry = async (entry: OutboxEntry) =>
  (await use('readwrite', (entries) => entries.put(entry))) !== undefined;

/** Notes what the server said to an entry, unless a page has dealt with it meanwhile. */
export const answerEntry = (key: string, answer: object) =>
  use('readwrite', (entries) => {
    const request = entries.get(key) as IDBRequest<OutboxEntry | undefined>;
    request.onsuccess = () => {
      if (request.result) entries.put({ ...request.result, answer, files: [] });
    };
    return request;
  });

/** The kind of thing an entry is about: each kind is sent by those who know how. */
export const kindOf = (subject: string) => subject.split(' ')[0];

/** Forgets an entry: it was sent, or refused for good. */
export const dropEntry = (key: string) => use('readwrite', (entries) => entries.delete(key));

/** The kind of what is still being written: its files lie here until it is sent under the same key. */
export const draftKind = 'draft';
/** The tab in which a draft older than this was written is not coming back. */
const draftMs = 12 * 3_600_000;

/** A draft by its key, if it is still there. Forgets those of tabs that were closed long ago. */
export async function findDraft(key: string): Promise<OutboxEntry | undefined> {
  const drafts = (await allEntries()).filter(({ subject }) => kindOf(subject) === draftKind);
  const old = drafts.filter(({ at }) => Date.now() - at > draftMs);
  for (const draft of old) await dropEntry(draft.key);
  return drafts.find((draft) => draft.key === key && !old.includes(draft));
}

/** What earlier visits have left unsent. Leaves no empty database behind where there was none. */
export const leftEntries = async (): Promise<OutboxEntry[]> =>
  (await allEntries()).filter(({ subject }) => kindOf(subject) !== draftKind);

async function allEntries(): Promise<OutboxEntry[]> {
  // Asked in a sandbox, Chromium throws once more where nobody can catch it.
  if (origin === 'null') return [];
  try {
    const databases = await indexedDB.databases();
    if (!databases.some((database) => database.name === name)) return [];
  } catch {
    return [];
  }
  return (await use('readonly', (entries) => entries.getAll() as IDBRequest<OutboxEntry[]>)) ?? [];
}

/**
 * Does something while no other tab does the same, where tabs can take turns. Elsewhere the key of
 * an entry alone makes sure that it is made once.
 */
export async function inTurn<Result>(act: () => Promise<Result>): Promise<Result> {
  let begun: Promise<Result> | undefined;
  const begin = () => (begun ??= act());
  try {
    return await navigator.locks.request(name, begin);
  } catch {
    // A frame without an origin, or an old browser; or what was done has failed, which is told here.
    return begin();
  }
}

/** One transaction on the entries; undefined where there is no storage, or none left. */
async function use<Result>(
  mode: IDBTransactionMode,
  act: (entries: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result | undefined> {
  let database: IDBDatabase | undefined;
  try {
    database = await open();
    // What is said to be saved is there also when the phone dies at once.
    const transaction = database.transaction(store, mode, { durability: 'strict' });
    const request = act(transaction.objectStore(store));
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = reject;
    });
    return request.result;
  } catch {
    return undefined;
  } finally {
    database?.close();
  }
}

const open = () =>
  new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(store, { keyPath: 'key' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = reject;
    request.onblocked = reject;
  });
