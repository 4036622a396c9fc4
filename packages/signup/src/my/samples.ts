import type { CodeAnswer, Signup, SignupMeeting } from '@klocket/contract';
import { Problem } from '@klocket/core';
import type { MySignupApi } from './my-api.ts';

/** A secret as long as a real one. */
export const sampleToken = 'c2FtcGxlLXNpZ251cA.c2FtcGxlLXNlYWwtb2Ytb25lLXNpZ251cA';

/** A meeting on a Tuesday evening, so many weeks after the first. */
export function sampleMeeting(week = 0, change: Partial<SignupMeeting> = {}): SignupMeeting {
  const day = new Date(Date.UTC(2026, 11, 1 + 7 * week)).toISOString().slice(0, 10);
  return {
    occurrenceId: `matlag-${day}`,
    startsAt: `${day}T17:00:00+01:00`,
    endsAt: `${day}T19:00:00+01:00`,
    day,
    startTime: '17:00',
    endDay: day,
    endTime: '19:00',
    status: 'scheduled',
    house: { id: 'kunskapens-hus', name: 'Kunskapens hus' },
    room: 'Köket',
    absent: false,
    asksAgain: false,
    ...change,
  };
}

/** A family with seats at a cooking evening. */
export const sampleSignup = (change: Partial<Signup> = {}): Signup => ({
  status: 'confirmed',
  seats: 3,
  party: { adults: 1, children: [4, 7] },
  partyMax: 6,
  name: 'Besökaren',
  email: 'besokare@klocket.example',
  language: 'sv',
  code: 'K7QD-2M9X',
  scope: 'occurrence',
  activity: { id: 'matlag', title: 'Matlag', url: '/klockaretorpet/activities/matlag' },
  organisers: [{ id: 'abf', name: 'ABF' }],
  meetings: [sampleMeeting()],
  questions: [],
  answers: {},
  signedUpAt: '2026-11-20T09:00:00+01:00',
  eraseOn: '2026-12-31',
  mayChange: true,
  contact: { name: 'Receptionen, Kunskapens hus', phone: '010-000 00 01' },
  ...change,
});

/** A seat in a course of five evenings. */
export const sampleCourse = (change: Partial<Signup> = {}) =>
  sampleSignup({
    scope: 'course',
    seats: 1,
    party: { adults: 1, children: [] },
    partyMax: 1,
    activity: {
      id: 'plantering',
      title: 'Studiecirkel i plantering',
      url: '/klockaretorpet/activities/plantering',
    },
    interpreter: 'ar',
    questions: [
      {
        id: 'allergi',
        kind: 'text',
        label: 'Är du allergisk mot något?',
        options: [],
        required: false,
        keptDays: 1,
      },
    ],
    answers: { allergi: 'Nötter' },
    meetings: [
      sampleMeeting(-1),
      sampleMeeting(0),
      sampleMeeting(1, { absent: true }),
      sampleMeeting(2, { status: 'cancelled', reason: 'Ledaren är sjuk.' }),
      sampleMeeting(3, {
        status: 'moved-online',
        onlineUrl: 'https://mote.example/plantering',
        house: undefined,
        room: undefined,
      }),
    ],
    ...change,
  });

/** An evening that was moved after somebody had signed up. */
export const movedMeeting = () =>
  sampleMeeting(0, {
    status: 'rescheduled',
    asksAgain: true,
    startTime: '18:00',
    endTime: '20:00',
    previous: { startTime: '17:00', endTime: '19:00' },
    reason: 'Köket är upptaget tidigare på kvällen.',
  });

export const sampleCodeAnswer: CodeAnswer = {
  status: 'waiting',
  seats: 2,
  place: 3,
  title: 'Matlag',
  startsAt: '2026-12-01T17:00:00+01:00',
  endsAt: '2026-12-01T19:00:00+01:00',
  day: '2026-12-01',
  startTime: '17:00',
  endDay: '2026-12-01',
  endTime: '19:00',
};

/** A server that can be looked into. */
export type SampleMySignups = MySignupApi & { signup: Signup };

/** A server that knows one sign-up and changes it as the real one does. */
export function sampleMySignups(
  signup: Signup,
  change: Partial<MySignupApi> = {},
): SampleMySignups {
  const server: SampleMySignups = {
    signup,
    get: () => Promise.resolve(server.signup),
    change: (_token, { party, comes, meeting }) => {
      const now = server.signup;
      server.signup = {
        ...now,
        ...(party && { party, seats: party.adults + party.children.length }),
        ...(comes !== undefined && {
          status: comes ? 'confirmed' : 'cancelled',
          heldUntil: undefined,
        }),
        ...(meeting && {
          meetings: now.meetings.map((one) =>
            one.occurrenceId === meeting.occurrenceId
              ? { ...one, absent: !meeting.comes, asksAgain: false }
              : one,
          ),
        }),
      };
      return Promise.resolve(server.signup);
    },
    cancel: () => {
      server.signup = { ...server.signup, status: 'cancelled', place: undefined };
      return Promise.resolve(server.signup);
    },
    calendar: () => Promise.resolve(new Blob(['BEGIN:VCALENDAR'], { type: 'text/calendar' })),
    certificate: () => Promise.resolve(new Blob(['%PDF'], { type: 'application/pdf' })),
    byCode: () => Promise.resolve(sampleCodeAnswer),
    ...change,
  };
  return server;
}

/** A server that refuses everything in one way. */
export function failingMySignups(code: Problem['code']): MySignupApi {
  const fail = () => Promise.reject(new Problem(code));
  return { get: fail, change: fail, cancel: fail, calendar: fail, certificate: fail, byCode: fail };
}
