import type { OpeningHours, OpenState } from '@klocket/contract';

/** A day that differs, as far as opening is concerned. */
export interface ExceptionalDay {
  day: string;
  hours: readonly { opens: string; closes: string }[];
}

/** How far ahead the next opening is looked for: a house may be closed for the summer. */
const daysLookedAhead = 100;

/**
 * Tells whether a house is open now and when that changes next, in the zone's own clock. What
 * closes at or before its opening does so on the day after; stretches that meet count as one.
 */
export function openState(
  hours: readonly OpeningHours[],
  exceptions: readonly ExceptionalDay[],
  zone: string,
  now: Temporal.Instant,
): OpenState {
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  const special = new Map(exceptions.map((exception) => [exception.day, exception.hours]));
  let openUntil: Temporal.ZonedDateTime | undefined;

  // Yesterday's evening may still be going on.
  for (let ahead = -1; ahead <= daysLookedAhead; ahead++) {
    const day = today.add({ days: ahead });
    const its = special.get(day.toString()) ?? hours.filter((it) => it.weekday === day.dayOfWeek);
    for (const stretch of [...its].sort((a, b) => (a.opens < b.opens ? -1 : 1))) {
      const opens = day.toZonedDateTime({ timeZone: zone, plainTime: stretch.opens });
      const closingDay = stretch.closes <= stretch.opens ? day.add({ days: 1 }) : day;
      const closes = closingDay.toZonedDateTime({ timeZone: zone, plainTime: stretch.closes });
      if (isAfter(now, closes) || closes.toInstant().equals(now)) continue;
      if (openUntil && isAfter(opens, openUntil)) return state(true, openUntil);
      if (openUntil) openUntil = isAfter(closes, openUntil) ? closes : openUntil;
      else if (isAfter(opens, now)) return state(false, opens);
      else openUntil = closes;
    }
    // A whole day without opening ends what was going on.
    if (openUntil && isAfter(day.toZonedDateTime(zone), openUntil)) return state(true, openUntil);
  }
  // Open without end, or closed for as long as anyone can see.
  return { isOpen: openUntil !== undefined };
}

type Moment = Temporal.Instant | Temporal.ZonedDateTime;

const isAfter = (a: Moment, b: Moment) => a.epochMilliseconds > b.epochMilliseconds;

function state(isOpen: boolean, changes: Temporal.ZonedDateTime): OpenState {
  return {
    isOpen,
    changesAt: changes.toString({ timeZoneName: 'never', smallestUnit: 'second' }),
    changesDay: changes.toPlainDate().toString(),
    changesTime: changes.toPlainTime().toString({ smallestUnit: 'minute' }),
  };
}
