import { sendNotes } from '../walk/send-notes.ts';
import { createWalkApi } from '../walk/walk-api.ts';
import { createWalkStore } from '../walk/walk-store.ts';
import type { WorkerScope } from './scope.ts';
import { sendKeptReports } from './send-reports.ts';
import { createShell, type Shell } from './shell.ts';

/*
 * The service worker of our own installed pages: it opens them without a network, and sends with the page
 * closed what was kept to be sent. The server puts before it which page it is for and what that consists of.
 */

const scope = globalThis as unknown as WorkerScope & { klocketShell: Shell };
const { origin } = scope.location;
const shell = createShell(scope.klocketShell, origin);

scope.addEventListener('install', (event) => event.waitUntil(shell.fetch()));
scope.addEventListener('activate', (event) => event.waitUntil(shell.forgetOthers()));

scope.addEventListener('fetch', (event) => {
  const answer = shell.answer(event.request);
  if (answer) event.respondWith(answer);
});

// A page that stood before the worker did asks to be kept with what it was given, and is told whether it is.
scope.addEventListener('message', (event) => {
  const [port] = event.ports;
  const addresses = (event.data as unknown[]).map(String);
  const keep = async () => {
    const kept = await shell.keep(addresses).then(
      () => 'kept',
      () => 'not kept',
    );
    port?.postMessage(kept);
  };
  event.waitUntil(keep());
});

scope.addEventListener('sync', (event) => event.waitUntil(sendAll()));

/** Sends all that waits. Throws while there is no network, so that the browser tries again later. */
async function sendAll() {
  const store = createWalkStore();
  const halts = [
    await sendNotes({ store, api: (...of) => createWalkApi(origin, ...of) }),
    await sendKeptReports(origin),
  ];
  const channel = new BroadcastChannel('klocket-walk');
  channel.postMessage('changed');
  channel.close();
  if (halts.includes('offline')) throw new Error('There is no network yet.');
}
