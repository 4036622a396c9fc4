import type { VisitDay } from '@klocket/contract';
import type { Press } from './visit-queue.ts';

export type HouseDay = VisitDay['houses'][number];

/** The day and the hour of an instant, on the clock of a zone. */
export function hourOf(instant: string, zone: string) {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(instant));
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return {
    day: `${part('year')}-${part('month')}-${part('day')}`,
    hour: Number(part('hour')),
  };
}

/** A day with more heads in the hours of some presses. */
export function withPresses(day: VisitDay, presses: readonly Press[], zone: string): VisitDay {
  return presses.reduce((sum, { house, at, heads }) => {
    const when = hourOf(at, zone);
    return when.day === sum.day ? withHeads(sum, house, when.hour, heads) : sum;
  }, day);
}

function withHeads({ day, houses }: VisitDay, house: string, hour: number, heads: number) {
  return {
    day,
    houses: houses.map((one) => {
      if (one.house !== house) return one;
      const others = one.hours.filter((other) => other.hour !== hour);
      const before = one.hours.find((other) => other.hour === hour)?.heads ?? 0;
      const hours = [...others, { hour, heads: before + heads }].sort((a, b) => a.hour - b.hour);
      return { ...one, hours, heads: one.heads + heads };
    }),
  };
}

/** Opening hours of most houses; what was counted outside of them widens the picture. */
const usual = { first: 9, last: 18 };

/** The hours that are shown of a day, those without anybody too. */
export function hoursToShow({ hours }: Pick<HouseDay, 'hours'>) {
  const counted = hours.filter(({ heads }) => heads > 0).map(({ hour }) => hour);
  const first = Math.min(usual.first, ...counted);
  const last = Math.max(usual.last, ...counted);
  return Array.from({ length: last - first + 1 }, (_, at) => {
    const hour = first + at;
    return { hour, heads: hours.find((one) => one.hour === hour)?.heads ?? 0 };
  });
}
