import { configureLocalization } from '@lit/localize';

/** Languages our own words exist in; Swedish is the source. Texts from the server may be in others. */
export const uiLanguages = ['sv', 'en', 'ar'] as const;
export type UiLanguage = (typeof uiLanguages)[number];

const { getLocale, setLocale } = configureLocalization({
  sourceLocale: 'sv',
  targetLocales: ['en', 'ar'],
  loadLocale: (locale) => (locale === 'ar' ? import('./locales/ar.ts') : import('./locales/en.ts')),
});

/** The language our own words are shown in when a page asks for `tag`. */
export const uiLanguage = (tag: string): UiLanguage =>
  uiLanguages.find((language) => language === tag.toLowerCase().split('-')[0]) ?? 'sv';

/** Shows our own words in the language nearest to `tag`, on the whole page: one page, one language. */
export async function useLanguage(tag: string) {
  const language = uiLanguage(tag);
  if (getLocale() !== language) await setLocale(language);
}

const rightToLeft = ['ar', 'fa', 'prs', 'ckb', 'ps', 'yi', 'ur', 'he'];

/** The direction a language is written in. */
export const directionOf = (tag: string) =>
  rightToLeft.includes(tag.toLowerCase().split('-')[0]!) ? 'rtl' : 'ltr';
