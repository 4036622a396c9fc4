import { problemOf } from '../api.ts';
import { Problem } from '../problem.ts';
import type { SentFile } from './put-file.ts';

/** Who stands still for longer is tried again. */
const longestMs = 120_000;

/** Sends a file where nobody watches how far it has come, as in a service worker. Throws a `Problem`. */
export async function putBytes({ url, type, bytes }: SentFile, lang: string): Promise<void> {
  const response = await fetch(url, {
    method: 'PUT',
    credentials: 'omit',
    body: bytes,
    signal: AbortSignal.timeout(longestMs),
    headers: { 'content-type': type, 'accept-language': lang },
  }).catch((error) => {
    throw new Problem('unreachable', undefined, error);
  });
  if (!response.ok) throw await problemOf(response);
}
