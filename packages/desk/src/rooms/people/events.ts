import type { PartyRow, WalkIn } from '@klocket/contract';

/** A party is as the server says that it is now. */
export class PartyArrivedEvent extends Event {
  readonly row: PartyRow;
  constructor(row: PartyRow) {
    super('klocket-desk-party-arrived', { bubbles: true, composed: true });
    this.row = row;
  }
}

/** Something has changed that other parties may have moved by. */
export class PartiesChangedEvent extends Event {
  constructor() {
    super('klocket-desk-parties-changed', { bubbles: true, composed: true });
  }
}

/** Heads have been counted anew. */
export class HeadsCountedEvent extends Event {
  readonly heads: number;
  constructor(heads: number) {
    super('klocket-desk-heads-counted', { bubbles: true, composed: true });
    this.heads = heads;
  }
}

/** Somebody came without having signed up. */
export class WalkedInEvent extends Event {
  readonly walkIn: WalkIn;
  constructor(walkIn: WalkIn) {
    super('klocket-desk-walked-in', { bubbles: true, composed: true });
    this.walkIn = walkIn;
  }
}

declare global {
  interface HTMLElementEventMap {
    'klocket-desk-party-arrived': PartyArrivedEvent;
    'klocket-desk-parties-changed': PartiesChangedEvent;
    'klocket-desk-heads-counted': HeadsCountedEvent;
    'klocket-desk-walked-in': WalkedInEvent;
  }
}
