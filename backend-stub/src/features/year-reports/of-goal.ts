import type { Figure, Goal, Indicator, Measure } from '@klocket/contract';
import { spreadWords } from '../../pages/parts/goals.ts';
import { insertText, wordsFor } from '../../words/index.ts';
import type { ReportGoal, ReportIndicator, ReportSign, ReportTable, Sign } from './report.ts';
import { amount, bareValue, begin, namedSentence, sentenceOf, type Say } from './say.ts';
import { figuresOf, standingOf, stepsOf, type Standing } from './standing.ts';
import { chartOf, shownFigures, tableOf } from './trend.ts';

/** What can be added up over a year: things that happened, not how many there are. */
const addedUp: readonly Measure[] = ['activities-held', 'arrangements', 'participants', 'visits'];

/** A sign with its word. */
export const signOf = (sign: Sign, { words }: Say): ReportSign => ({
  sign,
  word: words.signs[sign],
});

/** The sign of an indicator; of a milestone that is not reached it can be said that it is not. */
const signOfIndicator = ({ kind }: Indicator, { sign }: Standing, say: Say): ReportSign =>
  kind === 'milestone' && sign === 'open'
    ? { sign, word: say.words.sentence.notReached }
    : signOf(sign, say);

/** A goal with its indicators, as they stand in a year. */
export function goalOf(goal: Goal, year: string, say: Say): ReportGoal {
  const [first] = goal.indicators;
  const standing: Standing = first ? standingOf(first, year) : { sign: 'open' };
  return {
    id: goal.id,
    label: insertText(say.words.goal, { number: goal.number }),
    title: goal.title,
    explanation: goal.explanation,
    sign: first ? signOfIndicator(first, standing, say) : signOf('open', say),
    sentence: first ? namedSentence(first, sentenceOf(first, standing, year, say), say) : '',
    indicators: goal.indicators.map((indicator) => indicatorOf(indicator, year, say)),
  };
}

function indicatorOf(indicator: Indicator, year: string, say: Say): ReportIndicator {
  const standing = standingOf(indicator, year);
  const { now } = standing;
  return {
    title: indicator.title,
    sign: signOfIndicator(indicator, standing, say),
    ...headOf(indicator, standing, year, say),
    sentence: sentenceOf(indicator, standing, year, say),
    meaning: meaningOf(indicator, standing, say),
    chart: chartOf(indicator, year, { now, say }),
    table: indicator.kind === 'milestone' ? undefined : tableOf(indicator, year, say),
    groups: groupsOf(
      figuresOf(indicator, year).findLast(({ groups }) => groups),
      say,
    ),
    steps: stepsOf(indicator, year).map(({ on, text, source, reached }) => ({
      day: say.day(on),
      text,
      source,
      reached,
    })),
    remarks: remarksOf(indicator, year, say),
    facts: factsOf(indicator, year, say),
  };
}

/** What the value means; of a spread also how even that is, in a word. */
function meaningOf({ kind, meaning }: Indicator, { now }: Standing, { language }: Say) {
  const step = kind === 'evenness' && now && spreadWords(now.value, wordsFor(language).goalPages);
  return [step, meaning].filter(Boolean).join(' ') || undefined;
}

/** The large value and what stands beside it. */
function headOf(indicator: Indicator, { now }: Standing, year: string, { ...say }: Say) {
  const { words } = say;
  if (indicator.kind === 'milestone') {
    const reached = stepsOf(indicator, year).find((step) => step.reached);
    const value = reached
      ? insertText(words.sentence.reachedIn, { year: reached.on.slice(0, 4) })
      : words.sentence.notReached;
    return { value, isText: true, unit: '' };
  }
  if (!now) {
    const gap = figuresOf(indicator, year).at(-1)?.gap ?? 'nothing-recorded';
    return { value: begin(words.gaps[gap], say), isText: true, unit: '' };
  }
  const { period, state } = now;
  const running = state === 'running' ? words.table.runningNote.replace(/^\* /, '') : '';
  return {
    value: bareValue(indicator, now.value, say),
    unit: [indicator.unit, say.period(period), running].filter(Boolean).join(words.comma),
  };
}

/** How people spread over the groups, by what was published. */
function groupsOf(figure: Figure | undefined, say: Say): ReportTable | undefined {
  if (!figure?.groups?.length) return undefined;
  const { groups } = say.words;
  const hasShare = figure.groups.some(({ share }) => share !== undefined);
  return {
    caption: insertText(groups.caption, { period: say.period(figure.period) }),
    head: [groups.group, groups.count, ...(hasShare ? [groups.share] : [])],
    rows: figure.groups.map(({ name, count, share }) => [
      name,
      count === null ? groups.hidden : say.number(count),
      ...(hasShare ? [share === undefined ? '–' : `${say.number(share * 100, 0)} %`] : []),
    ]),
    note: groups.note,
  };
}

/** What is missing of the year and why; what was put right in any year that is shown. */
function remarksOf(indicator: Indicator, year: string, say: Say): string[] {
  const { words } = say;
  const ofYear = figuresOf(indicator, year).flatMap((figure) => {
    const period = begin(say.period(figure.period), say);
    if (figure.value === null) {
      const gap = words.gaps[figure.gap ?? 'nothing-recorded'];
      return figure.reason
        ? insertText(words.gapBecause, { period, gap, reason: figure.reason })
        : insertText(words.gap, { period, gap });
    }
    return figure.state === 'preliminary' ? insertText(words.preliminary, { period }) : [];
  });
  const corrected = shownFigures(indicator, year).flatMap(({ origin, reason, value, period }) =>
    origin === 'corrected' && value !== null
      ? insertText(words.corrected, {
          period: begin(say.period(period), say),
          value: amount(indicator, value, say),
          reason: reason ?? '',
        }).trim()
      : [],
  );
  return [...ofYear, ...corrected];
}

function factsOf(indicator: Indicator, year: string, say: Say): ReportIndicator['facts'] {
  const { facts } = say.words;
  const { kind, baseline, target, deadline, direction, scale } = indicator;
  const figures = figuresOf(indicator, year).filter(({ value }) => value !== null);
  const text = (value: number) => amount(indicator, value, say);
  const bare = (value: number) => bareValue(indicator, value, say);
  const list = (some: string[]) => some.join('\n');
  const isCounted = kind !== 'milestone';
  const said: [string, string | false | undefined][] = [
    totalOf(indicator, year, say),
    [
      facts.baseline,
      baseline &&
        insertText(say.words.at, {
          value: text(baseline.value),
          period: say.period(baseline.period),
        }),
    ],
    [
      facts.target,
      target !== undefined &&
        (deadline
          ? insertText(facts.targetBy, { target: text(target), day: say.day(deadline) })
          : text(target)),
    ],
    [facts.direction, isCounted && facts[direction]],
    [
      facts.scale,
      kind !== 'share' &&
        scale &&
        insertText(facts.range, { from: say.number(scale.min), to: say.number(scale.max) }),
    ],
    [
      facts.n,
      // Of a number of things it is the number itself.
      kind !== 'count' &&
        list(
          figures.flatMap(({ period, n }) =>
            n === undefined
              ? []
              : insertText(facts.nPer, { period: say.period(period), n: say.number(n) }),
          ),
        ),
    ],
    [
      facts.interval,
      list(
        figures.flatMap(({ period, low, high }) =>
          low === undefined || high === undefined
            ? []
            : insertText(facts.intervalPer, {
                period: say.period(period),
                low: bare(low),
                high: bare(high),
              }),
        ),
      ),
    ],
    [
      facts.distance,
      figures.at(-1)?.distance !== undefined &&
        insertText(facts.distancePer, { distance: say.number(figures.at(-1)!.distance!, 2) }),
    ],
    [facts.source, sourceOf(indicator, figures, say)],
    [facts.method, isCounted && indicator.method],
  ];
  return said.filter((fact): fact is [string, string] => Boolean(fact[1]));
}

/** Where the figures of the year come from: each source once. */
function sourceOf({ source, sourceUrl }: Indicator, figures: readonly Figure[], say: Say) {
  const named = figures.length > 0 ? figures : [{ source, sourceUrl }];
  const texts = named.map((one) =>
    one.sourceUrl
      ? insertText(say.words.facts.sourceFrom, { source: one.source, address: one.sourceUrl })
      : one.source,
  );
  return [...new Set(texts)].join('\n');
}

/** What the periods of a year add up to, beside the year before where that is whole. */
function totalOf(indicator: Indicator, year: string, say: Say): [string, string | undefined] {
  const { facts } = say.words;
  const isAdded = addedUp.includes(indicator.measure) && indicator.periodKind !== 'year';
  const now = figuresOf(indicator, year);
  const goesOn = now.some(({ state }) => state === 'running');
  if (!isAdded || now.length === 0 || now.some(({ value }) => value === null)) {
    return [facts.total, undefined];
  }
  const value = amount(indicator, sumOf(now), say);
  if (goesOn) return [facts.totalSoFar, value];
  const past = figuresOf(indicator, String(Number(year) - 1));
  const isWhole = past.length === now.length && past.every((figure) => figure.value !== null);
  const before = isWhole && bareValue(indicator, sumOf(past), say);
  return [facts.total, before ? insertText(facts.totalBefore, { value, before }) : value];
}

const sumOf = (figures: readonly Figure[]) =>
  figures.reduce((sum, { value }) => sum + (value ?? 0), 0);
