import type { Element } from '../../../print/letters.ts';
import { beside, boxed, stacked, textBlock } from '../../papers/setting/blocks.ts';
import { brand, ground, soft } from '../../papers/setting/colours.ts';
import { whole, within, type Block, type Flow } from '../../papers/setting/flow.ts';
import type { ReportGoal, ReportIndicator } from '../report.ts';
import { chartBlock, ruleBlock } from './chart-block.ts';
import { signBlock } from './opening.ts';
import { tableBlock } from './table-block.ts';

const chartWidth = 300;
const aside = 26;

/** A goal on pages of its own, with all that follows it up. */
export function setGoal(flow: Flow, goal: ReportGoal, how: string, parent: Element) {
  flow.turn();
  const column = within(flow, whole, 0, 430);
  flow.set(
    [
      textBlock(flow, goal.label, whole, { size: 10, weight: 'bold', colour: brand }),
      textBlock(flow, goal.title, column, {
        size: 22,
        weight: 'bold',
        tag: 'H2',
        leading: 1.22,
        gap: 3,
      }),
      ...(goal.explanation
        ? [textBlock(flow, goal.explanation, column, { size: 11, colour: soft, gap: 8 })]
        : []),
    ],
    parent,
  );
  goal.indicators.forEach((indicator, at) => setIndicator(flow, indicator, { how, at, parent }));
}

function setIndicator(
  flow: Flow,
  indicator: ReportIndicator,
  { how, at, parent }: { how: string; at: number; parent: Element },
) {
  const section = flow.doc.struct('Sect');
  parent.add(section);
  const evidence = evidenceBlock(flow, indicator);
  flow.set(
    [
      ruleBlock(flow, whole, at === 0 ? 22 : 28),
      ...headBlocks(flow, indicator),
      ...(evidence ? [evidence] : []),
    ],
    section,
  );
  for (const step of stepBlocks(flow, indicator)) flow.set([step], section);
  if (indicator.groups) {
    flow.set([tableBlock(flow, indicator.groups, within(flow, whole, 0, 400))], section);
  }
  for (const remark of indicator.remarks) {
    const words = textBlock(flow, remark, within(flow, whole, 14, 420), { size: 9.5, gap: 10 });
    flow.set(
      [boxed(flow, within(flow, whole, 0, 448), words, { ground, edge: soft, padding: 7 })],
      section,
    );
  }
  const [first, ...rest] = factBlocks(flow, indicator.facts);
  if (first) {
    const heading = textBlock(flow, how, whole, { size: 9.5, weight: 'bold', tag: 'H4', gap: 14 });
    flow.set([heading, first], section);
    for (const block of rest) flow.set([block], section);
  }
  section.end();
}

/** The value, large, beside how it stands in words. */
function headBlocks(flow: Flow, indicator: ReportIndicator): Block[] {
  const { title, value, isText, unit, sign, sentence, meaning } = indicator;
  const narrow = 150;
  const side = within(flow, whole, 0, narrow - 18);
  const inner = within(flow, whole, narrow);
  const large = isText
    ? ({ size: 15, weight: 'bold', leading: 1.25 } as const)
    : ({ size: 27, weight: 'bold', leading: 1.1 } as const);
  const figure = stacked([
    textBlock(flow, value, side, large),
    ...(unit ? [textBlock(flow, unit, side, { size: 9, colour: soft, gap: 1 })] : []),
  ]);
  const words = stacked([
    ...(sign ? [signBlock(flow, sign, inner)] : []),
    textBlock(flow, sentence, inner, { size: 10.5, gap: 4, leading: 1.45 }),
    ...(meaning ? [textBlock(flow, meaning, inner, { size: 9.5, colour: soft, gap: 4 })] : []),
  ]);
  return [
    textBlock(flow, title, whole, { size: 13, weight: 'bold', tag: 'H3', leading: 1.3, gap: 14 }),
    beside([figure, words], 8),
  ];
}

/** The chart, and its numbers beside it. */
function evidenceBlock(flow: Flow, { chart, table }: ReportIndicator): Block | undefined {
  const narrow = within(
    flow,
    whole,
    chart ? chartWidth + aside : 0,
    whole.width - chartWidth - aside,
  );
  const numbers = table && tableBlock(flow, table, narrow);
  const drawn = chart && chartBlock(flow, chart, within(flow, whole, 0, chartWidth));
  const blocks = [drawn, numbers].filter((block) => block !== undefined);
  return blocks.length > 0 ? beside(blocks, 16) : undefined;
}

const stepBlocks = (flow: Flow, { steps }: ReportIndicator): Block[] =>
  steps.map(({ day, text, source, reached }, at) => {
    const inner = within(flow, whole, 130);
    return beside(
      [
        textBlock(flow, day, within(flow, whole, 0, 118), {
          size: 9.5,
          colour: reached ? brand : soft,
          weight: reached ? 'bold' : 'regular',
        }),
        stacked([
          textBlock(flow, text, inner, { size: 10.5, weight: reached ? 'bold' : 'regular' }),
          textBlock(flow, source, inner, { size: 8.5, colour: soft, gap: 1 }),
        ]),
      ],
      at === 0 ? 16 : 9,
    );
  });

/** Names of facts in a narrow column, and beside each what it is. */
const factBlocks = (flow: Flow, facts: ReportIndicator['facts']): Block[] =>
  facts.map(([name, value]) =>
    beside(
      [
        textBlock(flow, name, within(flow, whole, 0, 118), { size: 8.5, colour: soft }),
        textBlock(flow, value, within(flow, whole, 130, 350), { size: 8.5 }),
      ],
      4,
    ),
  );
