import { addWords, useLanguage, type UiLanguage } from '@klocket/core';

const files = {
  'signup/en': () => import('./locales/signup/en.ts'),
  'signup/ar': () => import('./locales/signup/ar.ts'),
  'my/en': () => import('./locales/my/en.ts'),
  'my/ar': () => import('./locales/my/ar.ts'),
  'more/en': () => import('./locales/more/en.ts'),
  'more/ar': () => import('./locales/more/ar.ts'),
};

/** Puts words of signing up beside those that every widget says: of the form, of all else, or of what one has. */
export async function useSignupWords(
  language: UiLanguage,
  file: 'signup' | 'more' | 'my' = 'signup',
) {
  await useLanguage(language, ['first']);
  if (language === 'sv') return;
  try {
    addWords((await files[`${file}/${language}`]()).templates);
  } catch (error) {
    console.warn(`Klocket: no words in "${language}".`, error);
  }
}
