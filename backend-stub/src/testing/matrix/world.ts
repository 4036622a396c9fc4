import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import type { LightMyRequestResponse } from 'fastify';
import type { RoleName, StaffRole } from '@klocket/contract';
import type { Database } from '../../database/database.ts';
import type { Actor } from '../../features/staff/may.ts';
import { rolesOf } from '../../features/staff/member-repository.ts';
import type { App } from '../../http/app-type.ts';
import { createTestClock, fillSample, homeworkHelp, openApp, sampleDistrict } from '../app.ts';
import { asker, workersOf, type Worker } from '../staff.ts';

/** The district in which everything stands, and one beside it. */
export const here = sampleDistrict.id;
export const there = 'grannbyn';

const abf = { districtId: here, organiserId: 'abf' };

/** Everyone of the matrix: each role here, who coordinates elsewhere, and who has no role any more. */
const people = {
  coordinator: ['coordinator'],
  organiser: [{ role: 'organiser', ...abf }],
  leader: [{ role: 'leader', ...abf }],
  walker: ['walker'],
  'follow-up': ['follow-up'],
  receiver: [{ role: 'receiver', ...abf }],
  operator: ['operator'],
  elsewhere: [{ role: 'coordinator', districtId: there }],
  nobody: [],
} satisfies Record<string, (RoleName | StaffRole)[]>;

export type Person = keyof typeof people;
export const everyone = Object.keys(people) as Person[];

type WorkerOf = Worker & { actor: Actor };

/** A whole app with two districts and two organisers. */
export interface World {
  app: App;
  db: Database;
  /** One of the people, signed in, with a passkey just shown; the same each time. */
  as(person: Person): Promise<WorkerOf>;
  /** One like them whom nobody else has been, for what changes who asks. */
  anew(person: Person): Promise<WorkerOf>;
  /** Who has not signed in. */
  stranger: Worker['ask'];
  /** Writes an activity of three Tuesdays for an organiser, led by someone or nobody, and returns its id. */
  newActivity(organiserId: string, leaderId?: string): Promise<string>;
  /** Someone new with roles of a test's own choice. */
  someone(roles: (RoleName | StaffRole)[]): Promise<Worker>;
  /** A number nobody had before, for what must have a name of its own. */
  next(): number;
}

export async function createWorld(db: Database): Promise<World> {
  const { clock } = createTestClock();
  const { districts, activities } = await fillSample(db, clock);
  const hgf = { id: 'hgf', name: 'Hyresgästföreningen' };
  await districts.save({
    ...sampleDistrict,
    organisers: [...sampleDistrict.organisers!, hgf],
  });
  await districts.save({ ...sampleDistrict, id: there, name: 'Grannbyn' });
  const files = await mkdtemp(join(tmpdir(), 'klocket-files-'));
  after(() => rm(files, { recursive: true }));
  const app = await openApp(db, {
    clock,
    environment: { KLOCKET_RATE_LIMIT: '1000000', KLOCKET_FILES: files },
  });
  const work = workersOf(app, db, clock, here);
  let count = 0;
  const known = new Map<Person, Promise<WorkerOf>>();

  async function anew(person: Person): Promise<WorkerOf> {
    const worker = await work({ roles: people[person], withPasskey: true });
    const { id, email } = worker;
    const roles = await rolesOf(db, id);
    return { ...worker, actor: { id, email, name: person, language: 'sv', roles } };
  }

  return {
    app,
    db,
    stranger: asker(app, ''),
    next: () => (count += 1),
    someone: (roles) => work({ roles }),
    async newActivity(organiserId, leaderId) {
      const id = `aktivitet-${(count += 1)}`;
      await activities.save(here, {
        ...homeworkHelp,
        id,
        startsLocal: '2026-12-01T17:00',
        organisers: [organiserId],
      });
      if (leaderId) {
        const row = { activity_id: id, staff_member_id: leaderId };
        await db.insertInto('activity_leader').values(row).execute();
      }
      return id;
    },
    anew,
    as(person) {
      const one = known.get(person) ?? anew(person);
      known.set(person, one);
      return one;
    },
  };
}

/** What a change of something that was just fetched by who may is sent with. */
export async function fetched(world: World, url: string) {
  const { ask } = await world.as('coordinator');
  const answer: LightMyRequestResponse = await ask('GET', url);
  return {
    source: answer.json<Record<string, unknown>>(),
    headers: { 'if-match': String(answer.headers.etag ?? '"none"') },
  };
}
