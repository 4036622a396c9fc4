import type { Pulse } from '@klocket/contract';
import { pulsePath } from '@klocket/contract/goal-paths';
import type { Answer } from '@klocket/core';
import { post, type Parcel } from '@klocket/core/writing';
import { ask } from '../goal-api.ts';

/** What the pulse asks of the server. Throws a `Problem`. */
export interface PulseApi {
  ask(district: string, lang: string, options?: { signal?: AbortSignal }): Promise<Answer<Pulse>>;
  answer(parcel: Parcel, headers?: Record<string, string>): Promise<unknown>;
}

/** Asks one server. */
export const createPulseApi = (server: string): PulseApi => ({
  ask: (district, lang, options) => ask(server + pulsePath(district, lang), options),
  answer: post,
});
