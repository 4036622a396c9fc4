import { useLanguage, type UiLanguage } from '../language.ts';
import { addWords } from '../words.ts';

type Load = () => Promise<{ templates: Record<string, string> }>;

/**
 * Makes what puts words of a widget's own, a file for each `name/language`, beside those that every widget
 * says. Where they do not arrive, it is said in Swedish.
 */
export const wordsFrom =
  <Name extends string>(files: Record<`${Name}/${Exclude<UiLanguage, 'sv'>}`, Load>) =>
  async (language: UiLanguage, name: Name) => {
    await useLanguage(language, ['first']);
    if (language === 'sv') return;
    try {
      addWords((await files[`${name}/${language}`]()).templates);
    } catch (error) {
      console.warn(`Klocket: no words in "${language}".`, error);
    }
  };
