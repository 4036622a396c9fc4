import { addWords, useLanguage, type UiLanguage } from '@klocket/core';

const files = {
  'report/en': () => import('./locales/report/en.ts'),
  'report/ar': () => import('./locales/report/ar.ts'),
  'sending/en': () => import('./locales/sending/en.ts'),
  'sending/ar': () => import('./locales/sending/ar.ts'),
};

/** Puts words about defects beside those that every widget says: of the form, or of what comes after it. */
export async function useDefectWords(language: UiLanguage, file: 'report' | 'sending' = 'report') {
  await useLanguage(language, ['first']);
  if (language === 'sv') return;
  try {
    addWords((await files[`${file}/${language}`]()).templates);
  } catch (error) {
    console.warn(`Klocket: no words in "${language}".`, error);
  }
}
