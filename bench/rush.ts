import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { join } from 'node:path';

/** One backend process of the rush. */
export interface Backend {
  url: string;
  tickets: Record<string, string>;
  stop(): Promise<void>;
}

/** Starts a backend process on a database, which must be migrated and filled. */
export async function startBackend(
  environment: Record<string, string>,
  occurrences: string[],
): Promise<Backend> {
  const child: ChildProcess = fork(join(import.meta.dirname, 'signups-server.ts'), {
    execArgv: ['--conditions=development'],
    env: { ...process.env, ...environment, BENCH_OCCURRENCES: occurrences.join(',') },
  });
  const [told] = (await once(child, 'message')) as [Pick<Backend, 'url' | 'tickets'>];
  return {
    ...told,
    async stop() {
      child.send('stop');
      await once(child, 'exit');
    },
  };
}

export interface Sent {
  status: number;
  body: string;
}

const agent = new Agent({ keepAlive: true, maxSockets: Infinity });

/** Sends one POST and resolves with what came back. */
export function post(url: string, body: object, headers: Record<string, string>): Promise<Sent> {
  return new Promise((resolve, reject) => {
    const text = JSON.stringify(body);
    const sending = request(
      url,
      {
        agent,
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(text),
          ...headers,
        },
      },
      (answer) => {
        let received = '';
        answer.setEncoding('utf8');
        answer.on('data', (part: string) => (received += part));
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body: received }));
      },
    );
    sending.on('error', (error: NodeJS.ErrnoException) => {
      // The server has just closed a connection that lay idle: as a browser does, on another one.
      const isStale = sending.reusedSocket && error.code === 'ECONNRESET';
      if (isStale) resolve(post(url, body, headers));
      else reject(error);
    });
    sending.end(text);
  });
}

/** Does so many things, so many at once. */
export async function inFlight(count: number, atOnce: number, act: (n: number) => Promise<void>) {
  let next = 0;
  const lane = async () => {
    while (next < count) await act(next++);
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
}

/** Numbers that look like chance and are the same for the same seed (mulberry32). */
export function chance(seed: number) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
