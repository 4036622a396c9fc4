import type { AttendanceMark, PartyRow, WalkIn } from '@klocket/contract';
import { staffPaths } from '@klocket/contract/staff-paths';
import { KeptQueue, patienceMs, type Kept } from '../../kit/kept-queue.ts';
import { marksName } from '../../kit/kept-marks.ts';
import { newSubmissionKey } from '../../kit/submission-key.ts';
import type { StaffApi } from '../../staff-api.ts';

/** Something marked at a door, on its way to the server. */
export type Marked = Kept & {
  district: string;
  occurrence: string;
} & (
    | { kind: 'mark'; signup: string; mark: AttendanceMark }
    | { kind: 'heads'; heads: number }
    | { kind: 'walk-in'; key: string; walkIn: WalkIn }
  );

/**
 * What was marked and has not arrived, by ids and without names but that of who came unannounced.
 */
export class MarkQueue extends KeptQueue<Marked, PartyRow | undefined> {
  constructor(person: string, api: () => StaffApi) {
    super(marksName(person), (marked, quiet) => post(api(), marked, quiet));
  }
}

async function post(api: StaffApi, marked: Marked, quiet: boolean): Promise<PartyRow | undefined> {
  const { district, occurrence } = marked;
  const options = { quiet, signal: quiet ? AbortSignal.timeout(patienceMs) : undefined };
  switch (marked.kind) {
    case 'mark': {
      const path = staffPaths.attendance(district, occurrence, marked.signup);
      return (await api.put<PartyRow>(path, marked.mark, options)).data;
    }
    case 'heads': {
      const path = staffPaths.headCount(district, occurrence);
      await api.put(path, { heads: marked.heads }, options);
      return undefined;
    }
    case 'walk-in': {
      const path = staffPaths.walkIns(district, occurrence);
      const { key, walkIn } = marked;
      return (await api.post<PartyRow>(path, walkIn, { ...options, key })).data;
    }
  }
}

const queues = new Map<string, MarkQueue>();
let newestApi: StaffApi;

/** The queue of a person: one for as long as the desk is open, in whatever room they are. */
export function marksOf(person: string, api: StaffApi): MarkQueue {
  newestApi = api;
  let queue = queues.get(person);
  if (!queue) queues.set(person, (queue = new MarkQueue(person, () => newestApi)));
  return queue;
}

/** The names by which the newest of its kind takes the place of the one before. */
export const markName = (occurrence: string, signup: string) => `mark:${occurrence}:${signup}`;
export const headsName = (occurrence: string) => `heads:${occurrence}`;

/** Somebody who came without having signed up; never the same twice. */
export function walkInOf(district: string, occurrence: string, walkIn: WalkIn): Marked {
  const key = newSubmissionKey();
  return { kind: 'walk-in', name: `walk-in:${key}`, key, district, occurrence, walkIn };
}
