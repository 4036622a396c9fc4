import type { Defect, DefectForm, DefectReported, SimilarDefects } from '@klocket/contract';
import { Problem, type Answer } from '@klocket/core';
import type { ReportApi } from './defect-api.ts';

const answer = <T>(data: T): Answer<T> => ({ data, stale: false, asOf: new Date() });
const municipality = { id: 'kommunen', name: 'Kommunen', publicRecord: true };
const landlord = { id: 'hyresvarden', name: 'Hyresvärden', publicRecord: false };
const danger = { name: 'Fara för liv, eller brott som pågår', phone: '112' };

/** What a form about a small district says. */
export const sampleForm = (change: Partial<DefectForm> = {}): DefectForm => ({
  district: { id: 'klockaretorpet', name: 'Klockaretorpet' },
  categories: [
    {
      id: 'belysning',
      title: 'Belysning',
      urgency: 'ordinary',
      phones: [],
      questions: [
        {
          id: 'vad',
          kind: 'choice',
          label: 'Hur är det?',
          options: [
            { id: 'slackt', name: 'Släckt' },
            { id: 'blinkar', name: 'Blinkar' },
          ],
          required: false,
        },
      ],
      receivers: [municipality, landlord],
    },
    {
      id: 'hissar',
      title: 'Hissar',
      urgency: 'urgent',
      phones: [danger, { name: 'Hyresvärdens jour, dygnet runt', phone: '010-000 00 22' }],
      questions: [],
      receivers: [landlord],
    },
    {
      id: 'skrap-och-klotter',
      title: 'Skräp och klotter',
      help: 'Inomhus och utomhus.',
      urgency: 'ordinary',
      phones: [],
      questions: [],
      receivers: [municipality],
    },
  ],
  phones: [danger],
  spots: [
    {
      id: 'fotbollsplanen',
      name: 'Fotbollsplanen',
      position: { latitude: 58.57, longitude: 16.17 },
    },
    { id: 'lekplatsen', name: 'Lekplatsen' },
  ],
  photos: { max: 3, maxBytes: 10_485_760, types: ['image/jpeg', 'image/png', 'image/webp'] },
  contactKeptDays: 90,
  contact: { name: 'Receptionen, Kunskapens hus', phone: '010-000 00 01' },
  url: 'https://klocket.example/klockaretorpet/defects',
  ...change,
});

/** The lamp that is out at the football pitch. */
export const sampleDefect = (change: Partial<Defect> = {}): Defect => ({
  id: 'lampan',
  number: 17,
  category: { id: 'belysning', name: 'Belysning' },
  status: 'received',
  closed: false,
  words: 'Lampan vid målet lyser inte.',
  language: 'sv',
  place: { spot: { id: 'fotbollsplanen', name: 'Fotbollsplanen' } },
  photos: [],
  confirmations: 2,
  carriedOver: 0,
  reportedAt: '2026-11-20T10:00:00Z',
  day: '2026-11-20',
  changedAt: '2026-11-20T10:00:00Z',
  receivers: [],
  differs: false,
  url: '/klockaretorpet/defects/lampan',
  ...change,
});

/** What a report is answered with. */
export const sampleReported = (): DefectReported => ({
  token: 'sample.token',
  url: 'https://klocket.example/klockaretorpet/defects/mine#sample.token',
  warnings: [],
  my: {
    role: 'reporter',
    review: 'waiting',
    follows: false,
    mayReopen: false,
    defect: { ...sampleDefect(), entries: [] },
  },
});

export const sampleSimilar = (): SimilarDefects => ({ items: [{ ...sampleDefect(), metres: 20 }] });

/** Shows what a sample says, and takes every report and every photo. */
export const sampleReports = (
  form: DefectForm = sampleForm(),
  change: Partial<ReportApi> = {},
): ReportApi => ({
  form: () => Promise.resolve(answer(form)),
  similar: () => Promise.resolve({ items: [] }),
  confirm: () => Promise.resolve(),
  put: () => Promise.resolve(),
  report: () => Promise.resolve(sampleReported()),
  ...change,
});

/** Refuses what is sent, field by field or as a whole. */
export const refusing =
  (code: Problem['code'], details?: Partial<Problem['details']>): ReportApi['report'] =>
  () =>
    Promise.reject(
      new Problem(code, { type: '', title: '', status: 422, code: 'invalid', ...details }),
    );
