import type { District } from '@klocket/contract';
import { Latest } from '@klocket/core';
import type { ViewPlace } from '../view-place.ts';

/** Asks for a district and what can be chosen in it: once for each district and language. */
export class DistrictData extends Latest<District> {
  #asked = '';

  /** Asks, when it is not what was asked last. */
  show({ api, district, lang }: ViewPlace) {
    const question = `${district} ${lang}`;
    if (question === this.#asked) return;
    this.#asked = question;
    void this.ask((signal) => api.district(district, lang, { signal }));
  }
}
