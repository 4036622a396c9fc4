import type { MailTemplate } from '@klocket/contract';
import { plainLine } from '../plain-text.ts';
import { serverLanguage } from '../words/index.ts';
import { toHtml, toText } from './letter.ts';
import { mailWords, type MailValues } from './words/index.ts';

/** A mail as it is sent. */
export interface Rendered {
  language: string;
  subject: string;
  text: string;
  html: string;
}

/** Puts a mail into words, in the language nearest to the recipient's. */
export function renderMail<Name extends MailTemplate>(
  template: Name,
  language: string,
  values: MailValues[Name],
): Rendered {
  const { direction, footer, letters } = mailWords(language);
  const letter = letters[template](ofOneLine(values, direction));
  const manner = { language: serverLanguage(language), direction, footer };
  return {
    language: manner.language,
    subject: plainLine(letter.subject),
    text: toText(letter, manner),
    html: toHtml(letter, manner),
  };
}

const isolates = /[\u2066-\u2069]/g;

/**
 * Every value on one line and without what would turn the words around it. Where writing runs from
 * the right, a name keeps its own direction to itself.
 */
function ofOneLine<Values extends object>(values: Values, direction: 'ltr' | 'rtl'): Values {
  const entries = Object.entries(values).map(([name, value]) => {
    if (typeof value !== 'string') return [name, value];
    const line = plainLine(value).replace(isolates, '');
    const isName = ['district', 'invitedBy', 'title', 'where'].includes(name);
    return [name, isName && direction === 'rtl' ? `\u2068${line}\u2069` : line];
  });
  return Object.fromEntries(entries) as Values;
}
