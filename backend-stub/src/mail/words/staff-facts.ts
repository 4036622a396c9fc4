import type { MailTemplate } from '@klocket/contract';
import type { Letter } from '../letter.ts';
import type { EveningNews, MailValues, PasskeyNews } from './index.ts';

type StaffTemplate = Extract<
  MailTemplate,
  'passkey-added' | 'passkey-removed' | 'evening-changed' | 'screen-silent'
>;

/** The letters to those who work at the desk. */
export type StaffLetters = { [Name in StaffTemplate]: (values: MailValues[Name]) => Letter };

type Fact = [name: string, value: string];

const said = (facts: Fact[]) => facts.filter(([, value]) => value !== '');

/** Which passkey, and who did it where that was somebody else. */
export const keyFacts = ({ name, by }: PasskeyNews, words: { name: string; by: string }): Fact[] =>
  said([
    [words.name, name],
    [words.by, by],
  ]);

/** What was said of an evening, and what holds now. */
export const eveningFacts = (
  { status, was, now, why }: EveningNews,
  words: { status: string; was: string; now: string; why: string },
): Fact[] =>
  said([
    [words.status, status],
    [words.was, was],
    [words.now, now],
    [words.why, why],
  ]);
