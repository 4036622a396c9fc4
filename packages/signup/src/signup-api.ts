import type { SignedUp, SignupOffer } from '@klocket/contract';
import { formTokensPath, signupsPath } from '@klocket/contract/signup-paths';
import { Problem, problemOf, type Answer } from '@klocket/core';
import { post, type Parcel } from '@klocket/core/writing';

/** What the form asks of the server. Throws a `Problem`. */
export interface SignupApi {
  offer(
    district: string,
    occurrence: string,
    lang: string,
    options?: { signal?: AbortSignal },
  ): Promise<Answer<SignupOffer>>;
  signUp(parcel: Parcel): Promise<SignedUp>;
  /** Renews the token of a frame that has no origin. */
  renew(district: string): Promise<void>;
}

const formHeader = 'x-klocket-form';

/** Speaks to one server; with the token of a frame, where it stands in one. */
export function createSignupApi(server: string, token?: string): SignupApi {
  const headers = (): Record<string, string> => (token ? { [formHeader]: token } : {});
  return {
    async offer(district, occurrence, lang, { signal } = {}) {
      const response = await fetch(server + signupsPath(district, occurrence, lang), {
        signal,
        credentials: 'omit',
        headers: headers(),
      }).catch((error) => {
        signal?.throwIfAborted();
        throw new Problem('unreachable', undefined, error);
      });
      if (!response.ok) throw await problemOf(response);
      return { data: (await response.json()) as SignupOffer, asOf: new Date(), stale: false };
    },

    signUp: (parcel) => post<SignedUp>(parcel, headers()),

    async renew(district) {
      const response = await fetch(server + formTokensPath(), {
        method: 'POST',
        credentials: 'omit',
        headers: { 'content-type': 'application/json', ...headers() },
        body: JSON.stringify({ district }),
      });
      if (response.ok) ({ token } = (await response.json()) as { token: string });
    },
  };
}
