import type { Me } from '@klocket/contract';
import { staffPaths } from '@klocket/contract/staff-paths';
import { Problem } from '@klocket/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { forgetDrafts } from './kit/drafts.ts';
import type { StaffApi } from './staff-api.ts';

/** `lost`: the session ran out while somebody was at work; `confirming`: the passkey is asked for. */
export type SessionState = 'starting' | 'failed' | 'out' | 'in' | 'lost' | 'confirming';

/** What stands at the door until somebody has come in again, or will not. */
interface Waiting {
  promise: Promise<void>;
  resolve: () => void;
  reject: (reason: Problem) => void;
}

/** Knows who is signed in, and holds back what waits for somebody to sign in again. */
export class SessionController implements ReactiveController {
  state: SessionState = 'starting';
  me?: Me;
  /** Why it could not be found out who is here. */
  problem?: unknown;

  readonly #host: ReactiveControllerHost;
  readonly #api: () => StaffApi;
  #waiting?: Waiting;

  constructor(host: ReactiveControllerHost, api: () => StaffApi) {
    this.#api = api;
    (this.#host = host).addController(this);
  }

  hostConnected() {
    if (this.state === 'starting') void this.start();
  }

  /** Asks who is here. */
  async start() {
    this.#become('starting');
    try {
      const { data } = await this.#api().get<Me>(staffPaths.me(), { quiet: true });
      this.arrive(data);
    } catch (error) {
      const isOut = error instanceof Problem && error.code === 'unauthenticated';
      this.problem = isOut ? undefined : error;
      this.#become(isOut ? 'out' : 'failed');
    }
  }

  /** Somebody has signed in. Another person than before starts from an empty desk. */
  arrive(me: Me) {
    if (this.#waiting && this.me && me.id !== this.me.id) {
      location.reload();
      return;
    }
    this.me = me;
    this.#become('in');
    this.#waiting?.resolve();
    this.#waiting = undefined;
  }

  /** What is known of the person has changed. */
  update(me: Me) {
    this.me = me;
    this.#host.requestUpdate();
  }

  /** Waits until somebody has signed in again, or shown the passkey. */
  knock(state: 'lost' | 'confirming'): Promise<void> {
    this.#become(state);
    return (this.#waiting ??= wait()).promise;
  }

  /**
   * Nobody will. What waited fails; drafts stay. Who does not sign in again is out, who only does not
   * show the passkey stays.
   */
  giveUp() {
    const isLost = this.state === 'lost';
    if (isLost) this.me = undefined;
    this.#become(isLost ? 'out' : 'in');
    this.#waiting?.reject(new Problem(isLost ? 'unauthenticated' : 'passkey-needed'));
    this.#waiting = undefined;
  }

  /** Signs out, here or everywhere, and forgets what was typed. */
  async leave(everywhere = false) {
    await this.#api().delete(everywhere ? staffPaths.sessions() : staffPaths.session(), {
      quiet: true,
    });
    forgetDrafts();
    this.me = undefined;
    this.#become('out');
  }

  #become(state: SessionState) {
    this.state = state;
    this.#host.requestUpdate();
  }
}

function wait(): Waiting {
  const waiting = {} as Waiting;
  waiting.promise = new Promise<void>((resolve, reject) =>
    Object.assign(waiting, { resolve, reject }),
  );
  return waiting;
}
