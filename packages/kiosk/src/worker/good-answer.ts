import type { WorkboxPlugin } from 'workbox-core';
import { longestAnswerMs } from '../life/retry.ts';
import { isWhole } from '../life/whole.ts';
import { keptHeader } from './told.ts';

/** What an answer must be to be believed. */
export type Kind = 'data' | 'page' | 'picture';

/** The element without which a page is none of a screen, whatever its status says. */
const mark = '<klocket-kiosk';

/**
 * Whether our server has said this. A network that wants to be signed in to answers everything with a page of
 * its own and 200; a proxy in trouble with half a file.
 */
export function isGood(
  kind: Kind,
  { status, type }: { status: number; type: string },
  body: string,
  pathname = '',
) {
  if (status !== 200) return false;
  if (kind === 'picture') return type.startsWith('image/');
  if (kind === 'page') return type.startsWith('text/html') && body.includes(mark);
  return /^application\/([\w.-]+\+)?json/.test(type) && isWhole(pathname, readJson(body));
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether the server says that there is no such thing any more: then what was kept of it is not shown either. */
export const isGone = ({ status, type }: { status: number; type: string }) =>
  (status === 404 || status === 410) && type.startsWith('application/problem+json');

/**
 * Takes an answer only when it is whole, ours and in time, so that anything else counts as none and what was
 * kept is given instead.
 */
export const onlyGood = (kind: Kind, cacheName: string): WorkboxPlugin => ({
  requestWillFetch: ({ request }) =>
    Promise.resolve(new Request(request, { signal: AbortSignal.timeout(longestAnswerMs) })),

  async fetchDidSucceed({ request, response }) {
    // All of it, now: an answer that stops in the middle is none, and only here can that still be mended.
    const body = await response.arrayBuffer();
    const { status, statusText, headers } = response;
    const said = { status, type: headers.get('content-type') ?? '' };
    const whole = new Response(body, { status, statusText, headers });
    const text = kind === 'picture' ? '' : new TextDecoder().decode(body);
    if (isGood(kind, said, text, new URL(request.url).pathname)) return whole;
    if (!isGone(said)) throw new Error(`${request.url} was answered by ${status} ${said.type}.`);
    await (await caches.open(cacheName)).delete(request);
    return whole;
  },

  cachedResponseWillBeUsed: ({ cachedResponse }) =>
    Promise.resolve(cachedResponse && asKept(cachedResponse)),
});

/** Says of an answer that it was kept. */
export function asKept(response: Response) {
  const headers = new Headers(response.headers);
  headers.set(keptHeader, 'yes');
  return new Response(response.body, { status: response.status, headers });
}
