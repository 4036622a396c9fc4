/** So many heads can come to one house in one hour; more is a mistake of whoever counts. */
export const mostHeadsAnHour = 5000;

/** So many minutes may the clock of what counts be ahead. */
const aheadMinutes = 5;
/** So many days may what was counted be under way. */
const lateDays = 7;

/** One hour of a house, on the clock of its district. */
export interface Hour {
  day: string;
  /** 0 to 23. When the clock is put back, the hour that comes twice is one. */
  hour: number;
}

/** The hour that an instant lies in. */
export function hourOf(at: Temporal.Instant, zone: string): Hour {
  const local = at.toZonedDateTimeISO(zone);
  return { day: local.toPlainDate().toString(), hour: local.hour };
}

/** Why something cannot have been counted at an instant; undefined where it can. */
export function whyNotAt(at: Temporal.Instant, now: Temporal.Instant) {
  if (Temporal.Instant.compare(at, now.add({ minutes: aheadMinutes })) > 0) return 'in-future';
  const oldest = now.subtract({ hours: lateDays * 24 });
  return Temporal.Instant.compare(at, oldest) < 0 ? 'too-long-ago' : undefined;
}

/** Reads an instant as a program wrote it; undefined where it is none. */
export function readInstant(text: string): Temporal.Instant | undefined {
  try {
    return Temporal.Instant.from(text);
  } catch {
    // RFC 3339 takes digits of a second that no clock has.
    return undefined;
  }
}

/** So often may one counter, or one of the staff, count: five times a second for a minute. */
export const mostPosts = { most: 300, windowMs: 60_000 };
