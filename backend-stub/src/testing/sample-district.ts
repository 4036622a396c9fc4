import type { ActivityForm, ActivitySource, DistrictSource } from '@klocket/contract';

/** A small district for tests of a whole app. */
export const sampleDistrict: DistrictSource = {
  id: 'provberget',
  name: 'Provberget',
  zone: 'Europe/Stockholm',
  languages: ['sv', 'en'],
  contact: { name: 'Kunskapens hus, receptionen', phone: '010-000 00 01' },
  houses: [
    {
      id: 'kunskapens-hus',
      name: { sv: 'Kunskapens hus', en: 'House of Knowledge' },
      rooms: [{ id: 'stora-salen', name: { sv: 'Stora salen' } }],
      hours: [{ weekday: 2, opens: '09:00', closes: '19:00' }],
    },
  ],
  organisers: [{ id: 'abf', name: 'ABF' }],
  themes: [{ id: 'larande', name: { sv: 'Lärande', en: 'Learning' } }],
};

/** Every Tuesday at five, from September to Christmas. */
export const homeworkHelp: ActivitySource = {
  id: 'laxhjalp',
  texts: {
    sv: { title: 'Läxhjälp', summary: 'Vi gör läxorna tillsammans.' },
    en: { title: 'Homework help' },
  },
  startsLocal: '2026-09-01T17:00',
  durationMinutes: 120,
  recurrence: ['RRULE:FREQ=WEEKLY;UNTIL=20261215T235959'],
  house: 'kunskapens-hus',
  organisers: ['abf'],
  themes: ['larande'],
  ages: { from: 10, to: 19 },
};

/** Four Thursdays, as the desk's form says it; nobody arranges it yet. */
export const chessClub: ActivityForm = {
  texts: { sv: { title: 'Schackklubben' } },
  plan: {
    repeats: 'weekly',
    startTime: '16:00',
    durationMinutes: 120,
    weekdays: [4],
    from: '2026-11-26',
    until: '2026-12-17',
  },
};
