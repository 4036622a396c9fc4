import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe } from 'node:test';
import type { DistrictSource } from '@klocket/contract';
import { systemClock, type Clock } from '../clock.ts';
import { readSettings, type Settings } from '../settings.ts';
import { asAdmin, startCluster, withDatabase, type Engine } from '../testing/databases.ts';
import { run } from './run.ts';

/** A place of its own for a test: an empty database and a folder, both gone when the suite ends. */
export interface Home {
  folder: string;
  /** The environment a process needs to work here. */
  environment: Record<string, string>;
  settings: Settings;
  /** Calls the command line here. */
  klocket(...words: string[]): Promise<Answer>;
}

/** What a call came to. */
export interface Answer {
  code: number;
  said: string;
  complained: string;
}

type NewHome = (clock?: Clock) => Promise<Home>;

/** Runs a suite with homes on SQLite and on PostgreSQL. */
export function forEachHome(suite: (engine: Engine, newHome: NewHome) => void) {
  describe('on SQLite', () => suite('sqlite', homesOn('sqlite')));
  describe('on PostgreSQL', () => suite('postgres', homesOn('postgres')));
}

/** Makes homes on one engine. */
export function homesOn(engine: Engine): NewHome {
  const folders: string[] = [];
  const postgres = engine === 'postgres' ? postgresDatabases() : undefined;
  after(async () => {
    await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
    await postgres?.end();
  });
  return async (clock = systemClock) => {
    const folder = await mkdtemp(join(tmpdir(), 'klocket-home-'));
    folders.push(folder);
    const environment = {
      KLOCKET_DATABASE: (await postgres?.create()) ?? `file:${join(folder, 'klocket.db')}`,
      KLOCKET_FILES: join(folder, 'files'),
    };
    const settings = readSettings(environment);
    const klocket = (...words: string[]) => call(words, settings, clock);
    return { folder, environment, settings, klocket };
  };
}

async function call(words: string[], settings: Settings, clock: Clock): Promise<Answer> {
  const said: string[] = [];
  const complained: string[] = [];
  const code = await run(words, () => ({ settings, clock }), {
    say: (line) => said.push(line),
    complain: (line) => complained.push(line),
  });
  return { code, said: said.join('\n'), complained: complained.join('\n') };
}

function postgresDatabases() {
  const names: string[] = [];
  let cluster: ReturnType<typeof startCluster> | undefined;
  const adminUrl = async () =>
    process.env.KLOCKET_TEST_POSTGRES ?? (await (cluster ??= startCluster())).url;
  return {
    async create() {
      const name = `klocket_home_${randomUUID().slice(0, 8)}`;
      await asAdmin(await adminUrl(), `create database ${name}`);
      names.push(name);
      return withDatabase(await adminUrl(), name);
    },
    async end() {
      if (cluster) return (await cluster).stop();
      for (const name of names) {
        await asAdmin(await adminUrl(), `drop database if exists ${name} with (force)`);
      }
    },
  };
}

/** A small district to import into. */
export const district: DistrictSource = {
  id: 'provbyn',
  name: 'Provbyn',
  zone: 'Europe/Stockholm',
  languages: ['sv', 'en'],
  contact: { name: 'Receptionen', phone: '010-000 00 01' },
  houses: [
    {
      id: 'kunskapens-hus',
      name: { sv: 'Kunskapens hus' },
      rooms: [{ id: 'verkstaden', name: { sv: 'Verkstaden' } }],
    },
    { id: 'idrottens-hus', name: { sv: 'Idrottens hus' } },
  ],
  organisers: [{ id: 'hgf', name: 'Hyresgästföreningen' }],
  themes: [{ id: 'larande', name: { sv: 'Lärande' } }],
};

/** A fixed time for what depends on the day. */
export const clock: Clock = () => Temporal.Instant.from('2026-11-22T08:00:00Z');
