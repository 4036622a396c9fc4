/** A defect has been changed, so that what is shown of it is to be asked for again. */
export class DefectChangedEvent extends Event {
  constructor() {
    super('klocket-desk-defect-changed', { bubbles: true, composed: true });
  }
}

/** Where it is said of what is taken back after its part of the room is gone. */
export const changes = new EventTarget();

declare global {
  interface HTMLElementEventMap {
    'klocket-desk-defect-changed': DefectChangedEvent;
  }
}
