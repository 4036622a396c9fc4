import type { GoalSource, IndicatorSource, MilestoneStepSource, Texts } from '@klocket/contract';
import { msg } from '@klocket/core';
import { newSlug } from '../../../kit/slug.ts';
import { tidy } from '../../../kit/tidy.ts';
import { wordsIn } from '../../../kit/words-in.ts';

/** A step of a milestone as its fields show it. */
export interface StepValues {
  on: string;
  text: Texts;
  reached: boolean;
  source: Texts;
  sourceUrl: string;
}

/** An indicator as its fields show it; one without an id is new. */
export interface IndicatorValues {
  id: string;
  title: Texts;
  meaning: Texts;
  kind: IndicatorSource['kind'];
  measure: IndicatorSource['measure'];
  unit: Texts;
  direction: IndicatorSource['direction'];
  periodKind: IndicatorSource['periodKind'];
  min?: number;
  max?: number;
  basePeriod: string;
  baseValue?: number;
  target?: number;
  deadline: string;
  source: Texts;
  sourceUrl: string;
  method: Texts;
  settings: NonNullable<IndicatorSource['settings']>;
  steps: StepValues[];
}

/** A goal as its form shows it. */
export interface GoalValues {
  title: Texts;
  explanation: Texts;
  indicators: IndicatorValues[];
}

/** An indicator that nobody has written yet. */
export const blankIndicator = (): IndicatorValues => ({
  id: '',
  title: {},
  meaning: {},
  kind: 'count',
  measure: 'entered',
  unit: {},
  direction: 'up',
  periodKind: 'year',
  basePeriod: '',
  deadline: '',
  source: {},
  sourceUrl: '',
  method: {},
  settings: {},
  steps: [],
});

/** A step that nobody has written yet. */
export const blankStep = (): StepValues => ({
  on: '',
  text: {},
  reached: false,
  source: {},
  sourceUrl: '',
});

/** A goal that nobody has written yet. */
export const blankGoal = (): GoalValues => ({
  title: {},
  explanation: {},
  indicators: [blankIndicator()],
});

/** What the fields show of a goal. */
export const toValues = ({ title, explanation = {}, indicators }: GoalSource): GoalValues => ({
  title,
  explanation,
  indicators: indicators.map(
    ({ scale, baseline, meaning, deadline, sourceUrl, method, settings, steps, ...rest }) => ({
      ...blankIndicator(),
      ...rest,
      meaning: meaning ?? {},
      min: scale?.min,
      max: scale?.max,
      basePeriod: baseline?.period ?? '',
      baseValue: baseline?.value,
      deadline: deadline ?? '',
      sourceUrl: sourceUrl ?? '',
      method: method ?? {},
      settings: settings ?? {},
      steps: (steps ?? []).map((step) => ({ ...step, sourceUrl: step.sourceUrl ?? '' })),
    }),
  ),
});

/** What is sent of what the fields show; what is new gets its place in addresses from its name. */
export function toSource(
  { title, explanation, indicators }: GoalValues,
  id: string,
  language: string,
): GoalSource {
  const written = words(explanation);
  const taken: { id: string }[] = [...pagesOfRoom, ...indicators.filter((one) => one.id)];
  return {
    id,
    title: tidy(title) ?? {},
    ...(written && { explanation: written }),
    indicators: indicators.map((indicator) => {
      const own = indicator.id || newSlug(wordsIn(indicator.title, language), 'matt', taken);
      taken.push({ id: own });
      return toIndicator(indicator, own);
    }),
  };
}

/** What the pages of the room are called in addresses: no goal and no indicator can be called so. */
export const pagesOfRoom = ['periods', 'visits', 'counters', 'pulse', 'new', 'edit'].map((id) => ({
  id,
}));

function toIndicator(values: IndicatorValues, id: string): IndicatorSource {
  const { title, kind, measure, unit, direction, periodKind, source, steps } = values;
  const { min, max, basePeriod, baseValue, target, deadline, sourceUrl } = values;
  const meaning = words(values.meaning);
  const method = words(values.method);
  const settings = tidy(values.settings);
  const hasNumbers = kind !== 'milestone';
  return {
    id,
    title: tidy(title) ?? {},
    ...(meaning && { meaning }),
    kind,
    measure,
    unit: tidy(unit) ?? {},
    direction,
    ...(hasNumbers && min !== undefined && max !== undefined && { scale: { min, max } }),
    ...(hasNumbers &&
      basePeriod &&
      baseValue !== undefined && { baseline: { period: basePeriod, value: baseValue } }),
    ...(hasNumbers && target !== undefined && { target }),
    ...(deadline && { deadline }),
    periodKind,
    source: tidy(source) ?? {},
    ...(sourceUrl.trim() && { sourceUrl: sourceUrl.trim() }),
    ...(method && { method }),
    ...(settings && { settings }),
    ...(kind === 'milestone' && { steps: steps.map(toStep) }),
  };
}

const toStep = ({ on, text, reached, source, sourceUrl }: StepValues): MilestoneStepSource => ({
  on,
  text: tidy(text) ?? {},
  reached,
  source: tidy(source) ?? {},
  ...(sourceUrl.trim() && { sourceUrl: sourceUrl.trim() }),
});

const words = (texts: Texts): Texts | undefined => tidy(texts);

/** What is wrong before the server is asked. */
export function wrongIn(values: GoalValues, first: string): [pointer: string, words: string][] {
  const wrong: [string, string][] = [];
  const needs = (texts: Texts, pointer: string, say: string) => {
    if (!texts[first]?.trim()) wrong.push([`${pointer}/${first}`, say]);
  };
  needs(values.title, '/title', msg('Skriv vad målet heter.', { id: 'desk-goal-title-needed' }));
  for (const [at, one] of values.indicators.entries()) {
    const pointer = `/indicators/${at}`;
    needs(
      one.title,
      `${pointer}/title`,
      msg('Skriv vad som mäts.', { id: 'desk-indicator-title-needed' }),
    );
    needs(
      one.unit,
      `${pointer}/unit`,
      msg('Skriv i vad det mäts.', { id: 'desk-indicator-unit-needed' }),
    );
    needs(
      one.source,
      `${pointer}/source`,
      msg('Skriv varifrån siffrorna kommer.', { id: 'desk-indicator-source-needed' }),
    );
    if (one.kind !== 'milestone') continue;
    for (const [number, step] of one.steps.entries()) {
      const here = `${pointer}/steps/${number}`;
      if (!step.on) wrong.push([`${here}/on`, msg('Välj en dag.', { id: 'desk-walk-day-needed' })]);
      needs(
        step.text,
        `${here}/text`,
        msg('Skriv vad som hände.', { id: 'desk-step-text-needed' }),
      );
      needs(
        step.source,
        `${here}/source`,
        msg('Skriv varifrån ni vet det.', { id: 'desk-step-source-needed' }),
      );
    }
  }
  return wrong;
}
