/** Other days than before are to be left out of a plan. */
export class DatesLeftEvent extends Event {
  readonly days: string[];
  constructor(days: string[]) {
    super('klocket-desk-dates-left', { bubbles: true, composed: true });
    this.days = days;
  }
}

declare global {
  interface HTMLElementEventMap {
    'klocket-desk-dates-left': DatesLeftEvent;
  }
}
