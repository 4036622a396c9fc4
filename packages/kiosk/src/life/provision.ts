import type { Screen } from '@klocket/contract';
import { occurrencesPath } from '@klocket/contract/paths';
import { addDays } from '@klocket/core';

/** So many days a screen can go on telling what happens without a network. */
const days = 14;

/** What is asked ahead is asked again after so long. */
const everyMs = 3_600_000;

/** More than ever happens in two weeks; the server's own limit. */
const most = 2000;

/**
 * What a screen asks for ahead, so that it has something to say tomorrow without a network: all that happens in
 * the next weeks, in each of its languages. The worker cuts out of it what is asked for one day.
 */
export function provisions({ district, languages }: Screen, today: string): string[] {
  const to = addDays(today, days);
  return languages.map((lang) => occurrencesPath(district, { from: today, to, lang, limit: most }));
}

interface ProvisionParts {
  ask(path: string): Promise<unknown>;
  /** Milliseconds that only ever go forward. */
  steady(): number;
  failed(): void;
}

/** Asks ahead once an hour, so that there is something to say on a day without a network. */
export class Provision {
  readonly #parts: ProvisionParts;
  #askedAt?: number;

  constructor(parts: ProvisionParts) {
    this.#parts = parts;
  }

  /** Asks, unless that was done within the hour. */
  ask(screen: Screen, today: string) {
    const isDone = this.#askedAt !== undefined && this.#parts.steady() - this.#askedAt < everyMs;
    if (!isDone) this.askAnew(screen, today);
  }

  /** Asks once more, since what was said before was not kept. */
  askAnew(screen: Screen, today: string) {
    this.#askedAt = this.#parts.steady();
    for (const path of provisions(screen, today)) {
      this.#parts.ask(path).catch(() => this.#parts.failed());
    }
  }
}
