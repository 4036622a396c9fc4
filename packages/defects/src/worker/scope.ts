/* What a service worker is given, as far as ours uses it: the library of types for pages knows none of it. */

interface LongEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface RequestEvent extends LongEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

interface PageMessage extends MessageEvent<unknown> {
  waitUntil(work: Promise<unknown>): void;
}

interface WorkerEvents {
  install: LongEvent;
  activate: LongEvent;
  sync: LongEvent;
  fetch: RequestEvent;
  message: PageMessage;
}

/** The global of a service worker. */
export interface WorkerScope {
  readonly location: { readonly origin: string };
  addEventListener<Name extends keyof WorkerEvents>(
    name: Name,
    listener: (event: WorkerEvents[Name]) => void,
  ): void;
}
