import { problemOf } from '../api.ts';
import { Problem } from '../problem.ts';

/** Who waits longer for an answer believes that nothing happens. */
const longestMs = 20_000;

/** What is sent, and where. The key makes it one thing, however often it arrives. */
export interface Parcel {
  key: string;
  url: string;
  /** JSON. The same key comes with the same body for as long as it lives. */
  body: string;
  /** The language in which the server says what is not right. */
  lang: string;
}

/** A key that nobody else makes up; also where a page is not secure enough for `randomUUID`. */
export const newKey = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');

/**
 * Sends it and gives the answer. Throws a `Problem`: `unreachable` also when the answer was lost on
 * the way back, and it is not known whether it arrived.
 */
export async function post<Answer>(
  { key, url, body, lang }: Parcel,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const lost = (error: unknown) => {
    throw new Problem('unreachable', undefined, error);
  };
  const response = await fetch(url, {
    method: 'POST',
    credentials: 'omit',
    body,
    signal: AbortSignal.timeout(longestMs),
    headers: {
      'content-type': 'application/json',
      'accept-language': lang,
      'idempotency-key': key,
      ...headers,
    },
  }).catch(lost);
  if (!response.ok) throw await problemOf(response);
  // Some answers say no more than that it has arrived.
  if (response.status === 204) return undefined as Answer;
  return (await response.json().catch(lost)) as Answer;
}
