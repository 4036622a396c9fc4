import { randomUUID } from 'node:crypto';
import { staffPaths } from '@klocket/contract';
import { toStored } from '../../clock.ts';
import type { Tx } from '../../database/database.ts';
import { holdDefect } from '../../features/defects/change.ts';
import { handOver } from '../../features/defects/hand-over.ts';
import { insertReport } from '../../features/defects/report.ts';
import { reviewDefect } from '../../features/defects/review.ts';
import { writeSettings } from '../../features/defects/settings.ts';
import { createTestClock } from '../app.ts';
import { sampleDefects, sampleReport } from '../defects.ts';
import { ofDistrict } from './districts.ts';
import type { Entry, Matrix, Question } from './entry.ts';
import { fetched, here, type World } from './world.ts';

const root = '/api/v1/staff/:district';

/** A defect that was handed over to the organiser whose receiver one is, and one handed to another. */
const ofDefect = (
  ask: (world: World, id: string) => Question | Promise<Question>,
  allowed: Entry['allowed'],
): Entry => ({
  objects: {
    handed: {
      of: { districtId: here, handedTo: ['abf'] },
      ask: async (world) => ask(world, await newDefect(world, 'kommunen')),
    },
    others: {
      of: { districtId: here, handedTo: [] },
      ask: async (world) => ask(world, await newDefect(world, 'hyresvarden')),
    },
  },
  allowed,
});

/** A defect that everyone may see, handed over to a receiver. */
async function newDefect({ db }: World, receiver: string) {
  const now = createTestClock().clock();
  const at = toStored(now);
  const id = randomUUID();
  const hold = async (tx: Tx) => (await holdDefect(tx, here, id, at))!;
  await db.transaction().execute(async (tx) => {
    await writeSettings(tx, here, sampleDefects);
    const arrival = { id, districtId: here, source: 'form', now } as const;
    await insertReport(tx, sampleReport, sampleDefects, arrival);
    await reviewDefect(tx, await hold(tx), { review: 'published' }, at);
    await handOver(tx, await hold(tx), { receivers: [receiver], sentAt: at }, at);
  });
  return id;
}

/** The one photo of a world: taking a picture in costs more than all else that is asked of it. */
const photos = new WeakMap<World, Promise<string>>();

async function takePhoto({ app }: World) {
  const id = randomUUID();
  const url = `/api/v1/districts/${here}/defect-photos/${id}`;
  const headers = { origin: 'http://localhost:8080', 'content-type': 'image/png' };
  await app.inject({ method: 'PUT', url, headers, payload: dot });
  return id;
}

/** A photo of a defect that everyone may see; it belonged to another before. */
async function photoOf(world: World, defectId: string) {
  if (!photos.has(world)) photos.set(world, takePhoto(world));
  const id = await photos.get(world)!;
  await world.db
    .updateTable('defect_photo')
    .set({ defect_id: defectId, review: 'published' })
    .where('id', '=', id)
    .execute();
  return id;
}

/** Makes somebody wish that a defect be opened again. */
const wishReopened = ({ db }: World, id: string) =>
  db
    .updateTable('defect')
    .set({ status: 'fixed', reopen_words: 'Trasig igen.', reopen_at: '2026-11-24T15:00:00Z' })
    .where('id', '=', id)
    .execute();

const readers = { coordinator: 'handed others', walker: 'handed others', receiver: 'handed' };
const writers = { coordinator: 'handed others' };

/** Defects, what is decided about them, and what can be reported. */
export const defects: Matrix = {
  [`GET ${root}/defects`]: ofDistrict(
    () => ({ url: staffPaths.defects(here) }),
    'coordinator',
    'walker',
    'receiver',
  ),
  [`GET ${root}/defects/:id`]: ofDefect(
    (_world, id) => ({ url: staffPaths.defect(here, id) }),
    readers,
  ),
  [`PATCH ${root}/defects/:id`]: ofDefect(async (world, id) => {
    const url = staffPaths.defect(here, id);
    const { headers } = await fetched(world, url);
    return { url, body: { words: 'Lampan är släckt.' }, headers };
  }, writers),
  [`POST ${root}/defects/:id/steps`]: ofDefect(
    (_world, id) => ({
      url: staffPaths.defectSteps(here, id),
      body: { status: 'confirmed', reason: 'Vi har varit där.' },
    }),
    writers,
  ),
  [`POST ${root}/defects/:id/reopening`]: ofDefect(async (world, id) => {
    await wishReopened(world, id);
    return {
      url: staffPaths.defectReopening(here, id),
      body: { reopen: true, reason: 'Vi såg det också.' },
    };
  }, writers),
  [`POST ${root}/defects/:id/answers`]: {
    objects: {
      handed: {
        of: { districtId: here, handedTo: ['abf'] },
        ask: async (world) => answerTo(await newDefect(world, 'kommunen'), 'kommunen'),
      },
      others: {
        of: { districtId: here, handedTo: [] },
        ask: async (world) => answerTo(await newDefect(world, 'hyresvarden'), 'hyresvarden'),
      },
    },
    allowed: { coordinator: 'handed others', receiver: 'handed' },
  },
  [`GET ${root}/defect-photos/:id/:name`]: ofDefect(
    async (world, id) => ({
      url: staffPaths.defectPhotoFile(here, await photoOf(world, id), '480.webp'),
    }),
    readers,
  ),
  [`PUT ${root}/defect-photos/:id`]: ofDefect(async (world, id) => {
    const url = staffPaths.defectPhoto(here, await photoOf(world, id));
    const { headers } = await fetched(world, staffPaths.defect(here, id));
    return { url, body: dot, headers: { ...headers, 'content-type': 'image/png' } };
  }, writers),
  [`GET ${root}/defect-settings`]: ofDistrict(
    () => ({ url: staffPaths.defectSettings(here) }),
    'coordinator',
    'operator',
  ),
  [`PUT ${root}/defect-settings`]: ofDistrict(
    async (world) => {
      const url = staffPaths.defectSettings(here);
      const { headers } = await fetched(world, url);
      return { url, body: sampleDefects, headers };
    },
    'coordinator',
    'operator',
  ),
};

const answerTo = (id: string, receiver: string): Question => ({
  url: staffPaths.defectAnswers(here, id),
  body: { receiver, status: 'planned', plannedOn: '2026-12-15', words: 'Beställt.' },
});

/** The smallest picture there is: one dot. */
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);
