import type {
  DefectSettings,
  StaffDefect,
  StaffDefectLine,
  StaffDefectList,
} from '@klocket/contract';

/** A lamp that is out, reported and not reviewed. */
export const sampleDefectLine = (change: Partial<StaffDefectLine> = {}): StaffDefectLine => ({
  id: 'lampan',
  number: 12,
  category: { id: 'belysning', name: 'Belysning' },
  urgency: 'ordinary',
  status: 'received',
  review: 'waiting',
  words: 'Lampan vid gångvägen är släckt.',
  language: 'sv',
  where: 'Fotbollsplanen',
  photos: 0,
  confirmations: 0,
  carriedOver: 0,
  reopening: false,
  outside: false,
  differs: false,
  handovers: [],
  reportedAt: '2026-11-23T17:00:00Z',
  ...change,
});

export const sampleDefectList = (...items: StaffDefectLine[]): StaffDefectList => ({
  items,
  waiting: items.filter(({ review }) => review === 'waiting').length,
});

/** The same lamp, opened. */
export const sampleDefect = (change: Partial<StaffDefect> = {}): StaffDefect => ({
  id: 'lampan',
  number: 12,
  category: { id: 'belysning', name: 'Belysning' },
  status: 'received',
  closed: false,
  place: { spot: { id: 'fotbollsplanen', name: 'Fotbollsplanen' } },
  photos: [],
  confirmations: 1,
  carriedOver: 0,
  reportedAt: '2026-11-23T17:00:00Z',
  day: '2026-11-23',
  changedAt: '2026-11-23T17:00:00Z',
  receivers: [],
  differs: false,
  url: '/klockaretorpet/defects/lampan',
  entries: [
    {
      id: '1',
      at: '2026-11-23T17:00:00Z',
      day: '2026-11-23',
      by: 'reporter',
      status: 'received',
    },
  ],
  review: 'waiting',
  reported: {
    words: 'Lampan är släckt. Ring mig på 070-000 00 00.',
    outside: false,
    questions: [],
    answers: {},
    source: 'form',
    hasContact: false,
  },
  allPhotos: [],
  handovers: [],
  followers: 0,
  steps: ['confirmed', 'handed-over', 'planned', 'duplicate'],
  may: { write: true, answer: true },
  ...change,
});

/** What the sample district says of defects. */
export const sampleDefectSettings: DefectSettings = {
  categories: [
    {
      id: 'belysning',
      title: { sv: 'Belysning', en: 'Lighting' },
      urgency: 'ordinary',
      receivers: ['kommunen'],
    },
    {
      id: 'hissar',
      title: { sv: 'Hissar', en: 'Lifts' },
      urgency: 'urgent',
      phones: [{ name: { sv: 'Jouren' }, phone: '010-000 00 22' }],
      receivers: ['hyresvarden'],
    },
  ],
  receivers: [
    { id: 'kommunen', name: 'Kommunen', language: 'sv', publicRecord: true },
    { id: 'hyresvarden', name: 'Hyresvärden', language: 'sv', publicRecord: false },
  ],
  spots: [{ id: 'fotbollsplanen', name: { sv: 'Fotbollsplanen' } }],
  phones: [{ name: { sv: 'Nödnumret' }, phone: '112' }],
  remindDays: 21,
};
