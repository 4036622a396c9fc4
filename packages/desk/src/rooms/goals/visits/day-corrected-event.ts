import type { VisitDay } from '@klocket/contract';

/** Heads of a day were put right; without the day, it has become another since it was read. */
export class DayCorrectedEvent extends Event {
  readonly day: VisitDay | undefined;
  constructor(day?: VisitDay) {
    super('klocket-desk-day-corrected');
    this.day = day;
  }
}

declare global {
  interface HTMLElementEventMap {
    'klocket-desk-day-corrected': DayCorrectedEvent;
  }
}
