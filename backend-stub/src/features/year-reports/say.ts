import type { Indicator } from '@klocket/contract';
import { capital, formatDay } from '../../words/dates.ts';
import { insertText, wordsFor } from '../../words/index.ts';
import type { YearReportWords } from '../../words/year-reports/sv.ts';
import { nameOfPeriod, spanOf } from '../goals/periods.ts';
import { movementOf } from '../goals/trend.ts';
import { stepsOf, type Standing } from './standing.ts';

/** Puts what is known of a year into words of one language. */
export interface Say {
  language: string;
  words: YearReportWords;
  number(value: number, decimals?: number): string;
  day(day: string): string;
  /** A period within a sentence. */
  period(name: string): string;
}

export function sayIn(language: string): Say {
  const { locale, yearReports } = wordsFor(language);
  const formats = new Map<number, Intl.NumberFormat>();
  return {
    language,
    words: yearReports,
    number(value, decimals = Number.isInteger(value) ? 0 : 1) {
      let format = formats.get(decimals);
      if (!format) {
        const fixed = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
        formats.set(decimals, (format = new Intl.NumberFormat(`${locale}-u-nu-latn`, fixed)));
      }
      return format.format(value);
    },
    day: (day) => formatDay(day, language, { day: 'numeric', month: 'long', year: 'numeric' }),
    period: (period) => {
      const span = spanOf(period)!;
      const name = nameOfPeriod(span, language);
      // English writes its months with a capital wherever they stand.
      const isName = span.kind === 'month' && language.startsWith('en');
      return isName ? name : name.charAt(0).toLowerCase() + name.slice(1);
    },
  };
}

/** The number alone: of a spread with two decimals, all else with one at most. */
export const bareValue = ({ kind }: Indicator, value: number, say: Say) =>
  say.number(value, kind === 'evenness' ? 2 : undefined);

/** A value with what it is a number of: “13 640 besök”, “67 av 100”. */
export function amount(indicator: Indicator, value: number, say: Say): string {
  const { kind, scale, unit } = indicator;
  const text = bareValue(indicator, value, say);
  if (kind === 'index' && scale) {
    return insertText(say.words.outOf, { value: text, max: say.number(scale.max) });
  }
  return kind === 'evenness' || !unit
    ? text
    : insertText(say.words.withUnit, { value: text, unit });
}

/** How an indicator stands: its value, how that has moved, and the target; without its name. */
export function sentenceOf(
  indicator: Indicator,
  standing: Standing,
  year: string,
  say: Say,
): string {
  const { sentence } = say.words;
  if (indicator.kind === 'milestone') return milestoneSentence(indicator, year, say);
  const { now, before, unsure } = standing;
  const at = ({ value, period }: { value: number; period: string }) =>
    insertText(say.words.at, { value: amount(indicator, value, say), period: say.period(period) });
  const target = targetSentence(indicator, standing, say);
  const told = () => {
    if (!now) {
      return before
        ? insertText(sentence.noneBefore, { year, before: at(before) })
        : insertText(sentence.none, { year });
    }
    if (now.state === 'running') return insertText(sentence.running, { now: at(now) });
    if (!before) return insertText(sentence.first, { now: at(now) });
    const movement = movementOf(indicator, now.value, before.value);
    const way = movement === 0 ? 'same' : unsure ? 'unsure' : movement > 0 ? 'up' : 'down';
    return insertText(sentence[way], { now: at(now), before: at(before) });
  };
  return [told(), target].filter(Boolean).join(' ');
}

/** The same with the name of the indicator before it. */
export const namedSentence = (indicator: Indicator, told: string, say: Say) =>
  indicator.kind === 'milestone'
    ? told
    : insertText(say.words.sentence.about, { indicator: indicator.title, sentence: told });

function targetSentence(indicator: Indicator, { sign }: Standing, say: Say) {
  const { target, deadline } = indicator;
  if (target === undefined) return '';
  const { sentence } = say.words;
  const text = amount(indicator, target, say);
  if (sign === 'reached') return insertText(sentence.targetReached, { target: text });
  return deadline
    ? insertText(sentence.targetBy, { target: text, day: say.day(deadline) })
    : insertText(sentence.target, { target: text });
}

function milestoneSentence(indicator: Indicator, year: string, say: Say) {
  const { sentence } = say.words;
  const steps = stepsOf(indicator, year);
  const reached = steps.find((step) => step.reached);
  const step = reached ?? steps.at(-1);
  if (!step) return sentence.milestoneNone;
  const values = { day: say.day(step.on), text: step.text };
  return insertText(reached ? sentence.milestoneReached : sentence.milestoneOpen, values);
}

/** One or several, with the number beside and not within: “tillfällen har ägt rum”. */
export const plural = (words: { one: string; other: string }, count: number) =>
  count === 1 ? words.one : words.other;

/** As it begins a line. */
export const begin = (text: string, say: Say) => capital(text, say.language);
