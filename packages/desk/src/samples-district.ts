import type { DistrictForm, Me, PartnerSite, StaffMail } from '@klocket/contract';
import { refusal, sampleMe, tagged, type sampleServer } from './samples.ts';

/** Somebody who may do everything there is in this room. */
export const sampleKeeper: Me = {
  ...sampleMe,
  districts: sampleMe.districts.map((district) => ({
    ...district,
    may: [...district.may, 'partner.write', 'mail.read', 'district.create'],
  })),
};

/** A district with two houses. */
export const sampleForm: DistrictForm = {
  id: 'klockaretorpet',
  name: 'Klockaretorpet',
  zone: 'Europe/Stockholm',
  languages: ['sv', 'en', 'ar'],
  description: { sv: 'Här möts vi.', en: 'Where we meet.' },
  contact: { name: 'Receptionen', phone: '010-000 00 01', email: 'reception@klocket.example' },
  houses: [
    {
      id: 'kunskapens-hus',
      name: { sv: 'Kunskapens hus', en: 'House of Knowledge' },
      address: 'Klockaretorpsgatan 1',
      rooms: [{ id: 'studio', name: { sv: 'Studion', en: 'The studio' } }],
      hours: [
        { weekday: 1, opens: '09:00', closes: '17:00' },
        { weekday: 2, opens: '09:00', closes: '19:30' },
      ],
      exceptions: [{ day: '2026-12-24', hours: [], reason: { sv: 'Julafton' } }],
      access: ['step-free'],
    },
    { id: 'idrottens-hus', name: { sv: 'Idrottens hus' } },
  ],
  organisers: [
    { id: 'abf', name: 'ABF' },
    { id: 'hgf', name: 'Hyresgästföreningen', url: 'https://hgf.example/' },
  ],
  themes: [
    { id: 'larande', name: { sv: 'Lärande', en: 'Learning', ar: 'تعلّم' } },
    { id: 'familj', name: { sv: 'Familj' } },
  ],
};

export const samplePartners: PartnerSite[] = [
  { origin: 'https://hgf.example', name: 'Hyresgästföreningen' },
  { origin: 'https://kommunen.example', name: 'Kommunen' },
];

export const sampleMail: StaffMail[] = [
  {
    id: 'm1',
    to: 'borta@idrott.klocket.example',
    language: 'sv',
    template: 'invitation',
    status: 'failed',
    attempts: 1,
    trouble: 'recipient-refused',
    createdAt: '2026-11-24T08:12:00Z',
    canResend: true,
  },
  {
    id: 'm2',
    to: 'ledare@klocket.example',
    language: 'sv',
    template: 'invitation',
    status: 'waiting',
    attempts: 2,
    trouble: 'later',
    createdAt: '2026-11-24T14:02:00Z',
    nextAt: '2026-11-24T15:20:00Z',
    canResend: true,
  },
];

type Answers = Parameters<typeof sampleServer>[0];

const root = '/api/v1/staff';
const inDistrict = `${root}/klockaretorpet`;

/** What the room asks for, answered out of the samples; tests and stories say what is different. */
export const districtAnswers = (more: Answers = {}): Answers => ({
  [`GET ${root}/me`]: () => sampleKeeper,
  [`GET ${inDistrict}/district`]: () => tagged(sampleForm, '"1"'),
  [`PUT ${inDistrict}/district`]: (body) => tagged(body, '"2"'),
  [`GET ${inDistrict}/holidays`]: () => ({
    items: [
      { day: '2026-12-24', name: { sv: 'Julafton', en: 'Christmas Eve' } },
      { day: '2026-12-25', name: { sv: 'Juldagen', en: 'Christmas Day', fi: 'Joulupäivä' } },
    ],
  }),
  [`GET ${inDistrict}/partners`]: () => ({
    items: samplePartners,
    server: 'https://klocket.example',
  }),
  [`POST ${inDistrict}/partners`]: (body) => body,
  [`DELETE ${inDistrict}/partners`]: () => undefined,
  [`GET ${inDistrict}/mail`]: () => ({ items: sampleMail }),
  [`POST ${inDistrict}/mail/m1/resends`]: () => undefined,
  ...more,
});

/** The refusal of what activities still stand on. */
export const inUse = (pointer: string) =>
  refusal('invalid', 'Något stämmer inte', {
    errors: [
      {
        pointer,
        code: 'in-use',
        detail: 'Används fortfarande av ”Läxhjälp” (antal i allt: 3). Ändra där först.',
      },
    ],
  });
