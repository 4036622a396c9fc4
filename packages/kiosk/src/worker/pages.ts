import { isGood } from './good-answer.ts';
import { longestAnswerMs } from '../life/retry.ts';

const prefix = 'klocket-kiosk-pages-';

/** Keeps the pages of the screens that this browser shows; one, as a rule. Each version keeps its own. */
export function createPages(version: string, origin: string) {
  const name = prefix + version;
  const isPage = (url: URL) =>
    url.origin === origin && /^\/kiosk(\/[a-z0-9-]+)?\/?$/.test(url.pathname);

  /** Fetches a page and keeps it; false where the server says that there is none. */
  const fetchInto = async (cache: Cache, page: string) => {
    const signal = AbortSignal.timeout(longestAnswerMs);
    const response = await fetch(page, { cache: 'no-cache', signal });
    const body = await response.text();
    const { status, headers } = response;
    const said = { status, type: headers.get('content-type') ?? '' };
    // A screen that was taken away must not keep the others from a new version.
    if (status === 404 && said.type.startsWith('text/html')) return;
    if (!isGood('page', said, body)) throw new Error(`${page} was answered by ${status}.`);
    await cache.put(page, new Response(body, { headers }));
  };

  const others = async () =>
    (await caches.keys()).filter((key) => key.startsWith(prefix) && key !== name);

  return {
    name,
    isPage,

    /** Fetches a page that was opened before this worker was there. */
    async keep(page: string) {
      const { origin: from, pathname } = new URL(page, origin);
      const url = new URL(pathname, from);
      if (!isPage(url)) throw new Error(`${page} is no page of a screen.`);
      await fetchInto(await caches.open(name), url.href);
    },

    /** Fetches the pages that earlier versions have kept. */
    async fetchAnew() {
      const cache = await caches.open(name);
      for (const key of await others()) {
        const kept = await (await caches.open(key)).keys();
        await Promise.all(kept.map(({ url }) => fetchInto(cache, url)));
      }
    },

    /** Lets go of what earlier versions have kept. */
    async forgetOthers() {
      await Promise.all((await others()).map((key) => caches.delete(key)));
    },
  };
}
