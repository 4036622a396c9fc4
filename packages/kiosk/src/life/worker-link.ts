import type { WorkerOrder, WorkerReport } from '../worker/told.ts';

/** Where the service worker of our own pages of screens is, and what it sees to. */
export const workerPath = '/kiosk/worker.js';
export const workerScope = '/kiosk';

/** A worker that has not come by then, comes another time. */
const longestMs = 120_000;

/** What a page has to do with its service worker. */
export interface WorkerLink {
  /** Registers it, and has it keep this page; true where it was not there before. */
  start(): Promise<boolean>;
  /**
   * Sees to it that the page can be loaded anew whatever becomes of the network from here on: the new version is
   * there, whole, and takes over. False where it could not be had.
   */
  prepare(): Promise<boolean>;
}

/** The link to the service worker of this page. */
export const createWorkerLink = (page = location.href): WorkerLink => ({
  async start() {
    if (!('serviceWorker' in navigator)) return false;
    const isFirst = !navigator.serviceWorker.controller;
    await navigator.serviceWorker.register(trusted(workerPath), {
      scope: workerScope,
      updateViaCache: 'none',
    });
    const { active } = await navigator.serviceWorker.ready;
    if (!active || (await tell(active, { order: 'keep', page })) !== 'done') {
      throw new Error('The worker could not keep the page.');
    }
    await navigator.storage?.persist?.();
    return isFirst;
  },

  async prepare() {
    const { serviceWorker } = navigator;
    const registration = await serviceWorker?.getRegistration(workerScope);
    if (!registration?.active) return isThere(page);
    await registration.update();
    const next = registration.waiting ?? (await installed(registration.installing));
    if (!next) return (await tell(registration.active, { order: 'keep', page })) === 'done';
    const takenOver = new Promise<boolean>((resolve) => {
      serviceWorker.addEventListener('controllerchange', () => resolve(true), { once: true });
      setTimeout(() => resolve(false), longestMs);
    });
    await tell(next, { order: 'take-over' });
    return takenOver;
  },
});

/** What makes an address one of a script, where a page trusts only those. */
interface Policy {
  createScriptURL(address: string): string;
}
interface TrustedTypes {
  createPolicy(name: string, rules: Policy): Policy;
}

let policy: Policy | undefined;

function trusted(path: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  // A page makes a policy once.
  policy ??= trustedTypes?.createPolicy('klocket-worker', {
    createScriptURL: (address) => (address === workerPath ? address : ''),
  });
  return policy ? policy.createScriptURL(path) : path;
}

/** The new worker once it has all it needs; undefined where there is none, or it could not have it all. */
const installed = (worker: ServiceWorker | null) =>
  new Promise<ServiceWorker | undefined>((resolve) => {
    if (!worker) return resolve(undefined);
    worker.addEventListener('statechange', () => {
      if (worker.state === 'installed') resolve(worker);
      if (worker.state === 'redundant') resolve(undefined);
    });
    setTimeout(() => resolve(undefined), longestMs);
  });

const tell = (worker: ServiceWorker, order: WorkerOrder) =>
  new Promise<WorkerReport>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<WorkerReport>) => resolve(data);
    setTimeout(() => resolve('failed'), longestMs);
    worker.postMessage(order, [port2]);
  });

/** Whether the server would give the page, where there is no worker to keep it. */
const isThere = (page: string) =>
  fetch(page, { cache: 'no-store', signal: AbortSignal.timeout(30_000) }).then(
    async (response) => response.ok && (await response.text()).includes('<klocket-kiosk'),
    () => false,
  );
