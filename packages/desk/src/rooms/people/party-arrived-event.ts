import type { PartyRow } from '@klocket/contract';

/** A party is as the server says that it is now. */
export class PartyArrivedEvent extends Event {
  readonly row: PartyRow;
  constructor(row: PartyRow) {
    super('klocket-desk-party-arrived', { bubbles: true, composed: true });
    this.row = row;
  }
}

declare global {
  interface HTMLElementEventMap {
    'klocket-desk-party-arrived': PartyArrivedEvent;
  }
}
