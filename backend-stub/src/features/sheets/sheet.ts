import type { WeekPlan } from './fit.ts';

/*
 * What stands on a sheet for a wall, all of it in words already: the page and the process that sets it on
 * paper say the same and know nothing of districts, languages or databases.
 */

/** What has become of something, in a word. */
export interface SheetChange {
  word: string;
  tone: 'bad' | 'open';
  /** What was said before, and no longer holds. */
  before?: string | undefined;
  reason?: string | undefined;
}

/** Something that happens in the week. */
export interface SheetEntry {
  /** Its page, relative to our origin, and as another device must know it. */
  path: string;
  address: string;
  /** What is read aloud in place of its code. */
  qr: string;
  time: string;
  title: string;
  /** The language of the title, where it is not that of the sheet. */
  language?: string | undefined;
  place: string;
  /** For whom, in which languages, at what price: what a reader sorts by. */
  facts: string;
  change?: SheetChange | undefined;
  /** One should not come. */
  isOff: boolean;
}

/** A day of the week. */
export interface SheetDay {
  day: string;
  /** “Måndag”, “23 november”. */
  name: string;
  date: string;
  entries: SheetEntry[];
}

/** A way to a page: its address, the words beneath its code, and what is read aloud instead. */
export interface SheetLink {
  address: string;
  /** The same as a person would type it. */
  shown: string;
  words: string;
  qr: string;
}

/** A week as one sheet. */
export interface WeekSheet {
  form: 'week';
  language: string;
  direction: 'ltr' | 'rtl';
  title: string;
  author: string;
  /** “Klockaretorpet · Kunskapens hus”. */
  scope: string;
  /** “Vecka 48”, “23–29 november 2026”. */
  week: string;
  range: string;
  link: SheetLink;
  days: SheetDay[];
  plan: WeekPlan;
  /** “och {count} till – skanna koden”. */
  more: string;
  /** After a day’s name where it stands again in the next column. */
  continued: string;
  /** Said of a day on which nothing happens. */
  free: string;
  /** Said where nothing happens, with the next that does. */
  nothing?: { title: string; lead: string } | undefined;
  contact: string;
  note: string;
  printed: string;
}

/** What has become of it, as one line. */
export const changeText = ({ word, before, reason }: SheetChange) =>
  [word, before, reason].filter(Boolean).join(' · ');

/** A poster of one activity. */
export interface Poster {
  form: 'poster';
  language: string;
  direction: 'ltr' | 'rtl';
  title: string;
  /** The language of title and summary, where it is not that of the poster. */
  titleLanguage?: string | undefined;
  author: string;
  /** Whose poster it is; stands above the title. */
  kicker: string;
  summary: string;
  picture?: PosterPicture | undefined;
  facts: [name: string, lines: string[]][];
  link: SheetLink;
  contact: string;
  behind: string;
}

/** A picture; whoever prints finds its file by its address. */
export interface PosterPicture {
  url: string;
  alt: string;
}
