import type { Activity, District, House, Occurrence } from '@klocket/contract';
import type { PageContext } from '../pages/context.ts';
import { wordsFor } from '../words/index.ts';

/*
 * A small district as visitors read it, for tests of what is made from it. Every function takes
 * what should be different.
 */

export const sampleDay = '2026-11-22';

export const sampleDistrict = (more: Partial<District> = {}): District => ({
  id: 'klockaretorpet',
  name: 'Klockaretorpet',
  zone: 'Europe/Stockholm',
  languages: ['sv', 'en', 'ar'],
  description: 'Lärande, idrott, kultur och fritid i Klockets hus.',
  contact: {
    name: 'Kunskapens hus reception',
    phone: '010-000 00 01',
    email: 'hej@klocket.example',
  },
  links: [{ title: 'Facebook', url: 'https://www.facebook.com/klocketkunskapenshus' }],
  houses: [
    { id: 'kunskapens-hus', name: 'Kunskapens hus' },
    { id: 'idrottens-hus', name: 'Idrottens hus' },
  ],
  organisers: [{ id: 'hgf', name: 'Hyresgästföreningen', url: 'https://hgf.example/' }],
  themes: [{ id: 'larande', name: 'Lärande' }],
  spoken: ['sv', 'ar'],
  ...more,
});

export const sampleHouse = (more: Partial<House> = {}): House => ({
  id: 'kunskapens-hus',
  name: 'Kunskapens hus',
  description: 'Lokaler för lärande och möten.',
  address: 'Klockaretorpets centrum 1, Norrköping',
  position: { latitude: 58.575, longitude: 16.17 },
  access: ['step-free', 'hearing-loop'],
  rooms: [{ id: 'stora-salen', name: 'Stora salen' }],
  hours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '09:00', closes: '20:00' })),
  exceptions: [{ day: '2026-12-24', hours: [], reason: 'Julafton' }],
  open: {
    isOpen: false,
    changesAt: '2026-11-23T09:00:00+01:00',
    changesDay: '2026-11-23',
    changesTime: '09:00',
  },
  url: 'https://klocket.example/klockaretorpet/houses/kunskapens-hus',
  ...more,
});

export const sampleOccurrence = (more: Partial<Occurrence> = {}): Occurrence => ({
  id: 'laxhjalp-20261124t1700',
  activityId: 'laxhjalp',
  title: 'Läxhjälp',
  summary: 'Få hjälp med läxorna av någon som kan.',
  startsAt: '2026-11-24T17:00:00+01:00',
  endsAt: '2026-11-24T18:30:00+01:00',
  day: '2026-11-24',
  startTime: '17:00',
  endDay: '2026-11-24',
  endTime: '18:30',
  status: 'scheduled',
  house: { id: 'kunskapens-hus', name: 'Kunskapens hus' },
  room: 'Stora salen',
  organisers: [{ id: 'hgf', name: 'Hyresgästföreningen' }],
  themes: [{ id: 'larande', name: 'Lärande' }],
  ages: { from: 7, to: 16 },
  spoken: ['sv', 'ar'],
  access: ['step-free'],
  joining: 'drop-in',
  url: 'https://klocket.example/klockaretorpet/occurrences/laxhjalp-20261124t1700',
  ...more,
});

export const sampleActivity = (more: Partial<Activity> = {}): Activity => ({
  id: 'laxhjalp',
  title: 'Läxhjälp',
  summary: 'Få hjälp med läxorna av någon som kan.',
  description: ['Ta med det du håller på med.', 'Vi bjuder på fika.'],
  languages: ['sv', 'en'],
  house: { id: 'kunskapens-hus', name: 'Kunskapens hus' },
  room: 'Stora salen',
  organisers: [{ id: 'hgf', name: 'Hyresgästföreningen' }],
  themes: [{ id: 'larande', name: 'Lärande' }],
  ages: { from: 7, to: 16 },
  spoken: ['sv', 'ar'],
  access: ['step-free'],
  materials: [],
  joining: 'drop-in',
  programme: [],
  repeats: { frequency: 'weekly', interval: 1, weekdays: [2, 4] },
  url: 'https://klocket.example/klockaretorpet/activities/laxhjalp',
  calendarUrl: 'https://klocket.example/feeds/klockaretorpet/calendar.ics?activity=laxhjalp',
  today: sampleDay,
  upcoming: [sampleOccurrence()],
  past: [],
  ...more,
});

export const sampleContext = (
  language = 'sv',
  district: District = sampleDistrict(),
): PageContext => ({
  publicUrl: 'https://klocket.example',
  language,
  languages: district.languages,
  words: wordsFor(language),
  today: sampleDay,
  district,
});

/** Words that try to be something else; no output may let them. */
export const hostileTexts = [
  '<img src=x onerror=alert(1)>',
  '"></script><script>alert(1)</script>',
  "' onmouseover='alert(1)",
  '</title><svg onload=alert(1)>',
  ']]><script>alert(1)</script>',
  '\u202eabc\u0000\u0007\ud800',
  'BEGIN:VEVENT\r\nSUMMARY:forged\r\nEND:VEVENT',
  '${alert(1)} {name} $& %0d%0a',
  'javascript:alert(1)',
];
