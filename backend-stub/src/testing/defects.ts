import type { DefectSettings, NewDefect } from '@klocket/contract';

/** A small district's way with defects, for tests. */
export const sampleDefects: DefectSettings = {
  categories: [
    {
      id: 'belysning',
      title: { sv: 'Belysning', en: 'Lighting' },
      urgency: 'ordinary',
      questions: [
        {
          id: 'vad',
          kind: 'choice',
          label: { sv: 'Hur är det?', en: 'How is it?' },
          options: [
            { id: 'slackt', label: { sv: 'Släckt', en: 'Out' } },
            { id: 'blinkar', label: { sv: 'Blinkar', en: 'Flickering' } },
          ],
        },
      ],
      receivers: ['kommunen'],
    },
    {
      id: 'hissar',
      title: { sv: 'Hissar', en: 'Lifts' },
      urgency: 'urgent',
      phones: [{ name: { sv: 'Jouren', en: 'Duty number' }, phone: '010-000 00 22' }],
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
      organiser: 'abf',
    },
    {
      id: 'hyresvarden',
      name: 'Hyresvärden',
      email: 'felanmalan@hyresvarden.example',
      language: 'sv',
      publicRecord: false,
    },
  ],
  spots: [
    {
      id: 'fotbollsplanen',
      name: { sv: 'Fotbollsplanen', en: 'The football pitch' },
      position: { latitude: 58.5738, longitude: 16.1722 },
    },
    { id: 'torget', name: { sv: 'Torget' } },
  ],
  bounds: { west: 16.16, south: 58.57, east: 16.18, north: 58.58 },
  phones: [{ name: { sv: 'Fara för liv', en: 'Danger to life' }, phone: '112' }],
  remindDays: 21,
};

/** A report as a form sends it. */
export const sampleReport: NewDefect = {
  category: 'belysning',
  place: { spot: 'fotbollsplanen', position: { latitude: 58.5738, longitude: 16.1722 } },
  words: 'Lampan vid planen är släckt.',
  language: 'sv',
};
