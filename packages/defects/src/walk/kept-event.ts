/** Says that something is kept to be sent: what can send it with the page closed may make itself ready. */
export class KeptEvent extends Event {
  constructor() {
    super('klocket-kept', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'klocket-kept': KeptEvent;
  }
}
