import { CacheableResponsePlugin } from 'workbox-cacheable-response';
import { PrecacheController, PrecacheRoute } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { CacheFirst, NetworkFirst } from 'workbox-strategies';
import { answersCache, createAnswers } from './answers.ts';
import { onlyGood } from './good-answer.ts';
import { createPages } from './pages.ts';
import type { WorkerScope } from './scope.ts';
import type { WorkerReport } from './told.ts';

/*
 * The service worker of the screens: whatever becomes of network and server, there is a page, all that it is
 * made of, and the last good answer to what it asks. The server puts before it which files there are.
 */

const scope = globalThis as unknown as WorkerScope;
const { version, files } = scope.klocketKiosk;
const { origin } = scope.location;

/** Who waits longer at a screen would rather see the last answer; the new one is kept for next time. */
const patienceSeconds = 2;

/** The page is a frame, and what it holds says itself how old it is: nobody waits for it at power-on. */
const pagePatienceSeconds = 1;

const whole = new CacheableResponsePlugin({ statuses: [200] });
const precache = new PrecacheController({ cacheName: 'klocket-kiosk-files' });
precache.addToCacheList(files);
const pages = createPages(version, origin);
const answers = createAnswers(origin);

scope.addEventListener('install', (event) => {
  // A version is there whole or not at all: where one file or page does not come, the last one stays.
  event.waitUntil(precache.install(event as never).then(() => pages.fetchAnew()));
});

scope.addEventListener('activate', (event) => {
  const settle = async () => {
    await precache.activate(event as never);
    await pages.forgetOthers();
    await answers.prune();
    await scope.clients.claim();
  };
  event.waitUntil(settle());
});

scope.addEventListener('message', (event) => {
  const [port] = event.ports;
  const work = event.data.order === 'keep' ? pages.keep(event.data.page) : scope.skipWaiting();
  const report = (said: WorkerReport) => port?.postMessage(said);
  event.waitUntil(
    work.then(
      () => report('done'),
      () => report('failed'),
    ),
  );
});

registerRoute(new PrecacheRoute(precache));

registerRoute(
  ({ request, url }) => request.mode === 'navigate' && pages.isPage(url),
  new NetworkFirst({
    cacheName: pages.name,
    networkTimeoutSeconds: pagePatienceSeconds,
    // A page in another language is better than none.
    matchOptions: { ignoreSearch: true, ignoreVary: true },
    plugins: [onlyGood('page', pages.name), whole],
  }),
);

const lastGood = new NetworkFirst({
  cacheName: answersCache,
  networkTimeoutSeconds: patienceSeconds,
  fetchOptions: { cache: 'no-cache' },
  plugins: [
    onlyGood('data', answersCache),
    whole,
    { handlerDidError: ({ request }) => answers.carved(request.url) },
  ],
});
registerRoute(({ request, url }) => answers.isAnswer(request, url), lastGood);

// Pictures are named by what is in them.
registerRoute(
  ({ url }) => url.origin === origin && answers.isPicture(url),
  new CacheFirst({
    cacheName: answers.pictures,
    plugins: [onlyGood('picture', answers.pictures), whole],
  }),
);
