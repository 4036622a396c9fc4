import type { SignedUp, SignupOffer } from '@klocket/contract';
import { signupsPath } from '@klocket/contract/signup-paths';
import { Problem, problemOf, type Answer } from '@klocket/core';
import type { Parcel } from '@klocket/core/writing';

/** What the form asks of the server. Throws a `Problem`. */
export interface SignupApi {
  offer(
    district: string,
    occurrence: string,
    lang: string,
    options?: { signal?: AbortSignal },
  ): Promise<Answer<SignupOffer>>;
  signUp(parcel: Parcel): Promise<SignedUp>;
}

export type OfferApi = Pick<SignupApi, 'offer'>;

/** What a sandboxed frame of ours proves itself with; renewed first where it may have run out. */
export type FrameToken = () => string | undefined | Promise<string | undefined>;

/** The token of a sandboxed frame, as it is sent. */
export const frameHeaders = (token?: string): Record<string, string> =>
  token ? { 'x-klocket-form': token } : {};

/** Asks one server how one signs up. */
export const createOfferApi = (server: string, token: FrameToken): OfferApi => ({
  async offer(district, occurrence, lang, { signal } = {}) {
    const response = await fetch(server + signupsPath(district, occurrence, lang), {
      signal,
      credentials: 'omit',
      headers: frameHeaders(await token()),
    }).catch((error) => {
      signal?.throwIfAborted();
      throw new Problem('unreachable', undefined, error);
    });
    if (!response.ok) throw await problemOf(response);
    return { data: (await response.json()) as SignupOffer, asOf: new Date(), stale: false };
  },
});
