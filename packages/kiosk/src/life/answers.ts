import { Problem, problemOf, type Answer } from '@klocket/core';
import { keptHeader } from '../worker/told.ts';
import { longestAnswerMs } from './retry.ts';
import { isWhole } from './whole.ts';

/** So many answers are held while the page stands: where there is no service worker, nobody else does. */
const most = 80;

/** By whose token something is sent, and under which key it counts once. */
interface Sending {
  token?: string | undefined;
  key?: string | undefined;
}

/** Asks for public data, and knows the last good answer to each question. */
export class Answers {
  readonly #last = new Map<string, Answer<unknown>>();

  /** What the server says, or where it says nothing of use, what it last said. Throws a `Problem` where it never did. */
  async ask<T>(url: string, signal?: AbortSignal): Promise<Answer<T>> {
    try {
      const answer = await fetchAnswer<T>(url, signal);
      this.#last.delete(url);
      this.#last.set(url, answer);
      if (this.#last.size > most) this.#last.delete(this.#last.keys().next().value!);
      return answer;
    } catch (error) {
      signal?.throwIfAborted();
      const problem =
        error instanceof Problem ? error : new Problem('unreachable', undefined, error);
      // What is no more is not shown either.
      if (problem.code === 'not-found') this.#last.delete(url);
      const last = this.#last.get(url);
      if (last) return { ...(last as Answer<T>), stale: true };
      throw problem;
    }
  }

  /** Sends something by a token. Throws a `Problem`. */
  async send<T>(
    url: string,
    body: object,
    { token, key = crypto.randomUUID() }: Sending,
  ): Promise<T | undefined> {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': key,
        ...(token && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(body),
      credentials: 'omit',
      signal: AbortSignal.timeout(longestAnswerMs),
    }).catch((error: unknown) => {
      throw new Problem('unreachable', undefined, error);
    });
    if (!response.ok) throw await problemOf(response);
    return response.status === 204 ? undefined : ((await response.json()) as T);
  }
}

async function fetchAnswer<T>(url: string, signal?: AbortSignal): Promise<Answer<T>> {
  const cutOff = AbortSignal.timeout(longestAnswerMs);
  const response = await fetch(url, {
    credentials: 'omit',
    cache: 'no-cache',
    signal: signal ? AbortSignal.any([signal, cutOff]) : cutOff,
  });
  if (!response.ok) throw await problemOf(response);
  const data = (await response.json()) as T;
  if (!isWhole(new URL(response.url || url, location.href).pathname, data)) {
    throw new Problem('unavailable');
  }
  const said = Date.parse(response.headers.get('date') ?? '');
  const asOf = Number.isNaN(said) ? undefined : new Date(said);
  return { data, asOf, stale: response.headers.has(keptHeader) };
}
