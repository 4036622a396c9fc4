import { randomUUID } from 'node:crypto';
import { staffPaths, type WalkLead, type WalkSource } from '@klocket/contract';
import { writeSettings } from '../../features/defects/settings.ts';
import { sampleDefects, sampleReport } from '../defects.ts';
import { ofDistrict } from './districts.ts';
import type { Matrix, Question } from './entry.ts';
import { fetched, here, type World } from './world.ts';

const root = '/api/v1/staff/:district/walks';

const source: WalkSource = {
  title: { sv: 'Trygghetsvandring' },
  on: '2026-12-01',
  meetings: [],
  stops: [],
  participants: [],
};

/** A walk that was just planned, with a defect that it found. */
async function newWalk(world: World) {
  await world.db.transaction().execute((tx) => writeSettings(tx, here, sampleDefects));
  const { ask } = await world.as('coordinator');
  const { id } = (await ask('POST', staffPaths.walks(here), source)).json<WalkLead>();
  const found = await ask('POST', staffPaths.walkDefects(here, id), sampleReport);
  return { id, defect: found.json<{ id: string }>().id };
}

type AskAbout = (
  world: World,
  walk: { id: string; defect: string },
) => Question | Promise<Question>;

const ofWalk = (ask: AskAbout) =>
  ofDistrict(async (world) => ask(world, await newWalk(world)), 'coordinator', 'walker');

/** Safety walks, for who leads them. */
export const walks: Matrix = {
  [`POST ${root}`]: ofDistrict(
    () => ({ url: staffPaths.walks(here), body: source }),
    'coordinator',
    'walker',
  ),
  [`GET ${root}/:id`]: ofWalk((_world, { id }) => ({ url: staffPaths.walk(here, id) })),
  [`PUT ${root}/:id`]: ofWalk(async (world, { id }) => {
    const url = staffPaths.walk(here, id);
    const { headers } = await fetched(world, url);
    return { url, body: { ...source, on: '2026-12-02' }, headers };
  }),
  [`DELETE ${root}/:id`]: ofWalk((_world, { id }) => ({ url: staffPaths.walk(here, id) })),
  [`PUT ${root}/:id/verdicts/:defect`]: ofWalk((_world, { id, defect }) => ({
    url: staffPaths.walkVerdict(here, id, defect),
    body: { verdict: 'same' },
  })),
  [`DELETE ${root}/:id/verdicts/:defect`]: ofWalk((_world, { id, defect }) => ({
    url: staffPaths.walkVerdict(here, id, defect),
  })),
  [`DELETE ${root}/:id/defects/:defect`]: ofWalk((_world, { id, defect }) => ({
    url: staffPaths.walkDefect(here, id, defect),
  })),
  [`POST ${root}/:id/defects`]: ofWalk((_world, { id }) => ({
    url: staffPaths.walkDefects(here, id),
    body: sampleReport,
  })),
  [`POST ${root}/:id/closing`]: ofWalk((_world, { id }) => ({
    url: staffPaths.walkClosing(here, id),
    body: {},
  })),
  [`PUT ${root}/:id/photos/:photo`]: ofWalk((_world, { id }) => ({
    url: staffPaths.walkPhoto(here, id, randomUUID()),
    body: dot,
    headers: { 'content-type': 'image/png' },
  })),
};

/** The smallest picture there is: one dot. */
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);
