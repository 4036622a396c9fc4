import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Problem } from '../problem.ts';
import { dropEntry, inTurn, keepEntry, kindOf, leftEntries, type OutboxEntry } from './outbox.ts';
import { isPassing, longestMs } from './passing.ts';
import { putFile } from './put-file.ts';

/** It is tried again soon, and then less and less often. */
const soon = 2000;
const seldom = 60_000;
/** The server keeps a file that nothing names for a week. */
const fileKeptMs = 6 * 24 * 3_600_000;

/** One entry on its way. `saved` waits for a network; `unsent` has nowhere to wait. */
export interface Queued {
  entry: OutboxEntry;
  state: 'sending' | 'saved' | 'unsent';
  isKept: boolean;
  /** How far each of its files has come, 0 to 1. */
  progress: number[];
}

interface Options<Answer> {
  /** What it sends, such as `defect klockaretorpet`; all of that kind. */
  subject(): string;
  /** What each request carries besides. */
  headers(): Promise<Record<string, string>>;
  post(entry: OutboxEntry): Promise<Answer>;
  /** Sends a file in place of the network, for tests. */
  put?: typeof putFile;
  answered(answer: Answer, entry: OutboxEntry): void;
  /** It was refused for good, or lay too long; it is no longer in the outbox. */
  refused(problem: Problem, entry: OutboxEntry): void;
}

/**
 * Sends several things that a visitor has written, with their files ahead of them: now, or when there is a
 * network, or at the next visit; each once, since one key goes along for as long as it lives.
 */
export class QueueController<Answer> implements ReactiveController {
  /** What has not arrived yet, the oldest first. */
  waiting: readonly Queued[] = [];

  readonly #host: ReactiveControllerHost & EventTarget;
  readonly #options: Options<Answer>;
  #later?: ReturnType<typeof setTimeout>;
  #pause = soon;

  constructor(host: ReactiveControllerHost & EventTarget, options: Options<Answer>) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected() {
    addEventListener('online', this.again);
  }

  hostDisconnected() {
    removeEventListener('online', this.again);
    this.#forgetLater();
  }

  /** Takes up what earlier visits have left. */
  async look() {
    const kind = kindOf(this.#options.subject());
    const known = new Set(this.waiting.map(({ entry }) => entry.key));
    const left = (await leftEntries())
      .filter(({ subject, key }) => kindOf(subject) === kind && !known.has(key))
      .sort((one, other) => one.at - other.at);
    for (const entry of left) {
      if (entry.answer) {
        // Sent with the page closed.
        await dropEntry(entry.key);
        this.#options.answered(entry.answer as Answer, entry);
      } else if (Date.now() - entry.at <= longestMs) void this.#deliver(this.#add(entry, true));
      else {
        await dropEntry(entry.key);
        this.#options.refused(new Problem('unreachable'), entry);
      }
    }
  }

  /** Keeps an entry and sends it. True unless it could be neither sent nor kept. */
  async send(entry: OutboxEntry) {
    const queued = this.#add(entry, await keepEntry(entry));
    if (queued.isKept)
      this.#host.dispatchEvent(new Event('klocket-kept', { bubbles: true, composed: true }));
    await this.#deliver(queued);
    if (queued.state !== 'unsent') return true;
    this.#remove(queued);
    return false;
  }

  /** Tries at once all that waits. */
  readonly again = () => {
    this.#forgetLater();
    for (const queued of this.waiting) if (queued.state === 'saved') void this.#deliver(queued);
  };

  /** Takes back what has not been sent. */
  async withdraw(queued: Queued) {
    await dropEntry(queued.entry.key);
    this.#remove(queued);
  }

  #add(entry: OutboxEntry, isKept: boolean) {
    const progress = (entry.files ?? []).map(() => 0);
    const queued: Queued = { entry, isKept, progress, state: 'sending' };
    this.waiting = [...this.waiting, queued];
    this.#host.requestUpdate();
    return queued;
  }

  #remove(queued: Queued) {
    this.waiting = this.waiting.filter((one) => one !== queued);
    this.#host.requestUpdate();
  }

  async #deliver(queued: Queued) {
    const { entry, isKept } = queued;
    const { answered, refused } = this.#options;
    queued.state = 'sending';
    this.#host.requestUpdate();
    try {
      const answer = await inTurn(() => this.#post(queued));
      await dropEntry(entry.key);
      this.#remove(queued);
      this.#goOn();
      answered(answer, entry);
    } catch (error) {
      const problem = error instanceof Problem ? error : new Problem('internal', undefined, error);
      if (isPassing(problem)) {
        queued.state = isKept ? 'saved' : 'unsent';
        this.#host.requestUpdate();
        return this.#tryLater();
      }
      await dropEntry(entry.key);
      this.#remove(queued);
      refused(problem, entry);
    }
  }

  async #post(queued: Queued) {
    const { entry, isKept, progress } = queued;
    const { headers, put = putFile, post } = this.#options;
    for (const [at, file] of (entry.files ?? []).entries()) {
      if (Date.now() - (file.sentAt ?? 0) > fileKeptMs) {
        await put(file, { 'accept-language': entry.lang, ...(await headers()) }, (part) => {
          progress[at] = part;
          this.#host.requestUpdate();
        });
        file.sentAt = Date.now();
        // What has arrived need not be sent again after a break.
        if (isKept) await keepEntry(entry);
      }
      progress[at] = 1;
      this.#host.requestUpdate();
    }
    return post(entry);
  }

  /** Several that fail in one round wait together, and once. */
  #tryLater() {
    if (this.#later) return;
    this.#later = setTimeout(this.again, this.#pause);
    this.#pause = Math.min(2 * this.#pause, seldom);
  }

  /** One has arrived, so what still waits need not wait for long. */
  #goOn() {
    this.#pause = soon;
    if (!this.#later) return;
    this.#forgetLater();
    this.#tryLater();
  }

  #forgetLater() {
    clearTimeout(this.#later);
    this.#later = undefined;
  }
}
