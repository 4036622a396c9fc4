import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Answer } from './api.ts';

/**
 * Keeps the last good answer to a question that is asked again and again. While the next answer is
 * on its way, and when it does not come, the last one stays; only the newest question counts.
 */
export class Latest<T> implements ReactiveController {
  /** The newest answer there is. */
  answer?: Answer<T>;

  /** Why the newest question got no answer. */
  problem?: unknown;

  /** True while an answer is on its way. */
  pending = false;

  /** True when that answer only renews the one that is there. */
  quiet = false;

  readonly #host: ReactiveControllerHost;
  #abort?: AbortController;
  #question?: (signal: AbortSignal) => Promise<Answer<T>>;

  constructor(host: ReactiveControllerHost) {
    (this.#host = host).addController(this);
  }

  /** Puts in place an answer that is already there. */
  put(answer: Answer<T>) {
    this.#abort?.abort();
    this.answer = answer;
    this.problem = undefined;
    this.pending = false;
    this.#host.requestUpdate();
  }

  /**
   * Asks. The old answer stays until the new one comes; when none comes it goes, unless the question
   * was `quiet`: the same as before, asked again.
   */
  async ask(question: (signal: AbortSignal) => Promise<Answer<T>>, quiet = false) {
    this.#question = question;
    this.#abort?.abort();
    const { signal } = (this.#abort = new AbortController());
    this.problem = undefined;
    this.pending = true;
    this.quiet = quiet;
    this.#host.requestUpdate();
    try {
      const answer = await question(signal);
      if (signal.aborted) return;
      this.answer = answer;
    } catch (error) {
      if (signal.aborted) return;
      this.problem = error;
      if (!quiet) this.answer = undefined;
    }
    this.pending = false;
    this.#host.requestUpdate();
  }

  hostConnected() {
    // Moved within the page while it waited: it asks again.
    if (this.pending && this.#question) void this.ask(this.#question, this.quiet);
  }

  hostDisconnected() {
    this.#abort?.abort();
  }
}
