import type { PulseSource, Texts } from '@klocket/contract';

/** What 1 to 5 mean where one is asked how safe something feels. */
const safeAnswers: Texts[] = [
  { sv: 'Mycket otrygg', en: 'Very unsafe', ar: 'غير آمن إطلاقاً' },
  { sv: 'Ganska otrygg', en: 'Rather unsafe', ar: 'غير آمن نوعاً ما' },
  { sv: 'Varken eller', en: 'Neither', ar: 'بين هذا وذاك' },
  { sv: 'Ganska trygg', en: 'Rather safe', ar: 'آمن نوعاً ما' },
  { sv: 'Mycket trygg', en: 'Very safe', ar: 'آمن جداً' },
];

/** What 1 to 5 mean where one is asked whether something is right. */
const agreeAnswers: Texts[] = [
  { sv: 'Stämmer inte alls', en: 'Not at all', ar: 'غير صحيح إطلاقاً' },
  { sv: 'Stämmer ganska dåligt', en: 'Not much', ar: 'غير صحيح غالباً' },
  { sv: 'Varken eller', en: 'Neither', ar: 'بين هذا وذاك' },
  { sv: 'Stämmer ganska bra', en: 'Fairly well', ar: 'صحيح غالباً' },
  { sv: 'Stämmer helt', en: 'Entirely', ar: 'صحيح تماماً' },
];

/** The questions of the demo's pulse. */
export const klocketPulse: PulseSource['questions'] = [
  {
    id: 'evening-safety',
    text: {
      sv: 'Hur trygg känner du dig här på kvällen?',
      'sv-x-lattlast': 'Känner du dig trygg här på kvällen?',
      en: 'How safe do you feel here in the evening?',
      ar: 'ما مدى شعورك بالأمان هنا مساءً؟',
    },
    answers: safeAnswers,
  },
  {
    id: 'good-place',
    text: {
      sv: 'Jag trivs i mitt område.',
      en: 'I like living in my area.',
      ar: 'أنا مرتاح للعيش في حيّي.',
    },
    answers: agreeAnswers,
  },
  {
    id: 'have-a-say',
    text: {
      sv: 'Jag kan vara med och påverka det som händer i Klocket.',
      en: 'I can have a say in what happens at Klocket.',
      ar: 'أستطيع أن أؤثر فيما يجري في كلوكيت.',
    },
    answers: agreeAnswers,
  },
];

/** How many have given each score this term. */
export const klocketAnswers: Record<string, number[]> = {
  'evening-safety': [8, 17, 34, 58, 41],
  'good-place': [5, 11, 27, 52, 38],
  'have-a-say': [6, 15, 40, 33, 17],
};
