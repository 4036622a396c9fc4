import type {
  ActivityForm,
  ActivityLine,
  ActivityLines,
  DistrictForm,
  PlannedDates,
  StaffActivity,
  StaffOccurrence,
} from '@klocket/contract';

/** A district as it is written, with two houses and three organisers. */
export const sampleDistrictForm: DistrictForm = {
  id: 'klockaretorpet',
  name: 'Klockaretorpet',
  zone: 'Europe/Stockholm',
  languages: ['sv', 'en', 'ar'],
  contact: { name: 'Kunskapens hus, receptionen' },
  houses: [
    {
      id: 'kunskapens-hus',
      name: { sv: 'Kunskapens hus', en: 'House of Knowledge' },
      rooms: [{ id: 'stora-salen', name: { sv: 'Stora salen' } }],
    },
    { id: 'idrottens-hus', name: { sv: 'Idrottens hus' } },
  ],
  organisers: [
    { id: 'abf', name: 'ABF' },
    { id: 'hgf', name: 'Hyresgästföreningen' },
    { id: 'sensus', name: 'Sensus' },
  ],
  themes: [{ id: 'larande', name: { sv: 'Lärande', en: 'Learning' } }],
};

const rights = { write: true, publish: true, change: true, remove: true };

/** A line of the list: homework help tonight, unless it is said otherwise. */
export const sampleLine = (change: Partial<ActivityLine> = {}): ActivityLine => ({
  id: 'laxhjalp',
  title: 'Läxhjälp',
  state: 'published',
  next: {
    id: 'laxhjalp-20261124t1700',
    day: '2026-11-24',
    startTime: '17:00',
    endDay: '2026-11-24',
    endTime: '19:00',
    status: 'scheduled',
    etag: '"1"',
  },
  house: { id: 'kunskapens-hus', name: 'Kunskapens hus' },
  organisers: ['ABF'],
  missing: [],
  may: rights,
  ...change,
});

/** A suggestion, a draft, and what goes on week by week. */
export const sampleActivities: ActivityLines = {
  total: 4,
  items: [
    sampleLine({ id: 'schack', title: 'Schackkväll', state: 'suggested', suggestedBy: 'Ledaren' }),
    sampleLine({ id: 'julpyssel', title: 'Julpyssel', state: 'draft', missing: ['en', 'ar'] }),
    sampleLine(),
    sampleLine({
      id: 'pingis',
      title: 'Pingis för alla',
      next: { ...sampleLine().next!, id: 'pingis-20261125t1800', status: 'cancelled' },
    }),
  ],
};

/** So many weekly activities that a list must be made a part at a time. */
export const manyActivities = (count: number): ActivityLine[] =>
  Array.from({ length: count }, (_, index) =>
    sampleLine({ id: `aktivitet-${index}`, title: `Aktivitet nummer ${index + 1}` }),
  );

/** An evening of homework help. */
export const sampleEvening = (change: Partial<StaffOccurrence> = {}): StaffOccurrence => ({
  id: 'laxhjalp-20261124t1700',
  activityId: 'laxhjalp',
  title: 'Läxhjälp',
  startsAt: '2026-11-24T17:00:00+01:00',
  endsAt: '2026-11-24T19:00:00+01:00',
  day: '2026-11-24',
  startTime: '17:00',
  endDay: '2026-11-24',
  endTime: '19:00',
  status: 'scheduled',
  house: { id: 'kunskapens-hus', name: 'Kunskapens hus' },
  organisers: [{ id: 'abf', name: 'ABF' }],
  themes: [],
  spoken: [],
  access: [],
  joining: 'drop-in',
  url: '/klockaretorpet/occurrences/laxhjalp-20261124t1700',
  etag: '"1"',
  startsLocal: '2026-11-24T17:00',
  durationMinutes: 120,
  changed: false,
  ...change,
});

export const sampleForm: ActivityForm = {
  texts: { sv: { title: 'Läxhjälp', summary: 'Vi gör läxorna tillsammans.' } },
  plan: {
    repeats: 'weekly',
    startTime: '17:00',
    durationMinutes: 120,
    weekdays: [2],
    from: '2026-09-01',
    until: '2026-12-15',
  },
  house: 'kunskapens-hus',
  organisers: ['abf'],
};

/** Homework help with three evenings to come and one that was. */
export const sampleActivity = (change: Partial<StaffActivity> = {}): StaffActivity => ({
  id: 'laxhjalp',
  form: sampleForm,
  state: 'published',
  may: rights,
  url: '/klockaretorpet/activities/laxhjalp',
  upcoming: [
    sampleEvening(),
    sampleEvening({
      id: 'laxhjalp-20261201t1700',
      day: '2026-12-01',
      startsLocal: '2026-12-01T17:00',
    }),
    sampleEvening({
      id: 'laxhjalp-20261208t1700',
      day: '2026-12-08',
      startsLocal: '2026-12-08T17:00',
      status: 'cancelled',
      reason: 'Ledaren är sjuk.',
      changed: true,
    }),
  ],
  past: [sampleEvening({ id: 'laxhjalp-20261117t1700', day: '2026-11-17' })],
  staff: [
    { id: 'ledaren', name: 'Ledaren' },
    { id: 'vikarien', name: 'Vikarien' },
  ],
  ...change,
});

const planned = (day: string, more: object = {}) => ({
  day,
  startsAt: `${day}T17:00:00+01:00`,
  endsAt: `${day}T19:00:00+01:00`,
  startTime: '17:00',
  endTime: '19:00',
  ...more,
});

/** Four Tuesdays, one of them at Christmas. */
export const sampleDates: PlannedDates = {
  total: 4,
  endless: false,
  dates: [
    planned('2026-12-08'),
    planned('2026-12-15', {
      clash: { activityId: 'cafe', title: 'Språkcafé', startTime: '16:00', endTime: '18:00' },
    }),
    planned('2026-12-22'),
    planned('2026-12-25', { obstacle: { kind: 'holiday', name: 'Juldagen' } }),
  ],
};
