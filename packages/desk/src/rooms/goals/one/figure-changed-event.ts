/** A figure was written in, put right or taken away. */
export class FigureChangedEvent extends Event {
  /** The period it is of. */
  readonly period: string;
  constructor(period: string) {
    super('klocket-desk-figure-changed');
    this.period = period;
  }
}

declare global {
  interface HTMLElementEventMap {
    'klocket-desk-figure-changed': FigureChangedEvent;
  }
}
