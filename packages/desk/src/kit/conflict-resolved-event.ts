/** Somebody has decided what applies where two have changed the same thing. */
export class ConflictResolvedEvent extends Event {
  readonly values: Record<string, unknown>;
  constructor(values: Record<string, unknown>) {
    super('klocket-desk-conflict-resolved', { bubbles: true, composed: true });
    this.values = values;
  }
}

declare global {
  interface HTMLElementEventMap {
    'klocket-desk-conflict-resolved': ConflictResolvedEvent;
  }
}
