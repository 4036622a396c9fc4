import type { StaffApi } from '../staff-api.ts';

/** Under what name the browser keeps what somebody has marked at a door and what has not been sent. */
export const marksName = (person: string) => `klocket-desk-marks:${person}`;

/** The same of heads that were counted. */
export const visitsName = (person: string) => `klocket-desk-visits:${person}`;

/** Each thing that is kept, and whose code sends it. */
const kept = [
  [marksName, async () => (await import('../rooms/people/mark-queue.ts')).marksOf],
  [visitsName, async () => (await import('../rooms/goals/visits/visit-queue.ts')).visitsOf],
] as const;

let looked = '';

/** Sends what was left from a dead spot before the window was closed, in whatever room one begins. */
export function sendKeptMarks(person: string, api: StaffApi) {
  if (looked === person) return;
  looked = person;
  for (const [name, queue] of kept) {
    if (isKept(name(person))) void queue().then((queueOf) => queueOf(person, api));
  }
}

function isKept(name: string) {
  try {
    return localStorage.getItem(name) !== null;
  } catch {
    return false;
  }
}
