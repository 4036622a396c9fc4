/** When the next day begins in a zone, in epoch milliseconds: until then today is today. */
export function endOfDay(zone: string, now: Temporal.Instant): number {
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  return today.add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds;
}

/** The first of some instants that is still to come, or the end of the day if that is sooner. */
export function firstToCome(
  zone: string,
  now: Temporal.Instant,
  instants: (string | undefined)[],
): number {
  let first = endOfDay(zone, now);
  for (const instant of instants) {
    const at = instant === undefined ? NaN : Date.parse(instant);
    if (at > now.epochMilliseconds && at < first) first = at;
  }
  return first;
}
