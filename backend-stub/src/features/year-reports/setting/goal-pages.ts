import type { Element } from '../../../print/letters.ts';
import { beside, boxed, stacked, textBlock } from '../../papers/setting/blocks.ts';
import { brand, ground, soft } from '../../papers/setting/colours.ts';
import { whole, within, type Block, type Column, type Flow } from '../../papers/setting/flow.ts';
import type { ReportGoal, ReportIndicator } from '../report.ts';
import { chartBlock, ruleBlock } from './chart-block.ts';
import { signBlock } from './opening.ts';
import { tableBlock } from './table-block.ts';

const chartWidth = 300;
const aside = 26;
/** So many letters stand in the narrow column of facts. */
const shortest = 34;
const longest = 110;
const narrow = 76;

/** A goal with all that follows it up, below the one before where there is room. */
export function setGoal(flow: Flow, goal: ReportGoal, how: string, parent: Element) {
  const column = within(flow, whole, 0, 470);
  const head = [
    ruleBlock(flow, whole, 26, { weight: 1.6, colour: brand }),
    textBlock(flow, goal.label, whole, { size: 10, weight: 'bold', colour: brand, gap: 10 }),
    textBlock(flow, goal.title, column, {
      size: 18,
      weight: 'bold',
      tag: 'H2',
      leading: 1.22,
      gap: 3,
    }),
    ...(goal.explanation
      ? [
          textBlock(flow, goal.explanation, column, {
            size: 10.5,
            colour: soft,
            gap: 5,
            leading: 1.35,
          }),
        ]
      : []),
  ].map((block): Block => ({ ...block, draw: (y) => block.draw(y, parent) }));
  if (goal.indicators.length === 0) flow.set(head, parent);
  goal.indicators.forEach((indicator, at) => {
    // A goal's heading never stands on a page alone.
    setIndicator(flow, indicator, { how, above: at === 0 ? head : [], parent });
  });
}

function setIndicator(
  flow: Flow,
  indicator: ReportIndicator,
  { how, above, parent }: { how: string; above: Block[]; parent: Element },
) {
  const section = flow.doc.struct('Sect');
  parent.add(section);
  const evidence = evidenceBlock(flow, indicator);
  // What belongs to one indicator stands on one page where it fits on one.
  flow.set(
    [
      ...above,
      ruleBlock(flow, whole, 12),
      ...headBlocks(flow, indicator),
      ...(evidence ? [evidence] : []),
      ...stepBlocks(flow, indicator),
      ...(indicator.groups
        ? [tableBlock(flow, indicator.groups, within(flow, whole, 0, 448))]
        : []),
      ...indicator.remarks.map((remark) => remarkBlock(flow, remark)),
      ...factBlocks(flow, indicator.facts, how),
    ],
    section,
  );
  section.end();
}

/** The value, large, beside how it stands in words. */
function headBlocks(flow: Flow, indicator: ReportIndicator): Block[] {
  const { title, value, isText, unit, sign, sentence, meaning } = indicator;
  const side = within(flow, whole, 0, 132);
  const inner = within(flow, whole, 150);
  const large = isText
    ? ({ size: 15, weight: 'bold', leading: 1.25 } as const)
    : ({ size: 27, weight: 'bold', leading: 1.1 } as const);
  const figure = stacked([
    textBlock(flow, value, side, large),
    ...(unit ? [textBlock(flow, unit, side, { size: 9, colour: soft, gap: 1 })] : []),
  ]);
  const words = stacked([
    ...(sign ? [signBlock(flow, sign, inner)] : []),
    textBlock(flow, sentence, inner, { size: 10, gap: 3, leading: 1.35 }),
    ...(meaning ? [textBlock(flow, meaning, inner, { size: 9, colour: soft, gap: 3 })] : []),
  ]);
  return [
    textBlock(flow, title, whole, { size: 13, weight: 'bold', tag: 'H3', leading: 1.25, gap: 8 }),
    beside([figure, words], 4),
  ];
}

/** The chart, and its numbers beside it. */
function evidenceBlock(flow: Flow, { chart, table }: ReportIndicator): Block | undefined {
  const room = within(
    flow,
    whole,
    chart ? chartWidth + aside : 0,
    whole.width - chartWidth - aside,
  );
  const numbers = table && tableBlock(flow, table, room);
  const drawn = chart && chartBlock(flow, chart, within(flow, whole, 0, chartWidth));
  const blocks = [drawn, numbers].filter((block) => block !== undefined);
  return blocks.length > 0 ? beside(blocks, 8) : undefined;
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

const remarkBlock = (flow: Flow, remark: string): Block => {
  const words = textBlock(flow, remark, within(flow, whole, 14, 420), { size: 9, gap: 10 });
  return boxed(flow, within(flow, whole, 0, 448), words, { ground, edge: soft, padding: 6 });
};

/** What is short beside what is long: each a name, and beside it what it is. */
function factBlocks(flow: Flow, facts: ReportIndicator['facts'], how: string): Block[] {
  if (facts.length === 0) return [];
  const sizeOf = ([name, value]: [string, string]) =>
    value.length > longest ? 'long' : name.length < 24 && value.length <= shortest ? 'short' : '';
  const { short = [], long = [], '': middle = [] } = Object.groupBy(facts, sizeOf);
  const beginning =
    short.length > 0 && middle.length > 0
      ? [
          factColumn(flow, short, within(flow, whole, 0, 206)),
          factColumn(flow, middle, within(flow, whole, 230)),
        ]
      : [factColumn(flow, [...short, ...middle], within(flow, whole, 0, 430))];
  return [
    textBlock(flow, how, whole, { size: 8.5, weight: 'bold', tag: 'H4', gap: 6 }),
    ...(short.length + middle.length > 0 ? [beside(beginning, 3)] : []),
    ...(long.length > 0 ? [{ ...factColumn(flow, long, whole), gap: 2 }] : []),
  ];
}

const factColumn = (flow: Flow, facts: ReportIndicator['facts'], column: Column) =>
  stacked(
    facts.map(([name, value], at) =>
      beside(
        [
          textBlock(flow, name, within(flow, column, 0, narrow - 8), { size: 8, colour: soft }),
          textBlock(flow, value, within(flow, column, narrow), { size: 8 }),
        ],
        at === 0 ? 0 : 1.5,
      ),
    ),
  );
