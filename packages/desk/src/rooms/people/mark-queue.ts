import type { AttendanceMark, PartyRow, WalkIn } from '@klocket/contract';
import { staffPaths } from '@klocket/contract/staff-paths';
import { Problem } from '@klocket/core';
import { newSubmissionKey } from '../../kit/submission-key.ts';
import { marksName } from '../../kit/kept-marks.ts';
import { sayProblem } from '../../kit/say-problem.ts';
import type { StaffApi } from '../../staff-api.ts';

/** Something marked at a door, on its way to the server. */
export type Marked = {
  /** The newest of a name takes the place of the one before. */
  name: string;
  district: string;
  occurrence: string;
} & (
  | { kind: 'mark'; signup: string; mark: AttendanceMark }
  | { kind: 'heads'; heads: number }
  | { kind: 'walk-in'; key: string; walkIn: WalkIn }
);

/** What the server would not take, and why. */
export interface Refused {
  marked: Marked;
  words: string;
}

/** Why the queue stands still: no network, or somebody has to show who they are. */
export type Halt = 'offline' | 'door';

const againMs = 5_000;
const patienceMs = 12_000;

/** Says that something in the queue has changed; `row` is what the server made of a mark. */
export class MarksChangedEvent extends Event {
  readonly row: PartyRow | undefined;
  readonly occurrence: string | undefined;
  constructor(occurrence?: string, row?: PartyRow) {
    super('klocket-desk-marks-changed');
    this.occurrence = occurrence;
    this.row = row;
  }
}

/**
 * What was marked and has not arrived. It is kept in the browser, by ids and without names but that of
 * who came unannounced, so that a dead spot or a closed window loses nothing; it is sent in order when
 * there is a network. Every part of it can be sent twice and is the same.
 */
export class MarkQueue extends EventTarget {
  waiting: readonly Marked[];
  refused: readonly Refused[] = [];
  halt?: Halt;

  readonly #storage: string;
  readonly #api: () => StaffApi;
  /** The names of what this window has taken in; what else is kept belongs to another one. */
  readonly #ours: Set<string>;
  #sending = false;
  #timer?: ReturnType<typeof setTimeout>;

  constructor(person: string, api: () => StaffApi) {
    super();
    this.#storage = marksName(person);
    this.#api = api;
    this.waiting = read(this.#storage);
    this.#ours = new Set(this.waiting.map(({ name }) => name));
    addEventListener('online', () => void this.send(true));
    if (this.waiting.length > 0) void this.send(true);
  }

  /** Takes in what somebody has marked, and sends it. */
  add(marked: Marked) {
    this.waiting = [...this.waiting.filter(({ name }) => name !== marked.name), marked];
    this.refused = this.refused.filter((one) => one.marked.name !== marked.name);
    this.#ours.add(marked.name);
    this.#keep();
    void this.send();
  }

  /** Lets go of what the server would not take. */
  drop(refused: Refused) {
    this.refused = this.refused.filter((one) => one !== refused);
    this.#changed();
  }

  /** Sends what waits. `quiet`: nobody is asked to show a passkey for it. */
  async send(quiet = false) {
    if (this.#sending) return;
    this.#sending = true;
    clearTimeout(this.#timer);
    this.halt = undefined;
    while (this.waiting.length > 0 && !this.halt) await this.#sendFirst(quiet);
    this.#sending = false;
    if (this.halt === 'offline') this.#timer = setTimeout(() => void this.send(true), againMs);
    this.#changed();
  }

  async #sendFirst(quiet: boolean) {
    const marked = this.waiting[0]!;
    try {
      if (!navigator.onLine) throw new Problem('unreachable');
      const row = await post(this.#api(), marked, quiet);
      this.#remove(marked);
      this.#changed(marked.occurrence, row);
    } catch (error) {
      this.halt = whyHalted(error);
      if (this.halt) return;
      this.#remove(marked);
      this.refused = [...this.refused, { marked, words: sayProblem(error) }];
      this.#changed();
    }
  }

  /** What has been marked anew while it was sent stays. */
  #remove(marked: Marked) {
    this.waiting = this.waiting.filter((one) => one !== marked);
    this.#keep();
  }

  #keep() {
    try {
      const others = read(this.#storage).filter(({ name }) => !this.#ours.has(name));
      const kept = [...others, ...this.waiting];
      if (kept.length === 0) localStorage.removeItem(this.#storage);
      else localStorage.setItem(this.#storage, JSON.stringify(kept));
    } catch {
      // Where nothing can be kept it waits for as long as the window is open.
    }
    this.#changed();
  }

  #changed(occurrence?: string, row?: PartyRow) {
    this.dispatchEvent(new MarksChangedEvent(occurrence, row));
  }
}

function read(storage: string): Marked[] {
  try {
    return JSON.parse(localStorage.getItem(storage) ?? '[]') as Marked[];
  } catch {
    return [];
  }
}

async function post(api: StaffApi, marked: Marked, quiet: boolean): Promise<PartyRow | undefined> {
  const { district, occurrence } = marked;
  const options = { quiet, signal: quiet ? AbortSignal.timeout(patienceMs) : undefined };
  switch (marked.kind) {
    case 'mark': {
      const path = staffPaths.attendance(district, occurrence, marked.signup);
      return (await api.put<PartyRow>(path, marked.mark, options)).data;
    }
    case 'heads': {
      const path = staffPaths.headCount(district, occurrence);
      await api.put(path, { heads: marked.heads }, options);
      return undefined;
    }
    case 'walk-in': {
      const path = staffPaths.walkIns(district, occurrence);
      const { key, walkIn } = marked;
      return (await api.post<PartyRow>(path, walkIn, { ...options, key })).data;
    }
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

const queues = new Map<string, MarkQueue>();
let newestApi: StaffApi;

/** The queue of a person: one for as long as the desk is open, in whatever room they are. */
export function marksOf(person: string, api: StaffApi): MarkQueue {
  newestApi = api;
  let queue = queues.get(person);
  if (!queue) queues.set(person, (queue = new MarkQueue(person, () => newestApi)));
  return queue;
}

/** The names by which the newest of its kind takes the place of the one before. */
export const markName = (occurrence: string, signup: string) => `mark:${occurrence}:${signup}`;
export const headsName = (occurrence: string) => `heads:${occurrence}`;

/** Somebody who came without having signed up; never the same twice. */
export function walkInOf(district: string, occurrence: string, walkIn: WalkIn): Marked {
  const key = newSubmissionKey();
  return { kind: 'walk-in', name: `walk-in:${key}`, key, district, occurrence, walkIn };
}
