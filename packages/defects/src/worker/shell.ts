/** What the server says of a page that can be installed. */
export interface Shell {
  /** Tells its caches from those of other pages. */
  name: string;
  /** Changes with any of its files. */
  version: string;
  /** Which addresses it opens without a network, as a regular expression of paths. */
  pages: string;
  /** A page that holds nothing but its frame is taken from the cache; others are asked for first. */
  isFrame: boolean;
  /** All that it consists of. */
  files: string[];
  /** Addresses whose last answer is kept, by how their paths begin. */
  data: string[];
}

/** So many answers are kept beside the files, the newest. */
const mostAnswers = 40;

/** Who waits longer for a page would rather see the last one. */
const longestMs = 4000;

/** Keeps a page and all that it consists of, as one version that is there whole or not at all. */
export function createShell({ name, version, pages, isFrame, files, data }: Shell, origin: string) {
  const prefix = `klocket-${name}-`;
  const own = prefix + version;
  const isPage = (path: string) => new RegExp(pages).test(path);
  const parts = new Set(files);

  const isData = (path: string) => data.some((start) => path.startsWith(start));
  const isKept = (url: URL) =>
    url.origin === origin && (isPage(url.pathname) || isData(url.pathname));

  const open = () => caches.open(own);
  const older = async () =>
    (await caches.keys()).filter((key) => key.startsWith(prefix) && key !== own);

  const put = async (address: string, response: Response) => {
    const cache = await open();
    // What is put last stands last.
    await cache.delete(address);
    await cache.put(address, response);
    await prune(cache);
  };

  /** Asks and keeps what comes. */
  const ask = async (address: string, signal?: AbortSignal) => {
    const response = await fetch(address, { cache: 'no-cache', ...(signal && { signal }) });
    if (response.ok) await put(address, response.clone());
    return response;
  };

  /** Keeps what nobody waits for: a copy that nobody reads would hold its connection open. */
  const fetchAndKeep = async (address: string) => {
    const response = await fetch(address, { cache: 'no-cache' });
    if (response.ok) await put(address, response);
    else await response.body?.cancel();
  };

  const prune = async (cache: Cache) => {
    const answers = (await cache.keys()).filter(({ url }) => !parts.has(new URL(url).pathname));
    await Promise.all(answers.slice(0, -mostAnswers).map((request) => cache.delete(request)));
  };

  const kept = async (request: Request) => {
    const cache = await open();
    return (await cache.match(request)) ?? cache.match(request, { ignoreSearch: true });
  };

  const askFirst = async (request: Request) => {
    try {
      return await ask(request.url, AbortSignal.timeout(longestMs));
    } catch (error) {
      const last = await kept(request);
      if (last) return last;
      throw error;
    }
  };

  const keptFirst = async (request: Request) => (await kept(request)) ?? ask(request.url);

  return {
    /** Fetches all parts, and anew the pages that were kept with another version of them. */
    async fetch() {
      const cache = await open();
      await cache.addAll(files.map((file) => new Request(file, { cache: 'no-cache' })));
      const before = await Promise.all(
        (await older()).map(async (key) => (await caches.open(key)).keys()),
      );
      const wanted = before.flat().filter(({ url }) => isPage(new URL(url).pathname));
      await Promise.allSettled(wanted.map(({ url }) => fetchAndKeep(url)));
    },

    /** Lets go of every other version. */
    async forgetOthers() {
      await Promise.all((await older()).map((key) => caches.delete(key)));
    },

    /** Keeps a page that was opened before this worker was there, with the data it was given. */
    async keep(addresses: readonly string[]) {
      const wanted = new Set(
        addresses
          .map((address) => new URL(address, origin))
          .filter(isKept)
          .map(String),
      );
      const cache = await open();
      await Promise.all(
        [...wanted].map(async (url) => (await cache.match(url)) ?? fetchAndKeep(url)),
      );
    },

    /** The answer to what a page asks; undefined for what is none of its business. */
    answer(request: Request): Promise<Response> | undefined {
      const { origin: from, pathname } = new URL(request.url);
      if (request.method !== 'GET' || from !== origin) return undefined;
      if (request.mode === 'navigate') {
        if (!isPage(pathname)) return undefined;
        return isFrame ? keptFirst(request) : askFirst(request);
      }
      if (parts.has(pathname)) return keptFirst(request);
      if (isData(pathname)) return askFirst(request);
      if (pathname.startsWith('/files/defects/')) {
        return caches.match(request).then((photo) => photo ?? fetch(request));
      }
      return undefined;
    },
  };
}
