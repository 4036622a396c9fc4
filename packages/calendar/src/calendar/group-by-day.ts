import type { Occurrence } from '@klocket/contract';

/** The occurrences of one day. */
export interface DayGroup {
  day: string;
  items: Occurrence[];
}

/** Groups occurrences by day, in order; what began before `first` and still goes on stands there. */
export function groupByDay(occurrences: readonly Occurrence[], first: string): DayGroup[] {
  const groups: DayGroup[] = [];
  for (const occurrence of occurrences) {
    const day = occurrence.day < first ? first : occurrence.day;
    const last = groups.at(-1);
    if (last?.day === day) last.items.push(occurrence);
    else groups.push({ day, items: [occurrence] });
  }
  return groups;
}
