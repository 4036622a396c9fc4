import type {
  ClosedReason,
  JoiningWay,
  OccurrenceStatus,
  SignupSource,
  SignupStatus,
} from '@klocket/contract';
import { offStatuses } from '../activities/rules.ts';

export const defaultPartyMax = 6;

/** Days after the last occurrence until a sign-up is erased. */
export const keptDays = 30;
export const sensitiveKeptDays = 7;

const heldHours = 48;
/** So long before the start an offered seat goes on to the next in line. */
const lastCallHours = 3;

/** No mail about a seat between these hours of the district's clock. */
const quietFrom = 21;
const quietTo = 8;

/** What a sign-up is while it has a seat, if only one that is held for it. */
export const seatedStatuses = ['confirmed', 'offered'] as const satisfies SignupStatus[];

/** Whether a party has a seat, if only one that is held for it. */
export const hasSeat = ({ status }: { status: SignupStatus }) =>
  status === 'confirmed' || status === 'offered';

/** What decides whether there is a seat. */
export interface SeatCount {
  capacity: number | null;
  reserved: number;
  seats_taken: number;
  desk_taken: number;
}

/**
 * Seats that can be taken: by a visitor those that are not kept for the desk, by the desk all. Undefined
 * when as many come as want to. Never below 0, also where the capacity was lowered.
 */
export function freeSeats(
  { capacity, reserved, seats_taken, desk_taken }: SeatCount,
  byDesk = false,
): number | undefined {
  if (capacity === null) return undefined;
  const free = capacity - seats_taken;
  const open = capacity - reserved - (seats_taken - desk_taken);
  return Math.max(0, byDesk ? free : Math.min(free, open));
}

/** What decides whether one can sign up. */
export interface Target {
  joining: JoiningWay;
  status: OccurrenceStatus;
  startsAt: Temporal.Instant;
  endsAt: Temporal.Instant;
}

/** When signing up begins and ends. */
export function signupTimes({ startsAt }: Pick<Target, 'startsAt'>, form: SignupSource) {
  return {
    opensAt:
      form.opensDays === undefined ? undefined : startsAt.subtract({ hours: 24 * form.opensDays }),
    closesAt: startsAt.subtract({ minutes: form.closesMinutes ?? 0 }),
  };
}

/** Why nobody can sign up now; undefined when one can. */
export function whyClosed(
  target: Target,
  form: SignupSource,
  now: Temporal.Instant,
): ClosedReason | undefined {
  const isBefore = (instant: Temporal.Instant) => Temporal.Instant.compare(now, instant) < 0;
  const { opensAt, closesAt } = signupTimes(target, form);
  if (target.joining !== 'sign-up') return target.joining;
  if (offStatuses.includes(target.status)) return 'cancelled';
  if (!isBefore(target.endsAt)) return 'over';
  if (opensAt && isBefore(opensAt)) return 'not-open-yet';
  return isBefore(closesAt) ? undefined : 'closed';
}

/**
 * Until when a seat waits for somebody who could not be told of it by mail: two days, or until three
 * hours before the start. Undefined when it is too late for that already.
 */
export function heldUntil(now: Temporal.Instant, startsAt: Temporal.Instant) {
  const lastCall = startsAt.subtract({ hours: lastCallHours });
  const inTwoDays = now.add({ hours: heldHours });
  const until = Temporal.Instant.compare(inTwoDays, lastCall) < 0 ? inTwoDays : lastCall;
  return Temporal.Instant.compare(until, now) > 0 ? until : undefined;
}

/** When a mail about a seat may go: now, or at eight in the morning. */
export function politeTime(now: Temporal.Instant, zone: string): Temporal.Instant {
  const local = now.toZonedDateTimeISO(zone);
  if (local.hour >= quietTo && local.hour < quietFrom) return now;
  const morning = local.hour < quietTo ? local : local.add({ days: 1 });
  return morning.withPlainTime({ hour: quietTo }).toInstant();
}
