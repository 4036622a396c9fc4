import { staffPaths, type CirclePeople } from '@klocket/contract';
import type { Worker } from '../staff.ts';
import type { Entry, Matrix, Question } from './entry.ts';
import { here, type World } from './world.ts';

/** A circle that one leads or whose organiser one is, and one of another organiser's. */
const ofCircle = (
  ask: (world: World, circle: string, worker: Worker) => Question | Promise<Question>,
): Entry => ({
  objects: {
    own: {
      of: ({ id }) => ({ districtId: here, organisers: ['abf'], leaders: [id] }),
      ask: async (world, worker) => ask(world, await newCircle(world, 'abf', worker.id), worker),
    },
    others: {
      of: { districtId: here, organisers: ['hgf'], leaders: [] },
      ask: async (world, worker) => ask(world, await newCircle(world, 'hgf'), worker),
    },
  },
  allowed: { coordinator: 'own others', organiser: 'own', leader: 'own' },
});

/** A study circle whose first evening is over, with one person the leader wrote down, signed off. */
async function newCircle(world: World, organiserId: string, leaderId?: string) {
  const id = await world.newActivity(organiserId, leaderId);
  await world.db
    .updateTable('activity')
    .set({ folkbildning: 'studiecirkel' })
    .where('id', '=', id)
    .execute();
  await world.db
    .updateTable('occurrence')
    .set({ starts_at: '2026-11-20T16:00:00Z', ends_at: '2026-11-20T18:00:00Z' })
    .where('id', '=', meetingOf(id))
    .execute();
  const { ask } = await world.as('coordinator');
  await ask('POST', staffPaths.circlePeople(here, id), { name: 'Deltagaren' });
  await ask('PUT', staffPaths.circleSignOff(here, id));
  return id;
}

const meetingOf = (circle: string) => `${circle}-20261201t1700`;

/** Who was written down in a circle. */
async function personIn(world: World, circle: string) {
  const { ask } = await world.as('coordinator');
  const answer = await ask('GET', staffPaths.circlePeople(here, circle));
  return answer.json<CirclePeople>().items[0]!;
}

/** The number of a certificate of a circle. */
async function issuedIn(world: World, circle: string) {
  const { ask } = await world.as('coordinator');
  await ask('POST', staffPaths.circleCertificates(here, circle));
  return (await personIn(world, circle)).certificate!.serial;
}

const root = '/api/v1/staff/:district';

/** Study circles and their certificates. */
export const circles: Matrix = {
  [`GET ${root}/activities/:id/circle`]: ofCircle((_world, id) => ({
    url: staffPaths.circle(here, id),
  })),
  [`PUT ${root}/activities/:id/circle/meetings/:occurrence`]: ofCircle((_world, id) => ({
    url: staffPaths.circleMeeting(here, id, meetingOf(id)),
    body: { hours: 2, log: 'Vi ritade torget.' },
  })),
  [`PUT ${root}/activities/:id/circle/sign-off`]: ofCircle((_world, id) => ({
    url: staffPaths.circleSignOff(here, id),
  })),
  [`DELETE ${root}/activities/:id/circle/sign-off`]: ofCircle((_world, id) => ({
    url: staffPaths.circleSignOff(here, id),
  })),
  [`GET ${root}/activities/:id/circle/people`]: ofCircle((_world, id) => ({
    url: staffPaths.circlePeople(here, id),
  })),
  [`POST ${root}/activities/:id/circle/people`]: ofCircle((_world, id) => ({
    url: staffPaths.circlePeople(here, id),
    body: { name: 'Gästen' },
  })),
  [`PATCH ${root}/activities/:id/circle/people/:person`]: ofCircle(async (world, id) => {
    const person = await personIn(world, id);
    return { url: staffPaths.circlePerson(here, id, person.id), body: { hours: 1 } };
  }),
  [`DELETE ${root}/activities/:id/circle/people/:person`]: ofCircle(async (world, id) => {
    const person = await personIn(world, id);
    return { url: staffPaths.circlePerson(here, id, person.id) };
  }),
  [`POST ${root}/activities/:id/circle/certificates`]: ofCircle((_world, id) => ({
    url: staffPaths.circleCertificates(here, id),
  })),
  [`GET ${root}/activities/:id/circle/certificates.pdf`]: ofCircle(async (world, id) => {
    await issuedIn(world, id);
    return { url: staffPaths.circleCertificatesFile(here, id) };
  }),
  [`DELETE ${root}/certificates/:serial`]: ofCircle(async (world, id) => ({
    url: staffPaths.certificate(here, await issuedIn(world, id)),
  })),
};
