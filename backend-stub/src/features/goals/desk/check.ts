import type { GoalSource, IndicatorSource } from '@klocket/contract';
import type { FieldProblem } from '../../../problem.ts';
import { isBlank } from '../../../plain-text.ts';
import { groupsOf } from '../figures/reckon.ts';
import { earliestDay, spanOf } from '../periods.ts';
import { measuresOf, periodKindsOf } from '../rules.ts';

/** An indicator that is there already, with whether anything was published or entered of it. */
export interface Known {
  id: string;
  goalId: string;
  title: string;
  measure: IndicatorSource['measure'];
  periodKind: IndicatorSource['periodKind'];
  hasFigures: boolean;
}

/** What a goal is checked against. */
export interface Surroundings {
  /** Every indicator of the district. */
  known: readonly Known[];
  houses: readonly string[];
  questions: readonly string[];
  today: string;
}

/** Everything of a goal that cannot be kept as it is. */
export function problemsOfGoal(goal: GoalSource, around: Surroundings): FieldProblem[] {
  const seen = new Set<string>();
  return [
    ...wordsOf(goal.title, '/title'),
    ...goal.indicators.flatMap((indicator, at) => {
      const pointer = `/indicators/${at}`;
      const isTwice =
        seen.has(indicator.id) ||
        around.known.some(({ id, goalId }) => id === indicator.id && goalId !== goal.id);
      seen.add(indicator.id);
      return [
        isTwice && problem(`${pointer}/id`, 'id-twice'),
        ...problemsOfIndicator(indicator, around, pointer),
        ...measuredTwice(indicator, goal, around, pointer),
      ].filter((one) => one !== false);
    }),
    ...evennessTakenAway(goal, around),
  ];
}

function problemsOfIndicator(
  indicator: IndicatorSource,
  around: Surroundings,
  pointer: string,
): FieldProblem[] {
  const { kind, measure, periodKind, baseline, target, scale, steps = [] } = indicator;
  const former = around.known.find(({ id }) => id === indicator.id);
  const period = baseline && spanOf(baseline.period);
  return [
    ...wordsOf(indicator.title, `${pointer}/title`),
    ...wordsOf(indicator.unit, `${pointer}/unit`),
    ...wordsOf(indicator.source, `${pointer}/source`),
    !measuresOf[kind].includes(measure) && problem(`${pointer}/measure`, 'measure-unfit'),
    !periodKindsOf(measure).includes(periodKind) &&
      problem(`${pointer}/periodKind`, 'period-too-short'),
    former?.hasFigures &&
      former.measure !== measure &&
      problem(`${pointer}/measure`, 'figures-stand'),
    former?.hasFigures &&
      former.periodKind !== periodKind &&
      problem(`${pointer}/periodKind`, 'figures-stand'),
    scale && scale.min >= scale.max && problem(`${pointer}/scale/min`, 'scale-backwards'),
    baseline &&
      period?.kind !== periodKind &&
      problem(`${pointer}/baseline/period`, 'period-unfit'),
    period && period.from < earliestDay && problem(`${pointer}/baseline/period`, 'too-early'),
    period && period.from > around.today && problem(`${pointer}/baseline/period`, 'period-ahead'),
    baseline && valueProblem(indicator, baseline.value, `${pointer}/baseline/value`),
    target !== undefined && valueProblem(indicator, target, `${pointer}/target`),
    ...aimProblems(indicator, pointer),
    steps.length > 0 && kind !== 'milestone' && problem(`${pointer}/steps`, 'steps-unfit'),
    ...steps.flatMap((step, at) => [
      ...wordsOf(step.text, `${pointer}/steps/${at}/text`),
      ...wordsOf(step.source, `${pointer}/steps/${at}/source`),
      step.on < earliestDay && problem(`${pointer}/steps/${at}/on`, 'too-early'),
      step.on > around.today && problem(`${pointer}/steps/${at}/on`, 'day-ahead'),
    ]),
    ...settingsProblems(indicator, around, `${pointer}/settings`),
  ].filter((one) => one !== false && one !== undefined);
}

/** The target is something else than where it began, and on the side that is better. */
function aimProblems({ baseline, target, direction }: IndicatorSource, pointer: string) {
  if (!baseline || target === undefined) return [];
  if (baseline.value === target) return [problem(`${pointer}/target`, 'target-is-baseline')];
  const isBetter = direction === 'up' ? target > baseline.value : target < baseline.value;
  return isBetter ? [] : [problem(`${pointer}/target`, 'target-backwards')];
}

function settingsProblems(
  { measure, settings = {} }: IndicatorSource,
  { houses, questions }: Surroundings,
  pointer: string,
): FieldProblem[] {
  const groups: readonly string[] =
    measure === 'age-evenness' || measure === 'gender-evenness' ? groupsOf[measure] : [];
  const { population, question } = settings;
  const lived = Object.values(population ?? {}).reduce((sum, count) => sum + count, 0);
  return [
    ...(settings.houses ?? []).map(
      (house, at) => !houses.includes(house) && problem(`${pointer}/houses/${at}`, 'choice'),
    ),
    settings.houses?.length === 0 && problem(`${pointer}/houses`, 'required'),
    settings.forms?.length === 0 && problem(`${pointer}/forms`, 'required'),
    measure === 'pulse' && question === undefined && problem(`${pointer}/question`, 'required'),
    question !== undefined &&
      !questions.includes(question) &&
      problem(`${pointer}/question`, 'choice'),
    ...(population
      ? [
          ...Object.keys(population).map(
            (group) =>
              !groups.includes(group) &&
              problem(`${pointer}/population/${escapePointer(group)}`, 'choice'),
          ),
          ...groups.map(
            (group) =>
              population[group] === undefined &&
              problem(`${pointer}/population/${escapePointer(group)}`, 'required'),
          ),
          lived === 0 && problem(`${pointer}/population`, 'required'),
        ]
      : []),
  ].filter((one) => one !== false);
}

/** The same spread is published in one place alone, or what is hidden in one might be seen in the other. */
function measuredTwice(
  indicator: IndicatorSource,
  goal: GoalSource,
  { known }: Surroundings,
  pointer: string,
): FieldProblem[] {
  if (indicator.kind !== 'evenness') return [];
  const own = goal.indicators.find(({ measure }) => measure === indicator.measure)!;
  const other = known.find(
    ({ goalId, measure }) => goalId !== goal.id && measure === indicator.measure,
  );
  if (own === indicator && !other) return [];
  const title = other?.title ?? Object.values(own.title)[0] ?? own.id;
  return [{ ...problem(`${pointer}/measure`, 'evenness-twice'), params: { title } }];
}

/** What was published of a spread stays, or the same people could be published once more otherwise. */
function evennessTakenAway(goal: GoalSource, { known }: Surroundings): FieldProblem[] {
  const gone = known.find(
    ({ id, goalId, measure, hasFigures }) =>
      goalId === goal.id &&
      hasFigures &&
      measure in groupsOf &&
      !goal.indicators.some((one) => one.id === id),
  );
  return gone
    ? [{ ...problem('/indicators', 'evenness-stands'), params: { title: gone.title } }]
    : [];
}

/** What is wrong with a value of an indicator: a number that cannot be counted, or off the scale. */
export function valueProblem(
  { kind, scale }: Pick<IndicatorSource, 'kind' | 'scale'>,
  value: number,
  pointer: string,
): FieldProblem | undefined {
  if ((kind === 'count' || kind === 'share') && value < 0) {
    return { ...problem(pointer, 'too-small'), params: { limit: 0 } };
  }
  if (kind === 'count' && !Number.isInteger(value)) return problem(pointer, 'whole-number');
  if (kind === 'evenness' && (value < 0 || value > 1)) return problem(pointer, 'outside-scale');
  if (scale && scale.min < scale.max && (value < scale.min || value > scale.max)) {
    return problem(pointer, 'outside-scale');
  }
  return undefined;
}

const wordsOf = (texts: Record<string, string>, pointer: string) =>
  Object.values(texts).every(isBlank) ? [problem(pointer, 'text-missing')] : [];

const problem = (pointer: string, code: string): FieldProblem => ({ pointer, code });

const escapePointer = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1');
