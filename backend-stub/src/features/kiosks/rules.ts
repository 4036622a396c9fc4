import type { OpeningHours, ScreenHealth, ScreenNight } from '@klocket/contract';

/** So often a screen asks. A restart of the server is seen within half a minute (K8 in docs/kiosk.md). */
export const pollSeconds = 20;

/** After so many minutes without a word a screen is silent, and somebody is told (K14). */
export const silentMinutes = 30;

/** A code is typed in within so many minutes, or another one is asked for. */
export const pairingMinutes = 10;

/** So long a screen shows which one it is. */
export const identifySeconds = 30;

/** When a house without hours of its own on a day is taken to close and to open. */
const usualClosing = '20:00';
const usualOpening = '07:00';

/** When the light is low, from Monday on: each night begins when the house closes and ends when it opens. */
export function nightsOf(hours: readonly OpeningHours[]): ScreenNight[] {
  const on = (weekday: number) => hours.filter((one) => one.weekday === ((weekday - 1) % 7) + 1);
  return [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
    // What closes at or before its opening does so after midnight: then the night begins at once.
    from: last(on(weekday).map(({ opens, closes }) => (closes <= opens ? '23:59' : closes))),
    to: first(on(weekday + 1).map(({ opens }) => opens)),
  }));
}

const last = (times: string[]) => times.sort().at(-1) ?? usualClosing;
const first = (times: string[]) => times.sort()[0] ?? usualOpening;

interface Heard {
  /** When it was last heard of, in epoch milliseconds. */
  seenAt: number | undefined;
  now: number;
  /** When this server started: before that nobody listened (K15). */
  startedAt: number;
}

/**
 * How a screen is, by when it was last heard of. A clock that was put back makes nobody silent; one that was put
 * back by much says nothing of a screen until it is heard of again.
 */
export function healthOf({ seenAt, now, startedAt }: Heard): ScreenHealth {
  if (seenAt === undefined) return 'unknown';
  const silence = now - seenAt;
  if (silence < -silentMinutes * 60_000) return 'unknown';
  if (silence <= 3 * pollSeconds * 1000) return 'fresh';
  const listened = now - Math.max(startedAt, seenAt);
  if (seenAt < startedAt && listened < silentMinutes * 60_000) return 'unknown';
  return silence < silentMinutes * 60_000 ? 'late' : 'silent';
}
