import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { sayProblem } from './say-problem.ts';

/** Does one thing at a time for its host, and keeps what went wrong in words. */
export class ActController implements ReactiveController {
  /** True while it is being done. */
  busy = false;

  /** What went wrong with the newest, in words. */
  trouble?: string;

  #line: Promise<boolean> = Promise.resolve(true);
  readonly #host: ReactiveControllerHost;
  readonly #failed: (error: unknown) => void;

  /** `failed` says what went wrong in another way than by `trouble`. */
  constructor(host: ReactiveControllerHost, failed?: (error: unknown) => void) {
    this.#failed = failed ?? ((error) => this.say(sayProblem(error)));
    (this.#host = host).addController(this);
  }

  hostConnected() {
    // All it has to do begins when somebody acts.
  }

  /** Does it, unless something else is being done. True when it is done. */
  async run(act: () => Promise<unknown>): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.say(undefined);
    try {
      await act();
      return true;
    } catch (error) {
      this.#failed(error);
      return false;
    } finally {
      this.busy = false;
      this.#host.requestUpdate();
    }
  }

  /**
   * Does it after what is being done: what is saved when a field is left must not swallow the press
   * that left it.
   */
  next(act: () => Promise<unknown>): Promise<boolean> {
    return (this.#line = this.#line.then(() => this.run(act)));
  }

  /** Says what is wrong, or that nothing is any more. */
  say(trouble: string | undefined) {
    this.trouble = trouble;
    this.#host.requestUpdate();
  }
}
