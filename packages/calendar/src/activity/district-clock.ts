import type { When } from '@klocket/contract';

/**
 * What the district's own clock says at an instant, read off an occurrence nearby: the distance
 * between its instant and its clock time is the zone's, so no zone has to be known here.
 */
export function districtClock(now: Date, { startsAt, day, startTime }: When) {
  const offset = Date.parse(`${day}T${startTime}Z`) - Date.parse(startsAt);
  const local = new Date(now.getTime() + offset).toISOString();
  return { day: local.slice(0, 10), time: local.slice(11, 16) };
}
