import { staffPaths, type DeskSignedUp } from '@klocket/contract';
import type { Worker } from '../staff.ts';
import { ofDistrict } from './districts.ts';
import type { Entry, Matrix, Question } from './entry.ts';
import { here, type World } from './world.ts';

/** An occurrence one may see the people of, and one of another organiser's. */
const ofOccurrence = (
  ask: (world: World, occurrence: string, worker: Worker) => Question | Promise<Question>,
  allowed: Entry['allowed'],
): Entry => ({
  objects: {
    own: {
      of: ({ id }) => ({ districtId: here, organisers: ['abf'], leaders: [id] }),
      ask: async (world, worker) => ask(world, await evening(world, 'abf', worker.id), worker),
    },
    others: {
      of: { districtId: here, organisers: ['hgf'], leaders: [] },
      ask: async (world, worker) => ask(world, await evening(world, 'hgf'), worker),
    },
  },
  allowed,
});

/** The first evening of a new activity that one signs up for. */
async function evening(world: World, organiserId: string, leaderId?: string) {
  const id = await world.newActivity(organiserId, leaderId);
  await world.db
    .updateTable('activity')
    .set({ joining: 'sign-up', signup_json: '{"capacity":20}' })
    .where('id', '=', id)
    .execute();
  return `${id}-20261201t1700`;
}

const wish = { party: { adults: 1, children: [] }, name: 'Besökare', language: 'sv' };

/** A party that has signed up for an occurrence. */
async function signedUp(world: World, occurrence: string) {
  const { ask } = await world.as('coordinator');
  const answer = await ask('POST', staffPaths.occurrenceSignups(here, occurrence), wish);
  return answer.json<DeskSignedUp>().row;
}

/** Somebody to call about a message. */
async function callAbout(world: World, occurrence: string) {
  const { id } = await signedUp(world, occurrence);
  const call = `samtal-${world.next()}`;
  await world.db
    .insertInto('call')
    .values({
      id: call,
      district_id: here,
      signup_id: id,
      occurrence_id: occurrence,
      about: 'message',
      message: 'Ta med saxen.',
      due_at: null,
      created_at: '2026-11-24T15:15:00Z',
      done_at: null,
      outcome: null,
    })
    .execute();
  return call;
}

const whoSeeNames = { coordinator: 'own others', organiser: 'own', leader: 'own' };
const whoSeeAny = ['coordinator', 'organiser', 'leader'] as const;
const root = '/api/v1/staff/:district';

/** Who comes, and what is done with them. */
export const people: Matrix = {
  [`GET ${root}/people`]: ofDistrict(() => ({ url: staffPaths.people(here) }), ...whoSeeAny),
  [`GET ${root}/calls`]: ofDistrict(() => ({ url: staffPaths.calls(here) }), ...whoSeeAny),
  [`GET ${root}/occurrences/:id/people`]: ofOccurrence(
    (_world, id) => ({ url: staffPaths.occurrencePeople(here, id) }),
    whoSeeNames,
  ),
  [`GET ${root}/occurrences/:id/people.csv`]: ofOccurrence(
    (_world, id) => ({ url: staffPaths.occurrencePeopleFile(here, id) }),
    { coordinator: 'own others', organiser: 'own' },
  ),
  [`POST ${root}/occurrences/:id/signups`]: ofOccurrence(
    (_world, id) => ({ url: staffPaths.occurrenceSignups(here, id), body: wish }),
    whoSeeNames,
  ),
  [`PATCH ${root}/signups/:id`]: ofOccurrence(async (world, id) => {
    const party = await signedUp(world, id);
    return { url: staffPaths.signup(here, party.id), body: { status: 'cancelled' } };
  }, whoSeeNames),
  [`DELETE ${root}/signups/:id`]: ofOccurrence(
    async (world, id) => {
      const party = await signedUp(world, id);
      return { url: staffPaths.signup(here, party.id) };
    },
    { coordinator: 'own others' },
  ),
  [`PUT ${root}/occurrences/:id/seats`]: ofOccurrence(
    (_world, id) => ({
      url: staffPaths.occurrenceSeats(here, id),
      body: { capacity: 12, reserved: 2 },
    }),
    whoSeeNames,
  ),
  [`PUT ${root}/occurrences/:id/attendance/:signup`]: ofOccurrence(async (world, id) => {
    const party = await signedUp(world, id);
    return { url: staffPaths.attendance(here, id, party.id), body: { status: 'present' } };
  }, whoSeeNames),
  [`POST ${root}/occurrences/:id/check-ins`]: ofOccurrence(async (world, id) => {
    const { code } = await signedUp(world, id);
    return { url: staffPaths.checkIns(here, id), body: { code } };
  }, whoSeeNames),
  [`POST ${root}/occurrences/:id/walk-ins`]: ofOccurrence(
    (_world, id) => ({ url: staffPaths.walkIns(here, id), body: { party: wish.party } }),
    whoSeeNames,
  ),
  [`PUT ${root}/occurrences/:id/head-count`]: ofOccurrence(
    (_world, id) => ({ url: staffPaths.headCount(here, id), body: { heads: 14 } }),
    whoSeeNames,
  ),
  [`POST ${root}/occurrences/:id/demographics`]: ofOccurrence(
    (_world, id) => ({ url: staffPaths.demographics(here, id), body: { gender: 'woman' } }),
    whoSeeNames,
  ),
  [`POST ${root}/occurrences/:id/messages`]: ofOccurrence(
    (_world, id) => ({ url: staffPaths.messages(here, id), body: { text: 'Ta med saxen.' } }),
    whoSeeNames,
  ),
  [`POST ${root}/calls/:id`]: ofOccurrence(async (world, id) => {
    const call = await callAbout(world, id);
    return { url: staffPaths.call(here, call), body: { outcome: 'told' } };
  }, whoSeeNames),
};
