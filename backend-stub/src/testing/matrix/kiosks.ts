import {
  pairingsPath,
  staffPaths,
  type PairingStarted,
  type ScreenSource,
  type StaffScreenMessage,
} from '@klocket/contract';
import { ofDistrict, staffHere } from './districts.ts';
import type { Matrix } from './entry.ts';
import { fetched, here, type World } from './world.ts';

const root = '/api/v1/staff/:district/screens';
const messages = '/api/v1/staff/:district/screen-messages';

const source: ScreenSource = {
  name: 'Skylten',
  house: 'kunskapens-hus',
  mode: 'look',
  languages: ['sv'],
  scenes: [{ id: 'i-dag', kind: 'today' }],
  dimsAtNight: true,
};

const words = { text: { sv: 'Kaffet är klart' }, until: '2026-12-01T00:00:00Z', urgent: false };

/** A screen that was just set up; the one before goes, since there is an end to how many there are. */
async function aScreen(world: World): Promise<string> {
  const id = `skylt-${world.next()}`;
  await world.db.deleteFrom('screen').execute();
  await (await world.as('coordinator')).ask('POST', staffPaths.screens(here), { id, ...source });
  return id;
}

async function aMessage(world: World): Promise<string> {
  await world.db.deleteFrom('screen_message').execute();
  const { ask } = await world.as('coordinator');
  const made = await ask('POST', staffPaths.screenMessages(here), words);
  return made.json<StaffScreenMessage>().id;
}

/** The screens in the centre, and words on them. */
export const kiosks: Matrix = {
  [`GET ${root}`]: ofDistrict(() => ({ url: staffPaths.screens(here) }), ...staffHere),
  [`POST ${root}`]: ofDistrict(async (world) => {
    await world.db.deleteFrom('screen').execute();
    return { url: staffPaths.screens(here), body: { id: `skylt-${world.next()}`, ...source } };
  }, 'coordinator'),
  [`GET ${root}/:id`]: ofDistrict(
    async (world) => ({ url: staffPaths.screen(here, await aScreen(world)) }),
    ...staffHere,
  ),
  [`PUT ${root}/:id`]: ofDistrict(async (world) => {
    const url = staffPaths.screen(here, await aScreen(world));
    const { headers } = await fetched(world, url);
    return { url, body: { ...source, name: 'En annan skylt' }, headers };
  }, 'coordinator'),
  [`DELETE ${root}/:id`]: ofDistrict(async (world) => {
    const url = staffPaths.screen(here, await aScreen(world));
    const { headers } = await fetched(world, url);
    return { url, headers };
  }, 'coordinator'),
  [`POST ${root}/:id/pairings`]: ofDistrict(async (world) => {
    const started = await world.app.inject({ method: 'POST', url: pairingsPath() });
    const { code } = started.json<PairingStarted>();
    return { url: staffPaths.screenPairings(here, await aScreen(world)), body: { code } };
  }, 'coordinator'),
  [`DELETE ${root}/:id/pairings`]: ofDistrict(
    async (world) => ({ url: staffPaths.screenPairings(here, await aScreen(world)) }),
    'coordinator',
  ),
  [`POST ${root}/:id/reloads`]: ofDistrict(
    async (world) => ({ url: staffPaths.screenReloads(here, await aScreen(world)) }),
    'coordinator',
  ),
  [`POST ${root}/:id/identifications`]: ofDistrict(
    async (world) => ({ url: staffPaths.screenIdentifications(here, await aScreen(world)) }),
    'coordinator',
  ),
  [`GET ${messages}`]: ofDistrict(() => ({ url: staffPaths.screenMessages(here) }), ...staffHere),
  [`POST ${messages}`]: ofDistrict(async (world) => {
    await world.db.deleteFrom('screen_message').execute();
    return { url: staffPaths.screenMessages(here), body: words };
  }, 'coordinator'),
  [`GET ${messages}/:id`]: ofDistrict(
    async (world) => ({ url: staffPaths.screenMessage(here, await aMessage(world)) }),
    ...staffHere,
  ),
  [`PUT ${messages}/:id`]: ofDistrict(async (world) => {
    const url = staffPaths.screenMessage(here, await aMessage(world));
    const { headers } = await fetched(world, url);
    return { url, body: { ...words, urgent: true }, headers };
  }, 'coordinator'),
  [`DELETE ${messages}/:id`]: ofDistrict(
    async (world) => ({ url: staffPaths.screenMessage(here, await aMessage(world)) }),
    'coordinator',
  ),
};
