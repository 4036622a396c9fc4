/** Something in the room has been saved, so that what is shown is to be asked for again. */
export class ActivityChangedEvent extends Event {
  constructor() {
    super('klocket-desk-activity-changed', { bubbles: true, composed: true });
  }
}

/**
 * Where it is said of what no part of the room has saved: what is taken back after its part is gone,
 * and what turned out to be newer elsewhere.
 */
export const changes = new EventTarget();

declare global {
  interface HTMLElementEventMap {
    'klocket-desk-activity-changed': ActivityChangedEvent;
  }
}
