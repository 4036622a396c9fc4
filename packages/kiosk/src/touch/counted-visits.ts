import { visitsPath } from '@klocket/contract/goal-paths';
import { Problem } from '@klocket/core';
import type { TouchLife } from './touch-life.ts';

interface Counted {
  /** Sent again, it is counted once. */
  key: string;
  house: string;
  at: string;
}

const storageKey = 'klocket-kiosk-visits';

/** More than come to a house in a week, which is as late as the server takes them. */
const most = 500;

/** Counts who taps “I am here”, also while there is no network: then when it was, and nothing else, is kept. */
export class CountedVisits {
  #waiting: Counted[] = read();
  #isSending = false;

  /** How many have not arrived yet. */
  get waiting() {
    return this.#waiting.length;
  }

  count({ screen, now }: Pick<TouchLife, 'screen'> & { now: Date }) {
    if (!screen?.house) return;
    const visit = { key: crypto.randomUUID(), house: screen.house, at: now.toISOString() };
    this.#waiting = [...this.#waiting, visit].slice(-most);
    keep(this.#waiting);
  }

  /** Sends what waits, one after the other; what cannot be sent now waits for the next time. */
  async send(life: TouchLife) {
    if (this.#isSending || !life.paired) return;
    this.#isSending = true;
    try {
      for (let next; (next = this.#waiting[0]);) {
        const { key, house, at } = next;
        try {
          await life.post(visitsPath(life.screen!.district), { house, at }, key);
        } catch (error) {
          // What the server itself does not want, it will not want later either. Whoever else stands in the
          // way, a network that wants to be signed in to, says no in words of its own.
          const code = error instanceof Problem ? error.details?.code : undefined;
          if (code !== 'invalid' && code !== 'forbidden') return;
        }
        this.#waiting = this.#waiting.filter((one) => one !== next);
        keep(this.#waiting);
      }
    } finally {
      this.#isSending = false;
    }
  }
}

function read(): Counted[] {
  try {
    const kept = JSON.parse(localStorage.getItem(storageKey) ?? '[]') as unknown;
    return Array.isArray(kept) ? (kept as Counted[]) : [];
  } catch {
    // Without storage they wait in memory alone.
    return [];
  }
}

function keep(waiting: Counted[]) {
  try {
    if (waiting.length > 0) localStorage.setItem(storageKey, JSON.stringify(waiting));
    else localStorage.removeItem(storageKey);
  } catch {
    // Full or missing: the heartbeat tells of it.
  }
}
