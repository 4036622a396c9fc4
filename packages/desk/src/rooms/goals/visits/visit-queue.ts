import type { NewVisit, VisitCounted } from '@klocket/contract';
import { staffPaths } from '@klocket/contract/staff-paths';
import { KeptQueue, patienceMs, type Kept } from '../../../kit/kept-queue.ts';
import { visitsName } from '../../../kit/kept-marks.ts';
import { serverNow } from '../../../kit/server-clock.ts';
import { newSubmissionKey } from '../../../kit/submission-key.ts';
import type { StaffApi } from '../../../staff-api.ts';

/** Heads that were counted with one press; its name is the key by which the server counts it once. */
export interface Press extends Kept {
  district: string;
  house: string;
  /** When it was pressed. */
  at: string;
  heads: number;
}

/** Heads that were counted and have not arrived. */
export class VisitQueue extends KeptQueue<Press, VisitCounted> {
  constructor(person: string, api: () => StaffApi) {
    super(visitsName(person), (press, quiet) => sendVisit(api(), press, {}, quiet));
  }
}

/**
 * Sends one press, perhaps with what somebody said of themselves; that is never kept in the browser. Sent
 * twice, with it or without, it is one visit.
 */
export async function sendVisit(
  api: StaffApi,
  { name: key, district, house, at, heads }: Press,
  said: Pick<NewVisit, 'ageBand' | 'gender'> = {},
  quiet = false,
): Promise<VisitCounted> {
  const signal = quiet ? AbortSignal.timeout(patienceMs) : undefined;
  const visit: NewVisit = { house, heads, at, ...said };
  return (await api.post<VisitCounted>(staffPaths.visits(district), visit, { key, quiet, signal }))
    .data;
}

/** A press just now, by the clock of the server; never the same twice. */
export const pressOf = (district: string, house: string, heads: number): Press => ({
  name: newSubmissionKey(),
  district,
  house,
  at: serverNow().toISOString(),
  heads,
});

const queues = new Map<string, VisitQueue>();
let newestApi: StaffApi;

/** The queue of a person: one for as long as the desk is open, in whatever room they are. */
export function visitsOf(person: string, api: StaffApi): VisitQueue {
  newestApi = api;
  let queue = queues.get(person);
  if (!queue) queues.set(person, (queue = new VisitQueue(person, () => newestApi)));
  return queue;
}
