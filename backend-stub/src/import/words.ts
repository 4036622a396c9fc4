import { plainText as wellFormed } from '../plain-text.ts';

/** Text without characters that carry no words, in composed letters. */
export const plainText = (text: string) => wellFormed(text).replaceAll('\t', ' ').normalize('NFC');

const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  aring: 'å',
  auml: 'ä',
  ouml: 'ö',
  Aring: 'Å',
  Auml: 'Ä',
  Ouml: 'Ö',
};

/** Google and others write HTML into descriptions: keeps its words, its paragraphs and its links. */
export function withoutMarkup(text: string) {
  if (!/<\/?(a|b|br|div|em|i|li|ol|p|span|strong|u|ul)\b[^<>]{0,1000}>/i.test(text)) return text;
  return text
    .replace(/<br\s{0,5}\/?>|<\/(p|div|li)>/gi, '\n')
    .replace(/<\/?[a-z][^<>]{0,1000}>/gi, '')
    .replace(/&(#\d{1,6}|[a-z]{2,5});/gi, (whole, name: string) =>
      name.startsWith('#') ? letter(Number(name.slice(1)), whole) : (entities[name] ?? whole),
    )
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

const letter = (code: number, otherwise: string) =>
  code >= 32 && code < 0x10ffff && !(code >= 0xd800 && code < 0xe000)
    ? String.fromCodePoint(code)
    : otherwise;

/** A text that is too long, cut at a letter and marked. */
export const shortened = (text: string, most: number) =>
  text.length <= most
    ? text
    : `${text
        .slice(0, most - 1)
        .toWellFormed()
        .replace(/\ufffd$/, '')}…`;

/** Names compared without regard to case, accents of composition and spaces. */
export const folded = (text: string) =>
  text.normalize('NFC').toLocaleLowerCase('sv').replace(/\s+/g, ' ').trim();
