import { problemOf } from '../api.ts';
import { Problem } from '../problem.ts';

/** Who waits longer for an answer believes that nothing happens. */
const longestMs = 20_000;

/** Who asks: by which secret, where there is one, and in which language. */
interface Owner {
  token?: string | undefined;
  lang: string;
}

/** Asks as whoever holds a secret. Nothing of an answer is kept by the browser. Throws a `Problem`. */
export async function askAsOwner(url: string, { token, lang }: Owner, request: RequestInit = {}) {
  const response = await fetch(url, {
    credentials: 'omit',
    cache: 'no-store',
    signal: AbortSignal.timeout(longestMs),
    ...request,
    headers: {
      ...(token && { authorization: `Bearer ${token}` }),
      'accept-language': lang,
      ...(request.body && { 'content-type': 'application/json' }),
      ...request.headers,
    },
  }).catch((error) => {
    throw new Problem('unreachable', undefined, error);
  });
  if (!response.ok) throw await problemOf(response);
  return response;
}
