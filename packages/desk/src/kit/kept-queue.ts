import { Problem } from '@klocket/core';
import { sayProblem } from './say-problem.ts';

/** Something somebody has done that is on its way to the server. */
export interface Kept {
  /** The newest of a name takes the place of the one before. */
  name: string;
}

/** What the server would not take, and why. */
export interface Refused<Item extends Kept> {
  item: Item;
  words: string;
}

/** Why the queue stands still: no network, or somebody has to show who they are. */
export type Halt = 'offline' | 'door';

/** Sends one of them. `quiet`: nobody is asked to show a passkey for it. */
export type SendKept<Item extends Kept, Answer> = (item: Item, quiet: boolean) => Promise<Answer>;

const againMs = 5_000;

/** How long something that is sent without anybody waiting may take, in milliseconds. */
export const patienceMs = 12_000;

/** Says that something in a queue has changed; with an item it has arrived, and that is what came of it. */
export class QueueChangedEvent<Item extends Kept, Answer> extends Event {
  readonly item: Item | undefined;
  readonly answer: Answer | undefined;
  constructor(item?: Item, answer?: Answer) {
    super('klocket-desk-queue-changed');
    this.item = item;
    this.answer = answer;
  }
}

/**
 * What was done and has not arrived. It is kept in the browser, so that a dead spot or a closed window loses
 * nothing; it is sent in order when there is a network. Every part of it can be sent twice and is the same.
 */
export class KeptQueue<Item extends Kept, Answer = unknown> extends EventTarget {
  waiting: readonly Item[];
  refused: readonly Refused<Item>[] = [];
  halt?: Halt;

  readonly #storage: string;
  readonly #post: SendKept<Item, Answer>;
  /** The names of what this window has taken in; what else is kept belongs to another one. */
  readonly #ours: Set<string>;
  #sending = false;
  /** What is being sent now. */
  #first?: { name: string; sent: Promise<void> };
  #timer?: ReturnType<typeof setTimeout>;

  /** `storage` names where it is kept. */
  constructor(storage: string, post: SendKept<Item, Answer>) {
    super();
    this.#storage = storage;
    this.#post = post;
    this.waiting = read<Item>(storage);
    this.#ours = new Set(this.waiting.map(({ name }) => name));
    addEventListener('online', () => void this.send(true));
    if (this.waiting.length > 0) void this.send(true);
  }

  /** Takes in what somebody has done, and sends it. */
  add(item: Item) {
    this.waiting = [...this.waiting.filter(({ name }) => name !== item.name), item];
    this.refused = this.refused.filter((one) => one.item.name !== item.name);
    this.#ours.add(item.name);
    this.#keep();
    void this.send();
  }

  /** Lets go of what the server would not take. */
  drop(refused: Refused<Item>) {
    this.refused = this.refused.filter((one) => one !== refused);
    this.#changed();
  }

  /** Takes back what has not arrived; false where the server has it. */
  async takeBack({ name }: Kept): Promise<boolean> {
    if (this.#first?.name === name) await this.#first.sent;
    const refused = this.refused.find(({ item }) => item.name === name);
    if (refused) this.drop(refused);
    const waiting = this.waiting.find((item) => item.name === name);
    if (waiting) this.#remove(waiting);
    return Boolean(refused ?? waiting);
  }

  /** Sends what waits. `quiet`: nobody is asked to show a passkey for it. */
  async send(quiet = false) {
    if (this.#sending) return;
    this.#sending = true;
    clearTimeout(this.#timer);
    this.halt = undefined;
    while (this.waiting.length > 0 && !this.halt) {
      const first = this.waiting[0]!;
      this.#first = { name: first.name, sent: this.#sendOne(first, quiet) };
      await this.#first.sent;
    }
    this.#first = undefined;
    this.#sending = false;
    if (this.halt === 'offline') this.#timer = setTimeout(() => void this.send(true), againMs);
    this.#changed();
  }

  async #sendOne(item: Item, quiet: boolean) {
    try {
      if (!navigator.onLine) throw new Problem('unreachable');
      const answer = await this.#post(item, quiet);
      this.#remove(item);
      this.#changed(item, answer);
    } catch (error) {
      this.halt = whyHalted(error);
      if (this.halt) return;
      this.#remove(item);
      this.refused = [...this.refused, { item, words: sayProblem(error) }];
      this.#changed();
    }
  }

  /** What has been done anew while it was sent stays. */
  #remove(item: Item) {
    this.waiting = this.waiting.filter((one) => one !== item);
    this.#keep();
  }

  #keep() {
    try {
      const others = read<Item>(this.#storage).filter(({ name }) => !this.#ours.has(name));
      const kept = [...others, ...this.waiting];
      if (kept.length === 0) localStorage.removeItem(this.#storage);
      else localStorage.setItem(this.#storage, JSON.stringify(kept));
    } catch {
      // Where nothing can be kept it waits for as long as the window is open.
    }
    this.#changed();
  }

  #changed(item?: Item, answer?: Answer) {
    this.dispatchEvent(new QueueChangedEvent(item, answer));
  }
}

function read<Item>(storage: string): Item[] {
  try {
    return JSON.parse(localStorage.getItem(storage) ?? '[]') as Item[];
  } catch {
    return [];
  }
}

/** Whether it is only too early to send; what else the server says will not change. */
function whyHalted(error: unknown): Halt | undefined {
  if (!(error instanceof Problem)) return 'offline';
  switch (error.code) {
    case 'unreachable':
    case 'unavailable':
    case 'rate-limited':
      return 'offline';
    case 'unauthenticated':
    case 'passkey-needed':
      return 'door';
    default:
      return undefined;
  }
}
