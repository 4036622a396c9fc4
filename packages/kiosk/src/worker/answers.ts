import type { OccurrenceList } from '@klocket/contract';
import { carve, holds } from './carve.ts';
import { asKept } from './good-answer.ts';

/** Where the last good answers lie. */
export const answersCache = 'klocket-kiosk-answers';
const pictures = 'klocket-kiosk-pictures';

/** So many are kept, the newest: a screen asks the same few questions, but of another day each day. */
const most = { [answersCache]: 300, [pictures]: 200 };

/** Knows which answers are kept, and finds one to a question that was never asked before. */
export function createAnswers(origin: string) {
  return {
    pictures,

    /** Public data of a district; never what somebody has typed, and never what is one's own. */
    isAnswer: (request: Request, { origin: from, pathname, searchParams }: URL) =>
      from === origin &&
      request.method === 'GET' &&
      /^\/api\/v1\/districts(\/|$)/.test(pathname) &&
      !pathname.endsWith('/live') &&
      !searchParams.has('q') &&
      !request.headers.has('authorization'),

    isPicture: ({ pathname }: URL) => pathname.startsWith('/files/'),

    /** An answer cut out of a longer list, for days of which nobody has asked alone yet. */
    async carved(address: string): Promise<Response | undefined> {
      const asked = new URL(address);
      if (!asked.pathname.endsWith('/occurrences')) return undefined;
      const cache = await caches.open(answersCache);
      for (const { url } of [...(await cache.keys())].reverse()) {
        if (!holds(new URL(url), asked)) continue;
        const wide = await cache.match(url);
        if (!wide) continue;
        const { headers } = wide;
        const list = carve((await wide.json()) as OccurrenceList, asked);
        return asKept(new Response(JSON.stringify(list), { headers: plain(headers) }));
      }
      return undefined;
    },

    /** Lets go of the oldest. */
    async prune() {
      for (const [name, limit] of Object.entries(most)) {
        const cache = await caches.open(name);
        const old = (await cache.keys()).slice(0, -limit);
        await Promise.all(old.map((request) => cache.delete(request)));
      }
    },
  };
}

/** What still holds of an answer that has another body. */
function plain(headers: Headers) {
  const kept = new Headers(headers);
  for (const name of ['content-length', 'content-encoding', 'etag']) kept.delete(name);
  return kept;
}
