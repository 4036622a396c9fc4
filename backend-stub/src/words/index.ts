import { ar } from './ar.ts';
import { en } from './en.ts';
import { sv, type Words } from './sv.ts';

export type { Words } from './sv.ts';

/** The languages the server itself speaks; the first is the source. */
export const spokenByUs = ['sv', 'en', 'ar'] as const;
export type ServerLanguage = (typeof spokenByUs)[number];

const all: Record<ServerLanguage, Words> = { sv, en, ar };

/** The language nearest to a tag among those the server speaks: itself, its base, else Swedish. */
export const serverLanguage = (tag: string): ServerLanguage =>
  spokenByUs.find((language) => language === tag.toLowerCase().split('-')[0]) ?? 'sv';

/** What the server says in the language nearest to a tag. */
export const wordsFor = (tag: string): Words => all[serverLanguage(tag)];

/** What is read from the left, such as code or “17:00–18:30”, so that it does so in Arabic as well. */
export const leftToRight = (text: string, direction: string) =>
  direction === 'rtl' ? `\u2066${text}\u2069` : text;

/** Puts plain values where a sentence says `{name}`. */
export const insertText = (sentence: string, values: Record<string, string | number>) =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
