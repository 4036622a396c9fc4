/** What the server puts before the worker. */
export interface Told {
  /** Of all that the worker keeps: another byte in any file is another version. */
  version: string;
  /** All that the page may ever need, by address; `revision` where the address tells nothing of what is in it. */
  files: { url: string; revision: string | null; integrity: string }[];
}

/** What a page may ask of its worker. */
export type WorkerOrder =
  /** Fetch this page anew and keep it. */
  | { order: 'keep'; page: string }
  /** Do not wait until the last page is closed: it is about to be loaded anew. */
  | { order: 'take-over' };

/** What it says to that, on the port that came with it. */
export type WorkerReport = 'done' | 'failed';

/** Stands on an answer that is not the server's but was kept from it; its `Date` says from when. */
export const keptHeader = 'klocket-kept';
