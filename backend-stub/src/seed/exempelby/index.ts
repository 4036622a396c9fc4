import type { ActivitySource, DistrictSource } from '@klocket/contract';
import type { SeedContext } from '../context.ts';
import { closedDays } from '../klocket/houses.ts';
import { weekly } from '../schedule.ts';

/** A small invented district: other houses, other languages, another person to call. */
export const exempelby = (context: SeedContext): DistrictSource => ({
  id: 'exempelby',
  name: 'Exempelby',
  zone: 'Europe/Stockholm',
  languages: ['sv', 'en'],
  description: {
    sv: 'Två hus mitt i Exempelby där grannar möts.',
    en: 'Two houses in the middle of Exempelby where neighbours meet.',
  },
  contact: {
    name: 'Husvärden i Exempelby',
    phone: '010-000 00 08',
    email: 'husvarden@exempelby.example',
  },
  position: { latitude: 59.1, longitude: 15.2 },
  houses: [
    {
      id: 'kvarterets-hus',
      name: { sv: 'Kvarterets hus', en: 'The Neighbourhood House' },
      description: { sv: 'Kök, sal och lekrum.', en: 'Kitchen, hall and playroom.' },
      address: 'Exempelgatan 1, Exempelby',
      position: { latitude: 59.1004, longitude: 15.2006 },
      access: ['step-free', 'children-welcome'],
      rooms: [
        { id: 'salen', name: { sv: 'Salen', en: 'The hall' } },
        { id: 'koket', name: { sv: 'Köket', en: 'The kitchen' } },
      ],
      hours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '10:00', closes: '20:00' })),
      exceptions: closedDays(context),
    },
    {
      id: 'verkstan',
      name: { sv: 'Verkstan', en: 'The Workshop' },
      description: { sv: 'Cyklar, trä och textil.', en: 'Bicycles, wood and textiles.' },
      address: 'Exempelgatan 3, Exempelby',
      position: { latitude: 59.0996, longitude: 15.2012 },
      access: [],
      rooms: [{ id: 'golvet', name: { sv: 'Golvet', en: 'The floor' } }],
      hours: [{ weekday: 6, opens: '10:00', closes: '15:00' }],
      exceptions: closedDays(context),
    },
  ],
  organisers: [
    { id: 'exempelby-byalag', name: 'Exempelby byalag' },
    { id: 'exempelby-cykelkok', name: 'Exempelby cykelkök' },
  ],
  themes: [
    { id: 'larande', name: { sv: 'Lärande', en: 'Learning' } },
    { id: 'fritid', name: { sv: 'Fritid', en: 'Leisure' } },
  ],
});

/** The few things that go on in Exempelby. */
export const exempelbyActivities = (context: SeedContext): ActivitySource[] => [
  {
    id: 'exempelby-laxhjalp',
    ...weekly(context, { season: 'term', weekdays: [2, 4], at: '15:00', minutes: 90 }).fields,
    texts: {
      sv: {
        title: 'Läxhjälp i Exempelby',
        summary: 'Grannar hjälper till med läxorna.',
        description: 'Vi sitter i Salen och hjälps åt. Fika finns.',
      },
      en: {
        title: 'Homework help in Exempelby',
        summary: 'Neighbours help with homework.',
        description: 'We sit in the hall and help each other. There are snacks.',
      },
    },
    house: 'kvarterets-hus',
    room: 'salen',
    organisers: ['exempelby-byalag'],
    themes: ['larande'],
    ages: { from: 7, to: 15 },
    spoken: ['sv', 'en'],
    access: ['step-free'],
    joining: 'drop-in',
  },
  {
    id: 'exempelby-oppen-verkstad',
    ...weekly(context, { season: 'year', weekdays: [6], at: '10:00', minutes: 240 }).fields,
    texts: {
      sv: {
        title: 'Öppen verkstad',
        summary: 'Laga din cykel och lär dig av andra.',
        description: 'Verktyg finns att låna. Vi visar, du skruvar.',
      },
      en: {
        title: 'Open workshop',
        summary: 'Mend your bicycle and learn from others.',
        description: 'There are tools to borrow. We show, you turn the screws.',
      },
    },
    house: 'verkstan',
    room: 'golvet',
    organisers: ['exempelby-cykelkok'],
    themes: ['fritid'],
    spoken: ['sv'],
    access: [],
    joining: 'drop-in',
  },
  {
    id: 'exempelby-matlag',
    ...weekly(context, { season: 'year', weekdays: [5], at: '17:00', minutes: 150 }).fields,
    texts: {
      sv: {
        title: 'Matlag',
        summary: 'Laga mat och ät tillsammans.',
        description: 'Alla hjälps åt att laga, duka och diska.',
      },
      en: {
        title: 'Cooking together',
        summary: 'Cook and eat together.',
        description: 'Everyone helps to cook, lay the table and wash up.',
      },
    },
    house: 'kvarterets-hus',
    room: 'koket',
    organisers: ['exempelby-byalag'],
    themes: ['fritid'],
    spoken: ['sv', 'en'],
    access: ['step-free', 'children-welcome'],
    price: { sv: '20 kronor för maten', en: '20 kronor for the food' },
    joining: 'sign-up',
    signup: { capacity: 4 },
  },
];
