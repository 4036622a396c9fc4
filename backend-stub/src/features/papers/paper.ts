import type { Poster, WeekSheet } from '../sheets/sheet.ts';
import type { YearReport } from '../year-reports/report.ts';

/*
 * What stands on a paper about defects, all of it in words already: the process that sets it knows nothing
 * of districts, languages or databases.
 */

/** How something is coloured, by what it means. */
export type Tone = 'good' | 'open' | 'bad' | 'new' | 'quiet';

/** A few words in a box of their own colour. */
export interface PaperBadge {
  text: string;
  tone: Tone;
}

/** A photo; whoever prints finds its file. */
export interface PaperPhoto {
  id: string;
  width: number;
  height: number;
  /** What is read aloud instead. */
  alt: string;
  /** When it was taken, in words; stands beneath it. */
  caption?: string | undefined;
}

/** What somebody says of a defect. */
export interface PaperTruth {
  /** Who says it, and when. */
  who: string;
  status?: string | undefined;
  words?: string | undefined;
  note?: string | undefined;
}

/** One defect. */
export interface PaperItem {
  number: number;
  title: string;
  /** Colours its number, here and on the plan. */
  tone: Tone;
  badges: PaperBadge[];
  /** Small beneath the title: when, how many. */
  facts: string[];
  words?: string | undefined;
  /** The language of the words, where it is not that of the paper. */
  language?: string | undefined;
  /** What was seen, where nobody has answered. */
  seen?: { who: string; words: string } | undefined;
  truths: PaperTruth[];
  /** Said where they contradict each other. */
  differs?: string | undefined;
  photos: PaperPhoto[];
}

/** A heading and the defects beneath it. */
export interface PaperGroup {
  title: string;
  note: string;
  items: PaperItem[];
}

/** A place on the plan, in degrees. */
export interface PlanPlace {
  latitude: number;
  longitude: number;
}

/** Named places, the way between them, and where each number is. */
export interface PaperPlan {
  title: string;
  /** What is read aloud instead. */
  alt: string;
  /** Where north is, in a letter or a word. */
  north: string;
  /** A length in metres, in words. */
  metres: string;
  places: (PlanPlace & { name: string })[];
  way: PlanPlace[];
  points: (PlanPlace & { number: number; tone: Tone })[];
}

/** A whole paper. */
export interface Paper {
  language: string;
  direction: 'ltr' | 'rtl';
  /** What kind of paper it is; stands above the title. */
  kind: string;
  title: string;
  lead: string;
  author: string;
  /** A page that says the same, and more when more has happened. */
  link: { address: string; words: string; qr: string };
  facts: [name: string, value: string][];
  figures: { count: number; text: string; tone: Tone }[];
  /** What whoever sends it wants to say. */
  message?: { title: string; text: string } | undefined;
  plan?: PaperPlan | undefined;
  groups: PaperGroup[];
  /** Said where there is nothing to list. */
  nothing: string;
  /** At the foot of each page. */
  foot: string;
  /** “Sida {page} av {pages}”. */
  pageOf: string;
}

/** What the press prints. */
export type Printable = Paper | YearReport | WeekSheet | Poster;

/** A paper with the file of each photo; a photo without one is left out. */
export interface PaperWithFiles {
  paper: Printable;
  files: Record<string, string>;
}
