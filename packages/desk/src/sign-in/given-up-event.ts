/** Somebody would rather not, or not now. */
export class GivenUpEvent extends Event {
  constructor() {
    super('klocket-desk-given-up', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'klocket-desk-given-up': GivenUpEvent;
  }
}
