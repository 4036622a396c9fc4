import type { OccurrenceList, OccurrenceQuery } from '@klocket/contract';
import { Latest, whenIdle, type Answer } from '@klocket/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ViewPlace } from '../view-place.ts';

/** How long an answer is shown without asking again, and how many are kept. */
const keepFor = 300_000;
const keepMost = 12;

/**
 * Asks for what a week or a month holds, keeps what has been seen, and asks for its neighbours
 * before they are wanted, so that turning the page waits for nobody.
 */
export class GridData implements ReactiveController {
  readonly #latest: Latest<OccurrenceList>;
  readonly #kept = new Map<string, Answer<OccurrenceList>>();
  readonly #coming = new Map<string, Promise<Answer<OccurrenceList>>>();
  #asked = '';
  #revision = 0;

  constructor(host: ReactiveControllerHost) {
    this.#latest = new Latest(host);
    host.addController(this);
  }

  get answer() {
    return this.#latest.answer;
  }

  get problem() {
    return this.#latest.problem;
  }

  get pending() {
    return this.#latest.pending && !this.#latest.quiet;
  }

  /** Asks, when it is not what was asked last; the neighbours follow when there is time. */
  show(place: ViewPlace, query: OccurrenceQuery, neighbours: OccurrenceQuery[]) {
    const key = keyOf(place, query);
    const again = key === this.#asked;
    if (again && place.revision === this.#revision) return;
    if (place.revision !== this.#revision) {
      this.#kept.clear();
      this.#coming.clear();
    }
    this.#asked = key;
    this.#revision = place.revision;
    const kept = this.#kept.get(key);
    const prefetch = () => {
      if (key !== this.#asked || this.#latest.problem) return;
      // A guess that fails costs nothing: it is asked again when it is wanted.
      for (const neighbour of neighbours) this.#fetch(place, neighbour).catch(() => {});
    };
    if (kept) {
      this.#latest.put(kept);
      whenIdle(prefetch);
    } else {
      void this.#latest.ask(() => this.#fetch(place, query), again).then(() => whenIdle(prefetch));
    }
  }

  hostConnected() {
    this.#kept.clear();
  }

  /** Asks once for the same, however often it is wanted while it is on its way. */
  #fetch(place: ViewPlace, query: OccurrenceQuery) {
    const key = keyOf(place, query);
    const kept = this.#kept.get(key);
    if (kept) return Promise.resolve(kept);
    const coming =
      this.#coming.get(key) ??
      place.api.occurrences(place.district, query).finally(() => this.#coming.delete(key));
    this.#coming.set(key, coming);
    return coming.then((answer) => {
      if (!answer.stale && place.revision === this.#revision) this.#keep(key, answer);
      return answer;
    });
  }

  #keep(key: string, answer: Answer<OccurrenceList>) {
    if (this.#kept.has(key)) return;
    this.#kept.set(key, answer);
    setTimeout(() => this.#kept.delete(key), keepFor);
    const oldest = this.#kept.keys().next().value;
    if (this.#kept.size > keepMost && oldest) this.#kept.delete(oldest);
  }
}

const keyOf = ({ server, district }: ViewPlace, query: OccurrenceQuery) =>
  JSON.stringify([server, district, query]);
