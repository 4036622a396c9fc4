import type { District } from '@klocket/contract';
import { spokenByUs, wordsFor, type Words } from '../words/index.ts';
import { html, type Content } from './html.ts';

/** What every part of a page needs to know: whose page, in which language, on which day. */
export interface PageContext {
  /** Our origin, without a slash at the end. */
  publicUrl: string;
  /** The language asked for and offered; texts are in it where they are written in it. */
  language: string;
  /** Languages one can change to; the first is the source language and goes without saying. */
  languages: string[];
  words: Words;
  /** The day it is in the district. */
  today: string;
  district: District;
}

export type Query = Record<string, string | number | undefined>;

/** The languages a district's pages exist in: those it names and we speak. */
export const offeredLanguages = (named: readonly string[]) => {
  const offered = named.filter((tag) => spokenByUs.some((ours) => ours === tag.split('-')[0]));
  return offered.length > 0 ? offered : [...spokenByUs];
};

/** The language of a page: the one asked for, else its base, else the first offered. */
export const chooseLanguage = (offered: string[], wanted: string | undefined) =>
  [wanted, wanted?.split('-')[0]].find((tag) => tag && offered.includes(tag)) ?? offered[0]!;

/** The address of one of our pages in the context's language, relative to our origin. */
export const pageUrl = (
  { language, languages }: Pick<PageContext, 'language' | 'languages'>,
  path: string,
  query: Query = {},
) => withQuery(path, { ...query, lang: language === languages[0] ? undefined : language });

/** Appends what is set. */
export function withQuery(path: string, query: Query) {
  const set = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  if (set.length === 0) return path;
  return `${path}?${new URLSearchParams(set.map(([name, value]) => [name, String(value)]))}`;
}

/** Puts values where a sentence says `{name}`, each isolated from the direction around it. */
export function insert(sentence: string, values: Record<string, Content>): Content {
  return sentence
    .split(/(\{\w+\})/)
    .map((piece) =>
      piece.startsWith('{') ? html`<bdi>${values[piece.slice(1, -1)] ?? piece}</bdi>` : piece,
    );
}

/** Words from the data: isolated, and marked when they are in another language than the page. */
export function written(text: string | undefined, language?: string): Content {
  if (!text) return undefined;
  return language ? html`<bdi lang="${language}">${text}</bdi>` : html`<bdi>${text}</bdi>`;
}

/** The direction of a language among those we may show. */
export const directionOf = (tag: string) => wordsFor(tag).direction;
