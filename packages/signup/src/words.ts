import { addWords, uiLanguage, useLanguage } from '@klocket/core';

const files = {
  'signup/en': () => import('./locales/signup/en.ts'),
  'signup/ar': () => import('./locales/signup/ar.ts'),
  'sent/en': () => import('./locales/sent/en.ts'),
  'sent/ar': () => import('./locales/sent/ar.ts'),
};

/** Puts words of signing up beside those that every widget says: of the form, or of what is sent. */
export async function useSignupWords(tag: string, file: 'signup' | 'sent' = 'signup') {
  await useLanguage(tag, ['first']);
  const language = uiLanguage(tag);
  if (language === 'sv') return;
  try {
    addWords((await files[`${file}/${language}`]()).templates);
  } catch (error) {
    console.warn(`Klocket: no words in "${language}".`, error);
  }
}
