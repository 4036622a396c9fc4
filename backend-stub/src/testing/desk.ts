import type { OccurrenceList, OccurrencePatch, StaffActivity } from '@klocket/contract';
import { createTestClock, fillSample, openApp, sampleDistrict } from './app.ts';
import type { Open } from './databases.ts';
import { workersOf, type Worker } from './staff.ts';

/** Where the desk of the sample district is asked. */
export const deskRoot = `/api/v1/staff/${sampleDistrict.id}`;
export const deskActivities = `${deskRoot}/activities`;

/** The desk of the sample district, on a database of its own, and a way to let people in. */
export async function openDesk(open: Open) {
  const db = await open();
  const { clock, set } = createTestClock();
  await fillSample(db, clock);
  const app = await openApp(db, { clock, environment: { KLOCKET_RATE_LIMIT: '1000000' } });
  const list = async (activity: string) => {
    const address = `/api/v1/districts/${sampleDistrict.id}/occurrences?activity=${activity}`;
    return (await app.inject(address)).json<OccurrenceList>().items;
  };
  return {
    db,
    app,
    clock,
    set,
    work: workersOf(app, db, clock, sampleDistrict.id),
    /** What visitors see of an activity: a line for each of its occurrences. */
    calendar: async (activity: string) =>
      (await list(activity)).map(({ day, startTime, status }) => `${day} ${startTime} ${status}`),
    /** The ids of those occurrences. */
    ids: async (activity: string) => (await list(activity)).map(({ id }) => id),
  };
}

/** An activity as somebody at the desk reads it, with what a change of it goes along with. */
export async function readActivity(worker: Worker, id: string) {
  const answer = await worker.ask('GET', `${deskActivities}/${id}`);
  return { ...answer.json<StaffActivity>(), etag: String(answer.headers.etag) };
}

/** Changes an occurrence as it is now. */
export async function changeOccurrence(worker: Worker, id: string, patch: OccurrencePatch) {
  const url = `${deskRoot}/occurrences/${id}`;
  const { headers } = await worker.ask('GET', url);
  return worker.ask('PATCH', url, patch, { 'if-match': String(headers.etag ?? '"none"') });
}
