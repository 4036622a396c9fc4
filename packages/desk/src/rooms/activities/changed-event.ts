/** Something in the room has been saved, so that what is shown is to be asked for again. */
export class ActivityChangedEvent extends Event {
  constructor() {
    super('klocket-desk-activity-changed', { bubbles: true, composed: true });
  }
}

/** Where it is said of what is taken back after its own part of the room is gone. */
export const changes = new EventTarget();

declare global {
  interface HTMLElementEventMap {
    'klocket-desk-activity-changed': ActivityChangedEvent;
  }
}
