import type { StrResult } from '@lit/localize';

/** What lit-localize knows a translatable text by. Ids are ours: they stay when a text is reworded. */
interface Msg {
  (text: string | StrResult, options: { id: string; desc?: string }): string;
  /** The mark by which `lit-localize extract` finds the calls. */
  _LIT_LOCALIZE_MSG_?: never;
}

/** Our own words in the language of the page, by id; none for Swedish, the source. */
let words: Record<string, string> = {};

/** Puts words in place of those that have the same ids. `{0}` is where the first value stands. */
export const addWords = (templates: Record<string, string>) => Object.assign(words, templates);

/** Back to the source language. */
export const forgetWords = () => (words = {});

/**
 * A text in the language of the page. Does what `msg` of `@lit/localize` does, for explicit ids
 * alone and without its machinery, which would be a fifteenth of all that a list needs.
 */
export const msg: Msg = (text, { id }) => {
  if (typeof text === 'string') return words[id] ?? text;
  const { strings, values } = text;
  const said = words[id] ?? strings.reduce((said, part, at) => `${said}{${at - 1}}${part}`);
  return said.replace(/\{(\d)\}/g, (_, at: number) => String(values[at]));
};

/** Stands after the dash of a range, so that no line ends between the two: U+2060, which has no width. */
export const unbroken = '\u2060';
