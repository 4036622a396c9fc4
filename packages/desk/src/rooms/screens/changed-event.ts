/** Something about a screen has changed: what is shown of it is to be renewed. */
export class ScreenChangedEvent extends Event {
  constructor() {
    super('klocket-desk-screen-changed', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'klocket-desk-screen-changed': ScreenChangedEvent;
  }
}
