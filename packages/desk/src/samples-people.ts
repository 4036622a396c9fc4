import type { Call, PartyRow, PeopleCount, PeopleList } from '@klocket/contract';

/** A sewing evening with seats for six. */
export const sampleCount = (change: Partial<PeopleCount> = {}): PeopleCount => ({
  occurrenceId: 'sykurs-1',
  activityId: 'sykurs',
  title: 'Sykurs',
  startsAt: '2026-11-24T17:00:00+01:00',
  endsAt: '2026-11-24T19:00:00+01:00',
  day: '2026-11-24',
  startTime: '17:00',
  endDay: '2026-11-24',
  endTime: '19:00',
  status: 'scheduled',
  house: { id: 'kunskapens-hus', name: 'Kunskapens hus' },
  scope: 'occurrence',
  takesSignups: true,
  capacity: 6,
  taken: 5,
  waiting: 1,
  came: 0,
  marked: 0,
  ...change,
});

/** Somebody made up who comes alone. */
export const sampleParty = (change: Partial<PartyRow> = {}): PartyRow => ({
  id: 'amira',
  status: 'confirmed',
  name: 'Amira Besökare',
  code: 'K7QD-2M9X',
  seats: 1,
  party: { adults: 1, children: [] },
  language: 'sv',
  byDesk: false,
  answers: {},
  signedUpAt: '2026-11-20T10:00:00Z',
  ...change,
});

/** One alone, a family of four, and one who waits. */
export const samplePeople = (change: Partial<PeopleList> = {}): PeopleList => ({
  count: sampleCount(),
  reserved: 0,
  ownCapacity: false,
  questions: [],
  items: [
    sampleParty({ email: 'amira@klocket.example' }),
    sampleParty({
      id: 'familj',
      name: 'Familjen Prov',
      code: '5VW0-WY0Q',
      phone: '010-000 00 02',
      seats: 4,
      party: { adults: 2, children: [4, 7] },
    }),
    sampleParty({
      id: 'sist',
      name: 'Väntar Sist',
      code: 'ABCD-1234',
      status: 'waiting',
      place: 1,
    }),
  ],
  ...change,
});

export const sampleCall: Call = {
  id: 'samtal-1',
  about: 'promoted',
  title: 'Sykurs',
  occurrenceId: 'sykurs-1',
  day: '2026-11-24',
  startTime: '17:00',
  name: 'Väntar Sist',
  phone: '010-000 00 09',
  language: 'sv',
  seats: 1,
  createdAt: '2026-11-24T09:00:00Z',
};
