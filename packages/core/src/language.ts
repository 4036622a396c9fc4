import { addWords, forgetWords } from './words.ts';

/** Languages our own words exist in; Swedish is the source. Texts from the server may be in others. */
export const uiLanguages = ['sv', 'en', 'ar'] as const;
export type UiLanguage = (typeof uiLanguages)[number];

/**
 * Our words come in three files per language: `first` is what a calendar needs until its first
 * events show, `grid` what its weeks and months say besides, `rest` everything else.
 */
export type WordFile = 'first' | 'grid' | 'rest';

const files = {
  'first/en': () => import('./locales/first/en.ts'),
  'first/ar': () => import('./locales/first/ar.ts'),
  'grid/en': () => import('./locales/grid/en.ts'),
  'grid/ar': () => import('./locales/grid/ar.ts'),
  'rest/en': () => import('./locales/rest/en.ts'),
  'rest/ar': () => import('./locales/rest/ar.ts'),
};

let current: UiLanguage = 'sv';
const loaded = new Map<WordFile, Promise<void>>();

/** The language our own words are shown in when a page asks for `tag`. */
export const uiLanguage = (tag: string): UiLanguage =>
  uiLanguages.find((language) => language === tag.toLowerCase().split('-')[0]) ?? 'sv';

/**
 * Shows our own words in the language nearest to `tag`, on the whole page: one page, one language.
 * Words that do not arrive are said in Swedish, rather than nothing.
 */
export async function useLanguage(
  tag: string,
  wanted: readonly WordFile[] = ['first', 'grid', 'rest'],
) {
  const language = uiLanguage(tag);
  if (language !== current) {
    current = language;
    loaded.clear();
    forgetWords();
  }
  if (language === 'sv') return;
  const load = async (file: WordFile) => {
    try {
      const { templates } = await files[`${file}/${language}`]();
      if (language === current) addWords(templates);
    } catch (error) {
      loaded.delete(file);
      console.warn(`Klocket: no words in "${language}".`, error);
    }
  };
  await Promise.all(
    wanted.map((file) => {
      if (!loaded.has(file)) loaded.set(file, load(file));
      return loaded.get(file);
    }),
  );
}

const rightToLeft = ['ar', 'fa', 'prs', 'ckb', 'ps', 'yi', 'ur', 'he'];

/** The direction a language is written in. */
export const directionOf = (tag: string) =>
  rightToLeft.includes(tag.toLowerCase().split('-')[0]!) ? 'rtl' : 'ltr';
