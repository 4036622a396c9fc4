import type { Told, WorkerOrder } from './told.ts';

/* What a service worker is given, as far as ours uses it: the library of types for pages knows none of it. */

interface LongEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface PageMessage extends MessageEvent<WorkerOrder> {
  waitUntil(work: Promise<unknown>): void;
}

interface WorkerEvents {
  install: LongEvent;
  activate: LongEvent;
  message: PageMessage;
}

/** The global of the worker, with what the server has told it. */
export interface WorkerScope {
  readonly klocketKiosk: Told;
  readonly location: { readonly origin: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener<Name extends keyof WorkerEvents>(
    name: Name,
    listener: (event: WorkerEvents[Name]) => void,
  ): void;
}
