import type { Occurrence, SignupOffer } from '@klocket/contract';
import { isOff, Latest, type Api } from '@klocket/core';
import type { OfferApi } from './signup-api.ts';

/** What a widget wants to be told about. */
export interface Question {
  api: Api;
  signups: OfferApi;
  district: string;
  lang: string;
  activity?: string;
  occurrence?: string;
}

/**
 * Knows what one can sign up for: the occurrence that is named or chosen, or else the next one of an
 * activity, and the other dates to choose from.
 */
export class OfferController extends Latest<SignupOffer> {
  /** Dates to choose among, where only an activity was named. */
  dates: Occurrence[] = [];

  /** The district the page names, or else the only one there is. */
  district = '';

  #asked: unknown[] = [];
  #question?: Question;
  /** Proves when the form was first shown; a later one would say that it was filled in too fast. */
  #ticket?: { occurrence: string; ticket: string };

  get offer() {
    return this.answer?.data;
  }

  /** Asks, unless it is what was asked last. */
  look(question: Question) {
    const { signups, district, lang, activity, occurrence } = question;
    const asked = [signups, district, lang, activity, occurrence];
    if (asked.every((part, at) => part === this.#asked[at])) return;
    const isSame = asked[1] === this.#asked[1] && asked[4] === this.#asked[4];
    this.#asked = asked;
    this.#question = question;
    void this.refresh(isSame);
  }

  /** Asks once more; what is shown stays until the answer comes. */
  async refresh(quiet = true) {
    const question = this.#question;
    if (question) await this.ask((signal) => this.#fetch(question, signal), quiet);
  }

  /** A form with a new ticket, for one that holds no longer. */
  async renewed() {
    this.#ticket = undefined;
    await this.refresh();
    return this.offer;
  }

  async #fetch(
    { api, signups, district, lang, activity, occurrence }: Question,
    signal: AbortSignal,
  ) {
    district ||= (await api.districts({ signal })).data.items[0]?.id ?? '';
    this.district = district;
    if (!occurrence && activity) {
      const { data } = await api.activity(district, activity, lang, { signal });
      this.dates = data.upcoming.filter((date) => !isOff(date));
      occurrence = (this.dates[0] ?? data.upcoming[0] ?? data.past[0])?.id;
    }
    const answer = await signups.offer(district, occurrence ?? '', lang, { signal });
    const { occurrenceId, ticket } = answer.data;
    if (this.#ticket?.occurrence !== occurrenceId) {
      this.#ticket = { occurrence: occurrenceId, ticket };
    }
    return { ...answer, data: { ...answer.data, ticket: this.#ticket.ticket } };
  }
}
