/** A widget uses another's tag inside its own shadow root; whoever loads our code answers. */
export class KlocketNeedsEvent extends Event {
  /** The tag that is needed, such as `klocket-activity`. */
  readonly tag: string;
  constructor(tag: string) {
    super('klocket-needs', { bubbles: true, composed: true });
    this.tag = tag;
  }
}

declare global {
  interface HTMLElementEventMap {
    'klocket-needs': KlocketNeedsEvent;
  }
}
