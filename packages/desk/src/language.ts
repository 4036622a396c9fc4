import { addWords, useLanguage } from '@klocket/core';

/** The languages the desk itself speaks; texts of activities may be in many more. */
export type DeskLanguage = 'sv' | 'en';

/** What they call themselves. */
export const deskLanguages: Record<DeskLanguage, string> = { sv: 'Svenska', en: 'English' };

/** Swedish for those who ask for it, English for everyone else. */
export const deskLanguage = (tag: string): DeskLanguage => (/^sv(-|$)/i.test(tag) ? 'sv' : 'en');

/** Shows the desk, and what it borrows from the widgets, in the language nearest to `tag`. */
export async function speak(tag: string): Promise<DeskLanguage> {
  const language = deskLanguage(tag);
  await useLanguage(language);
  if (language === 'en') {
    try {
      addWords((await import('./locales/en.ts')).templates);
    } catch (error) {
      console.warn('Klocket: the words of the desk did not arrive.', error);
    }
  }
  return language;
}
