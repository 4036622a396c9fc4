import { staffPaths, type ActivitySaved, type StaffActivity } from '@klocket/contract';
import type { Worker } from '../staff.ts';
import { ofDistrict, staffHere } from './districts.ts';
import type { Asked, Entry, Matrix, Question } from './entry.ts';
import { fetched, here, type Person, type World } from './world.ts';

/** Asks about a new activity, by its id. */
type AskAbout = (world: World, id: string, worker: Worker) => Question | Promise<Question>;

/** An activity of one's own organiser that one leads, if one leads any; and one of another's. */
const ofActivity = (ask: AskAbout, allowed: Entry['allowed']): Entry => ({
  objects: {
    own: {
      of: ({ id }) => ({ districtId: here, organisers: ['abf'], leaders: [id] }),
      ask: async (world, worker) => ask(world, await world.newActivity('abf', worker.id), worker),
    } satisfies Asked,
    others: {
      of: { districtId: here, organisers: ['hgf'], leaders: [] },
      ask: async (world, worker) => ask(world, await world.newActivity('hgf'), worker),
    } satisfies Asked,
  },
  allowed,
});

const inReach = { coordinator: 'own others', organiser: 'own', leader: 'own' };
const toPublish = { coordinator: 'own others', organiser: 'own' };

/** A suggestion to one's own organiser, and one to another; who suggested it is somebody else. */
const ofSuggestion = (ask: (world: World, id: string) => Question | Promise<Question>): Entry => {
  const of = (organiserId: string): Asked => ({
    of: { districtId: here, organisers: [organiserId], leaders: [] },
    async ask(world) {
      const leader = await world.someone([{ role: 'leader', districtId: here, organiserId }]);
      const body = newForm(world, organiserId);
      const saved = await leader.ask('POST', staffPaths.activities(here), body);
      return ask(world, saved.json<ActivitySaved>().activity.id);
    },
  });
  return { objects: { own: of('abf'), others: of('hgf') }, allowed: toPublish };
};

const plan = { repeats: 'once', from: '2026-12-01', startTime: '17:00', durationMinutes: 60 };

const newForm = (world: World, organiserId: string) => ({
  texts: { sv: { title: `Aktivitet ${world.next()}` } },
  plan,
  organisers: [organiserId],
});

/** Whoever arranges or leads anything. */
const whoWrite: Person[] = ['coordinator', 'organiser', 'leader'];

/** What is sent to change an activity as it is now; `change` says what is to be different. */
async function formOf(world: World, id: string) {
  const { source, headers } = await fetched(world, staffPaths.activity(here, id));
  const { form, upcoming } = source as unknown as StaffActivity;
  const summary = `Ändrad ${world.next()} gånger.`;
  const texts = { sv: { ...form.texts.sv!, summary } };
  return { form: { ...form, texts }, upcoming, headers };
}

/** What is sent to cancel the first occurrence of an activity. */
async function cancellation(world: World, id: string): Promise<Question> {
  const { upcoming } = await formOf(world, id);
  const url = staffPaths.occurrence(here, upcoming[0]!.id);
  const { headers } = await fetched(world, url);
  return { url, body: { status: 'cancelled' }, headers };
}

/** Activities, their occurrences, and what is taken back. */
export const activities: Matrix = {
  'GET /api/v1/staff/:district/activities': ofDistrict(
    () => ({ url: staffPaths.activities(here) }),
    ...staffHere,
  ),
  'POST /api/v1/staff/:district/activities': ofDistrict(
    (world) => ({ url: staffPaths.activities(here), body: newForm(world, 'abf') }),
    ...whoWrite,
  ),
  'GET /api/v1/staff/:district/activities/:id': ofActivity(
    (_world, id) => ({ url: staffPaths.activity(here, id) }),
    inReach,
  ),
  'GET /api/v1/staff/:district/activities/:id/preview': ofActivity(
    (_world, id) => ({ url: staffPaths.preview(here, id) }),
    inReach,
  ),
  'PUT /api/v1/staff/:district/activities/:id': ofActivity(async (world, id) => {
    const { form, headers } = await formOf(world, id);
    return { url: staffPaths.activity(here, id), body: form, headers };
  }, toPublish),
  'DELETE /api/v1/staff/:district/activities/:id': ofActivity(async (world, id) => {
    const { headers } = await formOf(world, id);
    return { url: staffPaths.activity(here, id), headers };
  }, toPublish),
  'POST /api/v1/staff/:district/activities/:id/following': ofActivity(async (world, id) => {
    const { form, upcoming, headers } = await formOf(world, id);
    const body = { occurrence: upcoming[1]!.id, form };
    return { url: staffPaths.following(here, id), body, headers };
  }, toPublish),
  'POST /api/v1/staff/:district/activities/:id/copies': ofActivity(
    (_world, id) => ({ url: staffPaths.copies(here, id), body: {} }),
    inReach,
  ),
  'POST /api/v1/staff/:district/activities/:id/approvals': ofSuggestion(async (world, id) => {
    const { headers } = await formOf(world, id);
    return { url: staffPaths.approvals(here, id), headers };
  }),
  'POST /api/v1/staff/:district/activities/:id/returns': ofSuggestion(async (world, id) => {
    const { headers } = await formOf(world, id);
    return { url: staffPaths.returns(here, id), body: { word: 'Vilken dag?' }, headers };
  }),
  'POST /api/v1/staff/:district/dates': ofDistrict(
    () => ({ url: staffPaths.dates(here), body: { plan } }),
    ...staffHere,
  ),
  'GET /api/v1/staff/:district/breaks': ofDistrict(
    () => ({ url: staffPaths.breaks(here) }),
    ...staffHere,
  ),
  'PUT /api/v1/staff/:district/breaks': ofDistrict(
    async (world) => {
      const url = staffPaths.breaks(here);
      const { headers } = await fetched(world, url);
      const name = { sv: `Lov ${world.next()}` };
      return { url, body: { items: [{ from: '2026-12-21', to: '2027-01-08', name }] }, headers };
    },
    'coordinator',
    'operator',
  ),
  'POST /api/v1/staff/:district/pictures': ofDistrict(
    () => ({
      url: staffPaths.pictures(here),
      body: dot,
      headers: { 'content-type': 'image/png' },
    }),
    'coordinator',
    'organiser',
    'leader',
  ),
  'GET /api/v1/staff/:district/occurrences/:id': ofActivity(async (world, id) => {
    const { upcoming } = await formOf(world, id);
    return { url: staffPaths.occurrence(here, upcoming[0]!.id) };
  }, inReach),
  'PATCH /api/v1/staff/:district/occurrences/:id': ofActivity(cancellation, inReach),
  'POST /api/v1/staff/:district/undos/:id': {
    objects: {
      own: {
        async ask(world, { id, ask }) {
          const { url, body, headers } = await cancellation(
            world,
            await world.newActivity('abf', id),
          );
          const { undo = 'none' } = (await ask('PATCH', url, body, headers)).json<{
            undo?: string;
          }>();
          return { url: staffPaths.undo(here, undo) };
        },
      },
      others: {
        async ask(world) {
          const { ask } = await world.anew('coordinator');
          const { url, body, headers } = await cancellation(world, await world.newActivity('abf'));
          const { undo } = (await ask('PATCH', url, body, headers)).json<{ undo: string }>();
          return { url: staffPaths.undo(here, undo) };
        },
      },
    },
    allowed: { coordinator: 'own', organiser: 'own', leader: 'own' },
  },
};

/** The smallest picture there is: one dot. */
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);
