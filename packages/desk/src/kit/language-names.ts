import { intlLocale, msg, str } from '@klocket/core';

/** What a language is called; easy-to-read Swedish has a name of its own. */
export function languageName(tag: string, language: string): string {
  const name = nameInSentence(tag, language);
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

/** Says in which languages words are missing; undefined when in none. */
export function missingWords(missing: readonly string[], language: string): string | undefined {
  if (missing.length === 0) return undefined;
  const list = new Intl.ListFormat(intlLocale(language), { type: 'conjunction' });
  const names = list.format(missing.map((tag) => nameInSentence(tag, language)));
  return msg(str`Saknas på ${names}`, { id: 'desk-languages-missing' });
}

function nameInSentence(tag: string, language: string) {
  if (tag === 'sv-x-lattlast') return msg('lättläst svenska', { id: 'desk-easy-to-read' });
  const names = new Intl.DisplayNames(intlLocale(language), { type: 'language' });
  return names.of(tag) ?? tag;
}
