import type { Occurrence } from '@klocket/contract';
import { addDays } from '@klocket/core';

/** Every day from the first to the last, with what happens on it; what lasts several days stands on each. */
export function daysInGrid(from: string, to: string, occurrences: readonly Occurrence[]) {
  const days = new Map<string, Occurrence[]>();
  for (let day = from; day <= to; day = addDays(day, 1)) days.set(day, []);
  for (const occurrence of occurrences) {
    // What ends in the small hours belongs to the evening before.
    const last =
      occurrence.endTime < '06:00' && occurrence.endDay > occurrence.day
        ? addDays(occurrence.endDay, -1)
        : occurrence.endDay;
    for (
      let day = occurrence.day < from ? from : occurrence.day;
      day <= last;
      day = addDays(day, 1)
    ) {
      const items = days.get(day);
      if (!items) break;
      items.push(occurrence);
    }
  }
  return days;
}
