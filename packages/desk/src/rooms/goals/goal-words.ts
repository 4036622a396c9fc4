import type {
  Figure,
  FigureGap,
  FigureOrigin,
  FigureState,
  GoalDirection,
  GoalKind,
  Indicator,
  Measure,
  PeriodKind,
} from '@klocket/contract';
import { formatDay, intlLocale, msg, str } from '@klocket/core';

type Measured = Pick<Indicator, 'kind' | 'unit'>;

/** A value of an indicator: a spread with two decimals, all else with one at most. */
export function valueWords(value: number, { kind }: Pick<Indicator, 'kind'>, language: string) {
  const digits = kind === 'evenness' ? 2 : 0;
  return new Intl.NumberFormat(intlLocale(language), {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits || 1,
  }).format(value);
}

/** The same with its unit. */
export const amountWords = (value: number, indicator: Measured, language: string) =>
  `${valueWords(value, indicator, language)} ${indicator.unit}`.trim();

/** What a figure comes to, or why nothing is shown. */
export const figureWords = (
  { value, gap }: Pick<Figure, 'value' | 'gap'>,
  indicator: Measured,
  language: string,
) => (value === null ? gapWords(gap) : amountWords(value, indicator, language));

/** Why there is no number, in plain words. */
export function gapWords(gap: FigureGap | undefined): string {
  switch (gap) {
    case 'too-few':
      return msg('Visas inte: för få har svarat', { id: 'desk-gap-few' });
    case 'not-published':
      return msg('Visas först när perioden är slut och publicerad', { id: 'desk-gap-unpublished' });
    case 'withdrawn':
      return msg('Tillbakatagen', { id: 'desk-gap-withdrawn' });
    default:
      return msg('Inget är inskrivet än', { id: 'desk-gap-nothing' });
  }
}

export function stateWords(state: FigureState): string {
  switch (state) {
    case 'running':
      return msg('Pågår', { id: 'desk-figure-running' });
    case 'preliminary':
      return msg('Slut, inte publicerad', { id: 'desk-figure-preliminary' });
    case 'published':
      return msg('Publicerad', { id: 'desk-figure-published' });
  }
}

export function originWords(origin: FigureOrigin): string {
  switch (origin) {
    case 'reckoned':
      return msg('räknad', { id: 'desk-figure-reckoned' });
    case 'entered':
      return msg('inskriven', { id: 'desk-figure-entered' });
    case 'corrected':
      return msg('rättad', { id: 'desk-figure-corrected' });
  }
}

/** What is to be reached, and when. */
export function targetWords(
  indicator: Measured & Pick<Indicator, 'target' | 'deadline'>,
  language: string,
) {
  const { target, deadline } = indicator;
  if (target === undefined) return undefined;
  const amount = amountWords(target, indicator, language);
  if (!deadline) return msg(str`Mål: ${amount}`, { id: 'desk-goal-target' });
  const day = formatDay(deadline, language, { year: 'numeric', month: 'long' });
  return msg(str`Mål: ${amount} till ${day}`, { id: 'desk-goal-target-by' });
}

export const directionWords = (): Record<GoalDirection, string> => ({
  up: msg('Högre är bättre', { id: 'desk-goal-up' }),
  down: msg('Lägre är bättre', { id: 'desk-goal-down' }),
});

/** How an indicator is read, in the order it is offered. */
export const kindWords = (): Record<GoalKind, string> => ({
  count: msg('Ett antal', { id: 'desk-kind-count' }),
  index: msg('Ett index', { id: 'desk-kind-index' }),
  share: msg('En andel, eller dagar', { id: 'desk-kind-share' }),
  evenness: msg('En jämn spridning', { id: 'desk-kind-evenness' }),
  milestone: msg('En milstolpe', { id: 'desk-kind-milestone' }),
});

/** Where figures come from. */
export const measureWords = (): Record<Measure, string> => ({
  entered: msg('Vi skriver in dem från en källa', { id: 'desk-measure-entered' }),
  visits: msg('Räknade besök i husen', { id: 'desk-measure-visits' }),
  participants: msg('Närvaro och räknade huvuden på aktiviteter', {
    id: 'desk-measure-participants',
  }),
  'activities-held': msg('Genomförda tillfällen i kalendern', { id: 'desk-measure-held' }),
  arrangements: msg('Genomförda folkbildningsarrangemang', { id: 'desk-measure-arrangements' }),
  'defects-fixed': msg('Andel felanmälningar som är åtgärdade', { id: 'desk-measure-fixed' }),
  'days-to-fixed': msg('Dagar tills ett fel är åtgärdat', { id: 'desk-measure-days' }),
  'age-evenness': msg('Ålder på dem som kommer, om de vill säga', { id: 'desk-measure-age' }),
  'gender-evenness': msg('Kön på dem som kommer, om de vill säga', { id: 'desk-measure-gender' }),
  pulse: msg('Svar på en pulsfråga', { id: 'desk-measure-pulse' }),
});

export const periodKindWords = (): Record<PeriodKind, string> => ({
  month: msg('Månad', { id: 'desk-period-month' }),
  quarter: msg('Kvartal', { id: 'desk-period-quarter' }),
  term: msg('Termin', { id: 'desk-period-term' }),
  year: msg('År', { id: 'desk-period-year' }),
});

/** The measures that a kind can have; the server refuses others. */
export const measuresOf: Record<GoalKind, readonly Measure[]> = {
  count: ['entered', 'visits', 'participants', 'activities-held', 'arrangements'],
  index: ['entered', 'pulse'],
  share: ['entered', 'defects-fixed', 'days-to-fixed'],
  evenness: ['age-evenness', 'gender-evenness'],
  milestone: ['entered'],
};

/** The periods a measure can have: short ones of few people would point them out. */
export function periodKindsOf(measure: Measure): readonly PeriodKind[] {
  switch (measure) {
    case 'age-evenness':
    case 'gender-evenness':
      return ['year', 'term', 'quarter'];
    case 'pulse':
      return ['year', 'term'];
    default:
      return ['year', 'term', 'quarter', 'month'];
  }
}
