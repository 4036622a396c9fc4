import pg from 'pg';
import { bellChannel } from '../events.ts';

const shortestWaitMs = 250;
const longestWaitMs = 10_000;

/** Rings when another process has changed something. It may ring too often, and be silent for a while. */
export interface Bell {
  /** False while it cannot be relied on. */
  readonly connected: boolean;
  onRing(listener: () => void): void;
  close(): Promise<void>;
}

/** Listens on a connection of its own, which it takes up again by itself when it is lost. */
export function createPostgresBell(url: string): Bell {
  let client: pg.Client | undefined;
  let connected = false;
  let closed = false;
  let wait = shortestWaitMs;
  let timer: NodeJS.Timeout | undefined;
  const listeners = new Set<() => void>();
  const ring = () => {
    for (const listener of listeners) listener();
  };

  async function connect() {
    const next = new pg.Client({
      connectionString: url,
      keepAlive: true,
      connectionTimeoutMillis: 5000,
    });
    client = next;
    const lost = () => {
      if (client !== next) return;
      client = undefined;
      connected = false;
      // What was believed because of the bell must be looked at again.
      ring();
      void next.end().catch(() => {});
      if (closed) return;
      timer = setTimeout(() => void connect(), wait).unref();
      wait = Math.min(wait * 2, longestWaitMs);
    };
    next.on('error', lost);
    next.on('end', lost);
    next.on('notification', ring);
    try {
      await next.connect();
      await next.query(`listen ${bellChannel}`);
      if (client !== next) return;
      connected = true;
      wait = shortestWaitMs;
      ring();
    } catch {
      lost();
    }
  }
  void connect();

  return {
    get connected() {
      return connected;
    },
    onRing: (listener) => void listeners.add(listener),
    async close() {
      closed = true;
      connected = false;
      clearTimeout(timer);
      const last = client;
      client = undefined;
      await last?.end().catch(() => {});
    },
  };
}
