import type { OccurrenceList, OccurrenceQuery } from '@klocket/contract';
import { Latest, whenIdle, type Answer } from '@klocket/core';
import type { ViewPlace } from '../view-place.ts';

/** How long an answer is shown without asking again. */
const keepFor = 300_000;

interface Kept {
  promise: Promise<Answer<OccurrenceList>>;
  answer?: Answer<OccurrenceList>;
}

/**
 * Asks for what a week or a month holds, keeps what has been seen, and asks for its neighbours
 * before they are wanted, so that turning the page waits for nobody.
 */
export class GridData extends Latest<OccurrenceList> {
  readonly #kept = new Map<string, Kept>();
  #asked = '';
  #revision = 0;

  /** Asks, when it is not what was asked last; the neighbours follow when there is time. */
  async show(place: ViewPlace, query: OccurrenceQuery, neighbours: OccurrenceQuery[]) {
    const key = JSON.stringify([place.server, place.district, query]);
    const again = key === this.#asked;
    if (again && place.revision === this.#revision) return;
    if (place.revision !== this.#revision) this.#kept.clear();
    this.#asked = key;
    this.#revision = place.revision;
    const { promise, answer } = this.#get(place, query);
    if (answer) this.put(answer);
    else await this.ask(() => promise, again);
    whenIdle(() => {
      if (this.problem || key !== this.#asked) return;
      for (const neighbour of neighbours) this.#get(place, neighbour);
    });
  }

  /** Asks once for the same; what failed or is old is asked for again. */
  #get(place: ViewPlace, query: OccurrenceQuery) {
    const key = JSON.stringify([place.server, place.district, query]);
    let kept = this.#kept.get(key);
    if (!kept) {
      const fresh: Kept = { promise: place.api.occurrences(place.district, query) };
      this.#kept.set(key, (kept = fresh));
      const forget = () => this.#kept.delete(key);
      fresh.promise.then((answer) => (answer.stale ? forget() : (fresh.answer = answer)), forget);
      setTimeout(forget, keepFor);
    }
    return kept;
  }
}
