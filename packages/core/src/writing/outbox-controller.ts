import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Problem } from '../problem.ts';
import { dropEntry, inTurn, keepEntry, kindOf, leftEntries, type OutboxEntry } from './outbox.ts';
import { isPassing, longestMs } from './passing.ts';

/** It is tried again soon, and then less and less often. */
const soon = 2000;
const seldom = 60_000;

interface Options<Answer> {
  /** What is written about here; an outbox may hold more. */
  subject(): string;
  post(entry: OutboxEntry): Promise<Answer>;
  /** It has arrived, and this is the answer. */
  answered(answer: Answer, entry: OutboxEntry): void;
  /** It was refused for good, or lay too long; it is no longer in the outbox. */
  refused(problem: Problem, entry: OutboxEntry): void;
}

/**
 * Sends what a visitor has written: now, or when there is a network, or at the next visit; once, since
 * one key goes along for as long as it lives.
 */
export class OutboxController<Answer> implements ReactiveController {
  /** `saved` waits here for a network; `unsent` was not sent, and there is nowhere to keep it. */
  state: 'idle' | 'sending' | 'saved' | 'unsent' = 'idle';

  /** What is on its way. */
  entry?: OutboxEntry;

  readonly #host: ReactiveControllerHost;
  readonly #options: Options<Answer>;
  /** What was sent from here, so that it is not taken for what an earlier visit left. */
  readonly #sent = new Set<string>();
  #later?: ReturnType<typeof setTimeout>;
  #pause = soon;

  constructor(host: ReactiveControllerHost, options: Options<Answer>) {
    (this.#host = host).addController(this);
    this.#options = options;
  }

  hostConnected() {
    addEventListener('online', this.again);
  }

  hostDisconnected() {
    removeEventListener('online', this.again);
    clearTimeout(this.#later);
  }

  /** Takes up what earlier visits have left: about this subject, and about others of its kind. */
  async look() {
    const kind = kindOf(this.#options.subject());
    for (const entry of await leftEntries()) {
      if (kindOf(entry.subject) !== kind || this.#sent.has(entry.key)) continue;
      const isOurs = entry.subject === this.#options.subject() && this.state === 'idle';
      if (Date.now() - entry.at > longestMs) {
        await dropEntry(entry.key);
        this.#options.refused(new Problem('unreachable'), entry);
      } else if (isOurs) void this.#deliver(entry, true);
      else void this.#try(entry).catch(() => {});
    }
  }

  /** Sends an entry, kept first unless it must leave no trace. */
  async send(entry: OutboxEntry, { trace = true } = {}) {
    this.#sent.add(entry.key);
    await this.#deliver(entry, trace && (await keepEntry(entry)));
  }

  /** Tries at once what waits. */
  readonly again = () => {
    if (this.entry && this.state === 'saved') void this.#deliver(this.entry, true);
  };

  /** Takes back what has not been sent. */
  async withdraw() {
    const { entry } = this;
    if (entry) await dropEntry(entry.key);
    this.#become('idle');
  }

  async #deliver(entry: OutboxEntry, isKept: boolean) {
    this.entry = entry;
    this.#become('sending');
    try {
      await this.#try(entry);
      this.#become('idle');
    } catch {
      this.#become(isKept ? 'saved' : 'unsent');
      if (!isKept) return;
      this.#later = setTimeout(this.again, this.#pause);
      this.#pause = Math.min(2 * this.#pause, seldom);
    }
  }

  /** Throws what passes by itself; all else is told. */
  async #try(entry: OutboxEntry) {
    try {
      const answer = await inTurn(() => this.#options.post(entry));
      await dropEntry(entry.key);
      this.#options.answered(answer, entry);
    } catch (error) {
      const problem = error instanceof Problem ? error : new Problem('internal', undefined, error);
      if (isPassing(problem)) throw problem;
      await dropEntry(entry.key);
      this.#options.refused(problem, entry);
    }
  }

  #become(state: OutboxController<Answer>['state']) {
    clearTimeout(this.#later);
    this.state = state;
    if (state === 'idle') {
      this.entry = undefined;
      this.#pause = soon;
    }
    this.#host.requestUpdate();
  }
}
