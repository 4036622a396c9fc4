import { addWords, useLanguage, type UiLanguage } from '@klocket/core';

const files = {
  en: () => Promise.all([import('../locales/story/en.ts'), import('../locales/walk/en.ts')]),
  ar: () => Promise.all([import('../locales/story/ar.ts'), import('../locales/walk/ar.ts')]),
};

/** Puts the words of a walk beside those that every widget says; apart from those of reports, which grow not by it. */
export async function useWalkWords(language: UiLanguage) {
  await useLanguage(language, ['first']);
  if (language === 'sv') return;
  try {
    for (const { templates } of await files[language]()) addWords(templates);
  } catch (error) {
    console.warn(`Klocket: no words in "${language}".`, error);
  }
}
