import type { DemographicAnswer } from '@klocket/contract';

/** Somebody has counted themselves in, with what they said of themselves, if anything. */
export class VisitorSaidEvent extends Event {
  readonly said: DemographicAnswer;
  constructor(said: DemographicAnswer) {
    super('klocket-desk-visitor-said');
    this.said = said;
  }
}

declare global {
  interface HTMLElementEventMap {
    'klocket-desk-visitor-said': VisitorSaidEvent;
  }
}
