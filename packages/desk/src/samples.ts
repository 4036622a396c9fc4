import type {
  ColleagueList,
  HistoryEntry,
  HistoryPage,
  Me,
  Occurrence,
  ProblemCode,
  Today,
} from '@klocket/contract';
import { Problem } from '@klocket/core';
import type { Send, StaffAnswer } from './staff-api.ts';

/** Somebody made up, with the whole of a district to look after. */
export const sampleMe: Me = {
  id: 'samordnaren',
  name: 'Samordnaren',
  email: 'samordnare@klocket.example',
  language: 'sv',
  roles: [{ role: 'coordinator', districtId: 'klockaretorpet' }],
  districts: [
    {
      id: 'klockaretorpet',
      name: 'Klockaretorpet',
      zone: 'Europe/Stockholm',
      languages: ['sv', 'en', 'ar'],
      may: [
        'activity.read',
        'activity.write',
        'activity.publish',
        'occurrence.change',
        'district.read',
        'district.write',
        'colleague.read',
        'colleague.write',
        'history.read',
        'history.read-all',
        'names.read',
        'export',
      ],
    },
  ],
  passkeys: 1,
  endsAt: '2026-11-24T20:15:00Z',
};

/** A calm afternoon with one thing to see to. */
export const sampleDay: Today = {
  day: '2026-11-24',
  now: [sampleOccurrence({ title: 'Läxhjälp', startTime: '16:00', endTime: '18:00' })],
  later: [
    sampleOccurrence({ id: 'later-1', title: 'Pingis för alla', status: 'cancelled' }),
    sampleOccurrence({ id: 'later-2', title: 'Studiecirkel: inredning', room: undefined }),
  ],
  next: [sampleOccurrence({ id: 'next-1', day: '2026-11-25', endDay: '2026-11-25' })],
  changeable: ['now-1', 'later-2'],
  notes: [
    {
      kind: 'drafts',
      count: 1,
      items: [{ title: 'Julpyssel', path: 'activities/julpyssel' }],
      path: 'activities?state=draft',
    },
    {
      kind: 'clashes',
      count: 2,
      items: [
        {
          title: 'Läxhjälp – Språkcafé (Stora salen)',
          path: 'activities/laxhjalp',
          day: '2026-12-01',
        },
      ],
      path: 'activities',
    },
  ],
};

function sampleOccurrence(change: Partial<Occurrence>): Occurrence {
  return {
    id: 'now-1',
    activityId: 'laxhjalp',
    title: 'Läxhjälp',
    startsAt: '2026-11-24T18:00:00+01:00',
    endsAt: '2026-11-24T20:00:00+01:00',
    day: '2026-11-24',
    startTime: '18:00',
    endDay: '2026-11-24',
    endTime: '20:00',
    status: 'scheduled',
    house: { id: 'kunskapens-hus', name: 'Kunskapens hus' },
    room: 'Stora salen',
    organisers: [],
    themes: [],
    spoken: ['sv'],
    access: [],
    joining: 'drop-in',
    url: '/klockaretorpet/occurrences/now-1',
    ...change,
  };
}

/**
 * What an imitated server answers to one request, made from the state of a tag: data, or a `Problem`
 * to fail with.
 */
type Answerer = (body: unknown, path: string, etag?: string, key?: string) => unknown;

/**
 * A server made of a table: `GET /api/v1/staff/me` or, for all below an address, `GET /api/…/*`.
 * What is not in it is not found.
 */
export const sampleServer =
  (answers: Record<string, Answerer>): Send =>
  async (method, path, body, { etag, key }) => {
    const [plain = ''] = path.split('?');
    const found =
      answers[`${method} ${plain}`] ??
      Object.entries(answers).find(
        ([name]) => name.endsWith('*') && `${method} ${plain}`.startsWith(name.slice(0, -1)),
      )?.[1];
    if (!found) throw new Problem('not-found');
    const data = await found(body, path, etag, key);
    return isAnswer(data) ? data : { data, etag: undefined };
  };

/** An answer together with its entity tag. */
export const tagged = (data: unknown, etag: string): StaffAnswer<unknown> => ({ data, etag });

/** A refusal, as the server words it. */
export const refusal = (code: ProblemCode, detail: string, more: object = {}) =>
  new Problem(code, {
    type: `urn:klocket:problem:${code}`,
    title: detail,
    status: 400,
    detail,
    code,
    ...more,
  });

const isAnswer = (data: unknown): data is StaffAnswer<unknown> =>
  typeof data === 'object' && data !== null && 'etag' in data && 'data' in data;

/** Who works in the sample district. */
export const sampleColleagues: ColleagueList = {
  items: [
    {
      id: 'samordnaren',
      name: 'Samordnaren',
      email: 'samordnare@klocket.example',
      language: 'sv',
      roles: [{ role: 'coordinator' }],
      passkeys: 1,
      mayChange: true,
    },
    {
      id: 'arrangoren',
      name: 'Arrangören',
      email: 'arrangor@abf.example',
      language: 'sv',
      roles: [{ role: 'organiser', organiserId: 'abf' }],
      passkeys: 0,
      mayChange: true,
    },
  ],
  mayGive: [{ role: 'coordinator' }, { role: 'organiser' }, { role: 'leader' }],
};

/** As much of the sample district as a room of the desk asks for. */
export const sampleOrganisers = {
  organisers: [
    { id: 'abf', name: 'ABF' },
    { id: 'hgf', name: 'Hyresgästföreningen' },
  ],
};

/** A morning's work, newest first. */
export const sampleHistory: HistoryPage = {
  items: [
    deed('4', '2026-11-24T14:20:00Z', 'occurrence.cancelled', 'occurrence', 'Läxhjälp'),
    deed('3', '2026-11-24T08:05:00Z', 'colleague.invited', 'colleague', 'Arrangören'),
    deed('2', '2026-11-23T16:40:00Z', 'activity.published', 'activity', 'Julpyssel'),
    deed('1', '2026-11-23T16:31:00Z', 'activity.created', 'activity', 'Julpyssel'),
  ],
};

function deed(id: string, at: string, action: string, kind: string, title: string): HistoryEntry {
  return {
    id,
    at,
    actor: { id: 'samordnaren', name: 'Samordnaren' },
    action,
    object: { kind, id: title.toLowerCase(), title },
    details: {},
  };
}
export * from './samples-activities.ts';
