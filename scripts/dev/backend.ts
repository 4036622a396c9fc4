import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { root } from '../root.ts';

const main = join('backend-stub', 'src', 'main.ts');

/** The backend as a process that can be started again. */
export class Backend {
  readonly #port: number;
  readonly #environment: NodeJS.ProcessEnv;
  #process: ChildProcess | undefined;

  constructor(port: number, environment: NodeJS.ProcessEnv) {
    this.#port = port;
    this.#environment = { ...environment, PORT: String(port), HOST: '127.0.0.1' };
  }

  /** Starts anew; done when it answers, or when it has ended with an error that it printed itself. */
  async restart() {
    await this.stop();
    const started = spawn(process.execPath, ['--conditions=development', main], {
      cwd: root,
      env: this.#environment,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    this.#process = started;
    while (started.exitCode === null) {
      const answer = await fetch(`http://127.0.0.1:${this.#port}/healthz`).catch(() => undefined);
      if (answer?.ok) return;
      await pause(50);
    }
  }

  async stop() {
    const running = this.#process;
    this.#process = undefined;
    if (!running || running.exitCode !== null || running.signalCode !== null) return;
    const ended = once(running, 'exit');
    running.kill('SIGTERM');
    await ended;
  }
}
