/*
 * What stands in a year report, all of it in words already: the page and the process that sets it on paper
 * say the same and know nothing of goals, languages or databases.
 */

/** How a goal or an indicator stands. Drawn as a shape of its own and written as a word. */
export type Sign = 'reached' | 'better' | 'worse' | 'same' | 'open';

/** A sign with the word beside it. */
export interface ReportSign {
  sign: Sign;
  word: string;
}

/** A figure of a chart; null where nothing can be shown. */
export interface ChartPoint {
  /** The period in words. */
  name: string;
  year: string;
  value: number | null;
  /** The value in words, written where there is room. */
  text?: string | undefined;
  low?: number | undefined;
  high?: number | undefined;
  /** The period goes on: what stands there is not the whole. */
  running?: boolean;
  /** Of the year that the report is about. */
  current?: boolean;
}

/** How an indicator went, to be drawn: heights from nought as columns, all else as dots on a line. */
export interface ReportChart {
  form: 'columns' | 'line';
  /** What is read aloud instead. */
  alt: string;
  min: number;
  max: number;
  ticks: { value: number; text: string }[];
  points: ChartPoint[];
  target?: { value: number; text: string } | undefined;
  /** What the marks mean, for those that the chart has. */
  running?: string | undefined;
  interval?: string | undefined;
}

/** A table; the first cell of a row names it, all others are numbers or a word. */
export interface ReportTable {
  caption: string;
  head: string[];
  rows: string[][];
  /** Said beneath it. */
  note?: string | undefined;
}

/** What follows a goal up. */
export interface ReportIndicator {
  title: string;
  sign?: ReportSign | undefined;
  /** The value of the year, large; or why there is none. */
  value: string;
  /** Whether the value is words rather than a number. */
  isText?: boolean;
  /** Unit and period. */
  unit: string;
  /** How it stands to before and to the target. */
  sentence: string;
  meaning?: string | undefined;
  chart?: ReportChart | undefined;
  table?: ReportTable | undefined;
  /** How people spread over the groups. */
  groups?: ReportTable | undefined;
  /** Of a milestone: what happened when. */
  steps: { day: string; text: string; source: string; reached: boolean }[];
  /** Gaps and corrections, with their reasons. */
  remarks: string[];
  facts: [name: string, value: string][];
}

/** A goal with all that follows it up. */
export interface ReportGoal {
  id: string;
  label: string;
  title: string;
  explanation?: string | undefined;
  sign: ReportSign;
  /** How it stands, in one sentence. */
  sentence: string;
  indicators: ReportIndicator[];
}

/** Something that was done, or how it was counted. */
export interface ReportPart {
  title: string;
  texts: string[];
  figures: { value: string; text: string }[];
  tables: ReportTable[];
  list: { text: string; note?: string | undefined; path?: string | undefined }[];
  note?: string | undefined;
}

/** A part of the report with a heading. */
export interface ReportChapter {
  title: string;
  lead?: string | undefined;
  parts: ReportPart[];
}

/** A whole year report. */
export interface YearReport {
  form: 'year-report';
  language: string;
  direction: 'ltr' | 'rtl';
  year: string;
  kind: string;
  title: string;
  district: string;
  author: string;
  lead: string;
  /** Said where the year is not over. */
  running?: string | undefined;
  /** Said where the figures are made up. */
  invented?: string | undefined;
  facts: [name: string, value: string][];
  link: { address: string; words: string; qr: string };
  glance: { title: string; lead: string; key: ReportSign[] };
  goals: ReportGoal[];
  /** Said where no goals are written down. */
  noGoals: string;
  words: { how: string };
  chapters: ReportChapter[];
  foot: string;
  pageOf: string;
}

/** A part with nothing in it but its heading. */
export const emptyPart = (title: string): ReportPart => ({
  title,
  texts: [],
  figures: [],
  tables: [],
  list: [],
});
