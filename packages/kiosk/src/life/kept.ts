import type { Heartbeat, Screen } from '@klocket/contract';
import type { Reloaded } from './reload.ts';

/** What a screen knows of itself when it is switched on. Nothing in it is about a person. */
export interface Kept {
  /** The last good answer, by the screen it is of, with its ETag. */
  answer?: { screen: Screen; etag?: string };
  /** When the server was last heard, by its own clock, in milliseconds. */
  heardAt?: number;
  /** Which screen this box was paired as, and what proves it. */
  paired?: { screen: string; token: string };
  /** For which release the page was loaded anew. */
  reloaded?: Reloaded;
}

const key = 'klocket-kiosk';

/** Keeps what a screen knows of itself, also where nothing can be stored: then until it is switched off. */
export class Keeper {
  #kept: Kept;

  constructor() {
    this.#kept = read();
  }

  get kept(): Readonly<Kept> {
    return this.#kept;
  }

  /** Keeps more, or something else; what is undefined is forgotten. */
  keep(more: Kept) {
    this.#kept = { ...this.#kept, ...more };
    try {
      localStorage.setItem(key, JSON.stringify(this.#kept));
    } catch {
      // A full or forbidden store is told with the next heartbeat (`probeStorage`).
    }
  }
}

function read(): Kept {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    return typeof kept === 'object' && kept !== null ? kept : {};
  } catch {
    return {};
  }
}

const probe = '/klocket-kiosk-probe';

/** Whether the store gives back what is written to it, and how much room there is. */
export async function probeStorage(
  store: CacheStorage | undefined = globalThis.caches,
): Promise<Pick<Heartbeat, 'storage' | 'freeBytes'>> {
  if (!store) return { storage: 'missing' };
  const { quota = 0, usage = 0 } = await roomLeft();
  const room = quota > 0 ? { freeBytes: Math.max(0, Math.floor(quota - usage)) } : {};
  try {
    const cache = await store.open('klocket-kiosk-probe');
    const written = String(performance.timeOrigin + performance.now());
    await cache.put(probe, new Response(written));
    const back = await (await cache.match(probe))?.text();
    return { storage: back === written ? 'works' : 'full', ...room };
  } catch (error) {
    const isForbidden = error instanceof DOMException && error.name === 'SecurityError';
    return { storage: isForbidden ? 'missing' : 'full', ...room };
  }
}

const roomLeft = () =>
  navigator.storage?.estimate().catch(() => ({}) as StorageEstimate) ?? Promise.resolve({});
