/** Tells the time; handed in, so that a test can hand in its own. */
export type Clock = () => Temporal.Instant;

export const systemClock: Clock = () => Temporal.Now.instant();

/** What a clock says in epoch milliseconds; of the system's own without the price of a `Temporal` object. */
export const millisecondsOf = (clock: Clock) =>
  clock === systemClock ? Date.now() : clock().epochMilliseconds;

/** An instant as it is stored: UTC, whole seconds, so that text order is time order. */
export const toStored = (instant: Temporal.Instant) =>
  instant.round('second').toString({ smallestUnit: 'second' });

/** The day it is in a zone. */
export const dayIn = (zone: string, instant: Temporal.Instant) =>
  instant.toZonedDateTimeISO(zone).toPlainDate().toString();
