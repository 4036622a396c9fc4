import type { Me } from '@klocket/contract';

/** How somebody came in. */
export type SignInWay = 'mail' | 'passkey' | 'demo';

/** Somebody has signed in. */
export class SignedInEvent extends Event {
  readonly me: Me;
  readonly way: SignInWay;
  constructor(me: Me, way: SignInWay) {
    super('klocket-desk-signed-in', { bubbles: true, composed: true });
    this.me = me;
    this.way = way;
  }
}

declare global {
  interface HTMLElementEventMap {
    'klocket-desk-signed-in': SignedInEvent;
  }
}
