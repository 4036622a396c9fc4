import type { StrResult } from '@lit/localize';
import type { TemplateResult } from 'lit';

type Template = string | StrResult | TemplateResult;

/** What lit-localize knows a translatable text by. Ids are ours: they stay when a text is reworded. */
interface Msg {
  (text: string | StrResult, options: { id: string; desc?: string }): string;
  (text: TemplateResult, options: { id: string; desc?: string }): TemplateResult;
  /** The mark by which `lit-localize extract` finds the calls. */
  _LIT_LOCALIZE_MSG_?: never;
}

/** Our own words in the language of the page, by id; none for Swedish, the source. */
const words = new Map<string, Template>();

/** Puts words in place of those that have the same ids. */
export function addWords(templates: Record<string, Template>) {
  for (const [id, template] of Object.entries(templates)) words.set(id, template);
}

/** Back to the source language. */
export const forgetWords = () => words.clear();

/**
 * A text in the language of the page. Does what `msg` of `@lit/localize` does, for explicit ids
 * alone and without its machinery, which would be a fifteenth of all that a list needs.
 */
export const msg = ((text: Template, { id }: { id: string }) => {
  const said = words.get(id) ?? text;
  if (typeof text === 'string' || typeof said === 'string') return said;
  // A translation holds, in place of each value, its index among the values of the source.
  const values = said === text ? text.values : said.values.map((at) => text.values[at as number]);
  if (!('strTag' in said)) return { ...said, values };
  return said.strings.reduce((sentence, part, at) => sentence + String(values[at - 1]) + part);
}) as Msg;
