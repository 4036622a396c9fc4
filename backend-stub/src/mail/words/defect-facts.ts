import type { MailTemplate } from '@klocket/contract';
import type { Letter } from '../letter.ts';
import type { DefectNews, MailValues } from './index.ts';

/** The letters about defects. */
export type DefectLetters = {
  [Name in Extract<MailTemplate, `defect-${string}`>]: (values: MailValues[Name]) => Letter;
};

/** Which defect it is, and what is said of it. */
export const defectFacts = (
  { number, title, status, by, reason, planned }: DefectNews,
  words: {
    number: string;
    title: string;
    status: string;
    by: string;
    why: string;
    planned: string;
  },
): [name: string, value: string][] =>
  (
    [
      [words.number, String(number)],
      [words.title, title],
      [words.status, status],
      [words.by, by],
      [words.planned, planned],
      [words.why, reason],
    ] as [string, string][]
  ).filter(([, value]) => value !== '');
