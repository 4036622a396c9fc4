import type { SignedUp, Signup, SignupForm, SignupOffer } from '@klocket/contract';
import { Problem, type Answer } from '@klocket/core';
import type { SignupApi } from './signup-api.ts';

const answer = <T>(data: T): Answer<T> => ({ data, stale: false, asOf: new Date() });

const when = {
  startsAt: '2026-11-24T17:30:00+01:00',
  endsAt: '2026-11-24T19:30:00+01:00',
  day: '2026-11-24',
  startTime: '17:30',
  endDay: '2026-11-24',
  endTime: '19:30',
};

const form: SignupForm = {
  scope: 'occurrence',
  partyMax: 6,
  asksName: true,
  asksContact: true,
  asksInterpreter: true,
  waitingList: true,
  questions: [
    {
      id: 'mat',
      kind: 'choice',
      label: 'Vad vill du äta?',
      options: [
        { id: 'soppa', name: 'Soppa' },
        { id: 'macka', name: 'Smörgås' },
      ],
      required: false,
      keptDays: 1,
    },
  ],
  keptDays: 30,
};

/** What is offered at an evening about one's rights at home. */
export const sampleOffer = (change: Partial<SignupOffer> = {}): SignupOffer => ({
  occurrenceId: 'rattigheter-20261124t1730',
  activityId: 'rattigheter',
  title: 'Skyldigheter och rättigheter i boendet',
  ...when,
  house: { id: 'kunskapens-hus', name: 'Kunskapens hus' },
  full: false,
  seats: { capacity: 20, free: 18, waiting: 0 },
  form,
  meetings: [],
  otherDates: [],
  ticket: 'sample-ticket',
  contact: { name: 'Receptionen, Kunskapens hus', phone: '010-000 00 01' },
  ...change,
});

/** The same with another form. */
export const sampleOfferWith = (change: Partial<SignupForm>, offer: Partial<SignupOffer> = {}) =>
  sampleOffer({ form: { ...form, ...change }, ...offer });

/** No seat left; one day later there is. */
export const sampleFull = () =>
  sampleOffer({
    full: true,
    seats: { capacity: 20, free: 0, waiting: 2 },
    otherDates: [
      {
        occurrenceId: 'rattigheter-20261208t1730',
        ...when,
        day: '2026-12-08',
        endDay: '2026-12-08',
        house: { id: 'idrottens-hus', name: 'Idrottens hus' },
        free: 7,
        url: '/klockaretorpet/occurrences/rattigheter-20261208t1730',
      },
    ],
  });

/** What signing up is answered with. */
export const sampleSignedUp = (change: Partial<Signup> = {}): SignedUp => ({
  token: 'sample.token',
  url: 'https://klocket.example/klockaretorpet/my#sample.token',
  signup: {
    status: 'confirmed',
    seats: 1,
    party: { adults: 1, children: [] },
    partyMax: 6,
    language: 'sv',
    code: 'K7QD-2M9X',
    scope: 'occurrence',
    activity: { id: 'rattigheter', title: 'Skyldigheter och rättigheter i boendet', url: '/' },
    organisers: [],
    meetings: [
      {
        occurrenceId: 'rattigheter-20261124t1730',
        ...when,
        status: 'scheduled',
        absent: false,
        asksAgain: false,
      },
    ],
    questions: [],
    answers: {},
    signedUpAt: '2026-11-20T10:00:00Z',
    eraseOn: '2026-12-24',
    mayChange: true,
    ...change,
  },
});

/** Offers what a sample says, and takes every sign-up. */
export const sampleSignups = (
  offer: SignupOffer = sampleOffer(),
  change: Partial<SignupApi> = {},
): SignupApi => ({
  offer: () => Promise.resolve(answer(offer)),
  signUp: () => Promise.resolve(sampleSignedUp()),
  ...change,
});

/** Refuses what is sent, field by field or as a whole. */
export const refusing =
  (code: Problem['code'], details?: Partial<Problem['details']>): SignupApi['signUp'] =>
  () =>
    Promise.reject(
      new Problem(code, { type: '', title: '', status: 422, code: 'invalid', ...details }),
    );
