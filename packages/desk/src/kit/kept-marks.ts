import type { StaffApi } from '../staff-api.ts';

/** Under what name the browser keeps what somebody has marked at a door and what has not been sent. */
export const marksName = (person: string) => `klocket-desk-marks:${person}`;

let looked = '';

/** Sends what was left from a dead spot before the window was closed, in whatever room one begins. */
export function sendKeptMarks(person: string, api: StaffApi) {
  if (looked === person) return;
  looked = person;
  try {
    if (!localStorage.getItem(marksName(person))) return;
  } catch {
    return;
  }
  void import('../rooms/people/mark-queue.ts').then(({ marksOf }) => marksOf(person, api));
}
