import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { settingOf, type Engine, type Open } from '../../backend-stub/src/testing/databases.ts';
import { root } from '../../scripts/root.ts';
import { freePort } from '../../scripts/free-port.ts';

const run = promisify(execFile);
const longestStartMs = 180_000;

interface ServerOptions {
  /** Settings beside those of a demo in a temporary folder. */
  environment?: Record<string, string>;
  /** Folder of the database and the files. Default: a new one, removed at the end. */
  folder?: string;
  /** Where it listens. Default: a free port. */
  port?: number;
  /** What is run. Default: the server itself. */
  script?: string;
}

/** The real server in a process of its own, filled with the demo. */
export interface TestServer {
  port: number;
  /** The id of its process. */
  pid: number;
  /** Our own origin. */
  origin: string;
  /** The origin of an imitated partner site, such as `hgf`. */
  partner(name: string): string;
  /** Runs one command of the command line on the same database and gives what it printed. */
  klocket(...command: string[]): Promise<string>;
  /** Everything the server has printed so far. */
  printed(): string;
  /** Sends a signal and waits for the end: the exit code, or the signal that ended it. */
  stop(signal?: NodeJS.Signals): Promise<number | string>;
}

export async function startServer(options: ServerOptions = {}): Promise<TestServer> {
  const port = options.port ?? (await freePort());
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'klocket-e2e-'));
  const env = {
    ...process.env,
    PORT: String(port),
    KLOCKET_DATABASE: `file:${join(folder, 'klocket.db')}`,
    KLOCKET_FILES: join(folder, 'files'),
    KLOCKET_MAIL_FOLDER: join(folder, 'mail'),
    KLOCKET_DEMO: '1',
    KLOCKET_LOG: 'warn',
    KLOCKET_SECRET: 'only-for-tests-only-for-tests-only-for-tests',
    KLOCKET_RATE_LIMIT: '100000',
    ...options.environment,
  };
  const node = (...args: string[]) => ['--conditions=development', ...args];
  const server = spawn(
    process.execPath,
    node(options.script ?? join('backend-stub', 'src', 'main.ts')),
    { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let printed = '';
  for (const stream of [server.stdout, server.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (printed += text));
  }
  const ended = once(server, 'exit').then(([code, signal]) => (code ?? signal) as number | string);
  let stopped = false;
  void ended.then((how) => {
    // Whatever fails afterwards fails for this.
    if (!stopped) console.error(`The server on port ${port} ended by itself (${how}):\n${printed}`);
  });
  const origin = `http://localhost:${port}`;
  await Promise.race([
    untilReady(port, server, () => printed),
    ended.then((code) => {
      throw new Error(`The server ended with ${code}:\n${printed}`);
    }),
  ]);

  return {
    port,
    pid: server.pid!,
    origin,
    partner: (name) => `http://${name}.localhost:${port}`,
    printed: () => printed,
    async klocket(...command) {
      const main = join('backend-stub', 'src', 'cli', 'main.ts');
      const { stdout } = await run(process.execPath, node(main, ...command), { cwd: root, env });
      return stdout;
    },
    async stop(signal = 'SIGTERM') {
      stopped = true;
      server.kill(signal);
      const how = await ended;
      if (!options.folder) rmSync(folder, { recursive: true, force: true });
      return how;
    },
  };
}

/** What makes a server stand on a fresh database of an engine. */
export async function databaseOf(engine: Engine, open: Open): Promise<Record<string, string>> {
  const setting = engine === 'postgres' ? settingOf(await open()) : undefined;
  return setting?.engine === 'postgres' ? { KLOCKET_DATABASE: setting.url } : {};
}

async function untilReady(port: number, server: ChildProcess, printed: () => string) {
  const deadline = Date.now() + longestStartMs;
  while (server.exitCode === null) {
    // Ready when it says so and means it.
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined);
    if (answer?.ok && printed().includes('Klocket is ready')) return;
    if (Date.now() > deadline) throw new Error(`The server did not start:\n${printed()}`);
    await pause(50);
  }
}
