import type { ReactiveControllerHost } from 'lit';
import type { Hands } from './clock.ts';
import type { WorkerLink } from './worker-link.ts';

/** Which screen it is, and what becomes of it. */
export interface LifeHost extends ReactiveControllerHost {
  /** The id of the screen; empty where the box is yet to be paired. */
  readonly screen: string;
  /** What it shows just now, for who looks after it. */
  readonly scene?: string;
  /** True while somebody stands at it: it is not loaded anew under their hands. */
  readonly isTouched?: boolean;
  /** The release its page is of; absent on a page that is not ours, which is none of our business. */
  readonly release?: string;
}

/** What it lives by. All but the server is handed in by tests alone. */
export interface LifeParts {
  /** The server's origin. */
  server: () => string;
  /** The service worker of our own page. */
  worker?: WorkerLink;
  /** Leads to the page of a screen, or without one loads this page anew. */
  go?: (screen?: string) => void;
  hands?: Hands;
  random?: () => number;
}
