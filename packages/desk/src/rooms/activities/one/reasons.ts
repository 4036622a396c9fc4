import type { Texts } from '@klocket/contract';

/** Why something does not take place, told to visitors in the languages we know it in. */
export const reasons: readonly Texts[] = [
  {
    sv: 'Ledaren är sjuk.',
    en: 'The leader is ill.',
    ar: 'قائد النشاط مريض.',
  },
  {
    sv: 'För få har anmält sig.',
    en: 'Too few people have signed up.',
    ar: 'عدد المسجلين قليل جدا.',
  },
  {
    sv: 'Lokalen kan inte användas.',
    en: 'The room cannot be used.',
    ar: 'لا يمكن استخدام القاعة.',
  },
  {
    sv: 'Vädret gör att vi väntar.',
    en: 'We wait because of the weather.',
    ar: 'ننتظر بسبب الطقس.',
  },
];

/** Words in a reader's language, as far as there are any. */
export const wordsOf = (texts: Texts, language: string) =>
  texts[language] ?? texts.sv ?? Object.values(texts)[0] ?? '';

/** What somebody typed, in the languages we have the very same words in. */
export const toTexts = (typed: string, language: string): Texts =>
  reasons.find((texts) => Object.values(texts).includes(typed)) ?? { [language]: typed };
