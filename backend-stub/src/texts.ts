import type { Texts } from '@klocket/contract';
import { InputError } from './input-error.ts';
import { isBlank } from './plain-text.ts';

/** Picks the words in the language asked for, else its base language, else the source language, else any. */
export function pickText(
  texts: Texts | undefined,
  language: string,
  source = 'sv',
): string | undefined {
  if (!texts) return undefined;
  const key = pickLanguage(Object.keys(texts), language, source);
  return key === undefined ? undefined : texts[key];
}

/** The best of the languages there are: the one asked for, its base, the source language, any. */
export function pickLanguage(available: string[], language: string, source = 'sv') {
  const wanted = [language, language.split('-')[0]!, source];
  return wanted.find((tag) => available.includes(tag)) ?? available[0];
}

/** Throws where there is nothing to be seen in any language. */
export function demandWords(texts: Texts, pointer: string) {
  if (Object.values(texts).every(isBlank)) throw new InputError('text-missing', pointer);
}
