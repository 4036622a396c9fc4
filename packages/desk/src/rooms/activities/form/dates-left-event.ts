/** Other days than before are to be left out of a plan. */
export class DatesLeftEvent extends Event {
  /** All days that are left out. */
  readonly days: string[];
  /** Those that no longer are. */
  readonly taken: string[];
  constructor(days: string[], taken: string[] = []) {
    super('klocket-desk-dates-left', { bubbles: true, composed: true });
    this.days = days;
    this.taken = taken;
  }
}

declare global {
  interface HTMLElementEventMap {
    'klocket-desk-dates-left': DatesLeftEvent;
  }
}
