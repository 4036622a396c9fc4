import type { Occurrence } from '@klocket/contract';
import { intlLocale, msg, str, unbroken } from '@klocket/core';

/** For whom an occurrence is, when it is not for everyone in Swedish: ages, languages spoken. */
export function forWhom({ ages, spoken }: Occurrence, language: string): string[] {
  const words: string[] = [];
  const { from, to } = ages ?? {};
  if (from && to) words.push(msg(str`${from}–${unbroken + to} år`, { id: 'ages-between' }));
  else if (from) words.push(msg(str`Från ${from} år`, { id: 'ages-from' }));
  else if (to) words.push(msg(str`Till och med ${to} år`, { id: 'ages-to' }));
  if (spoken.some((tag) => tag !== 'sv')) words.push(languageNames(spoken, language));
  return words;
}

/** Languages by the names they have in the reader's own. */
export function languageNames(tags: readonly string[], language: string) {
  const names = new Intl.DisplayNames(intlLocale(language), { type: 'language' });
  const words = tags.map((tag) => names.of(tag) ?? tag);
  return new Intl.ListFormat(intlLocale(language), { type: 'unit' }).format(words);
}
