import type { ScreenNight } from '@klocket/contract';

/** A clock on the wall of a zone. */
export interface LocalTime {
  /** From Monday, 1, to Sunday, 7. */
  weekday: number;
  /** `HH:MM`. */
  time: string;
}

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** What the clock says in a zone, whatever the box believes of its own. */
export function localTime(now: Date, zone: string): LocalTime {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    format.formatToParts(now).find((one) => one.type === type)!.value;
  return {
    weekday: weekdays.indexOf(part('weekday')) + 1,
    time: `${part('hour')}:${part('minute')}`,
  };
}

/** Whether the light is low: from when the house closes until it opens. */
export function isNight(nights: readonly ScreenNight[], { weekday, time }: LocalTime): boolean {
  const tonight = nights[weekday - 1];
  const last = nights[(weekday + 5) % 7];
  return (!!tonight && time >= tonight.from) || (!!last && time < last.to);
}

/** How far the picture is moved, in hundredths of its height, so that nothing burns in: once round in 20 minutes. */
export function driftAt(now: number): { x: number; y: number } {
  const turn = (now / (20 * 60_000)) * 2 * Math.PI;
  return { x: Math.round(60 * Math.cos(turn)) / 100, y: Math.round(60 * Math.sin(turn)) / 100 };
}
