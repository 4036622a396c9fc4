import type {
  DefectSettings,
  StaffDefect,
  StaffDefectLine,
  StaffDefectList,
  StaffHandover,
  StaffHandoverList,
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
    {
      id: 'kommunen',
      name: 'Kommunen',
      email: 'felanmalan@kommunen.example',
      language: 'sv',
      publicRecord: true,
    },
    { id: 'hyresvarden', name: 'Hyresvärden', language: 'sv', publicRecord: false },
  ],
  spots: [{ id: 'fotbollsplanen', name: { sv: 'Fotbollsplanen' } }],
  phones: [{ name: { sv: 'Nödnumret' }, phone: '112' }],
  remindDays: 21,
};

/** A list of two that was handed over, of which one is answered. */
export const sampleStaffHandover = (change: Partial<StaffHandover> = {}): StaffHandover => ({
  id: 'h1',
  receiver: { id: 'kommunen', name: 'Kommunen' },
  email: 'felanmalan@kommunen.example',
  sentAt: '2026-11-11T10:00:00Z',
  until: '2026-12-11T10:00:00Z',
  ended: false,
  state: 'sent',
  count: 2,
  answered: 1,
  unanswered: 1,
  late: 0,
  message: 'Listan från arbetsgruppens träff.',
  items: [
    {
      id: 'lampan',
      number: 12,
      title: 'Belysning, Fotbollsplanen',
      state: 'answered',
      status: 'planned',
      words: 'Ny lampa är beställd.',
      plannedOn: '2026-12-01',
      answeredAt: '2026-11-12T10:00:00Z',
      late: false,
    },
    { id: 'bron', number: 13, title: 'Gångväg, Bron', state: 'sent', late: false },
  ],
  ...change,
});

export const sampleHandovers = (...items: StaffHandover[]): StaffHandoverList => ({
  items: items.length > 0 ? items : [sampleStaffHandover()],
});
