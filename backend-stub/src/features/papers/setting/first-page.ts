import { artifact } from '../../../print/document.ts';
import { ink, type Element } from '../../../print/letters.ts';
import { drawQr } from '../../../print/qr.ts';
import type { Paper } from '../paper.ts';
import { beside, boxed, boxesBeside, heading2, stacked, textBlock } from './blocks.ts';
import { brand, ground, soft, tones } from './colours.ts';
import { within, type Block, type Column, type Flow } from './flow.ts';
import { planBlock } from './plan-block.ts';

const qrSize = 66;
const figuresPerRow = 4;

/** What stands before the defects: what it is, when, who, how many, and where. */
export function setOpening(flow: Flow, paper: Paper, whole: Column, parent: Element) {
  flow.set([headBlock(flow, paper, whole)], parent);
  if (paper.facts.length > 0) flow.set(factBlocks(flow, paper.facts, whole), parent);
  if (paper.message) flow.set([messageBlock(flow, paper.message, whole)], parent);
  for (const row of figureRows(flow, paper.figures, whole)) flow.set([row], parent);
  if (paper.plan) {
    const { title } = paper.plan;
    const heading = textBlock(flow, title, whole, heading2);
    flow.set([heading, planBlock(flow, paper.plan, whole)], parent);
  }
}

/** Kind, title and day, with the way to the page beside them. */
function headBlock(flow: Flow, paper: Paper, whole: Column): Block {
  const { doc } = flow;
  const column = within(flow, whole, 0, whole.width - qrSize - 28);
  const corner = within(flow, whole, whole.width - qrSize, qrSize);
  const words = stacked([
    textBlock(flow, paper.kind, column, { size: 9.5, weight: 'bold', colour: brand }),
    textBlock(flow, paper.title, column, {
      size: 25,
      weight: 'bold',
      tag: 'H1',
      leading: 1.2,
      gap: 5,
    }),
    textBlock(flow, paper.lead, column, { size: 11.5, colour: soft, gap: 6 }),
  ]);
  const link = textBlock(flow, paper.link.words, corner, { size: 7, colour: soft, leading: 1.25 });
  return {
    height: Math.max(words.height, qrSize + 5 + link.height) + 12,
    gap: 0,
    draw(y, parent) {
      artifact(doc, () => {
        const { left } = within(flow, whole, 0, 44);
        doc.roundedRect(left, y, 44, 4, 2).fill(brand);
      });
      words.draw(y + 12, parent);
      const { address, qr } = paper.link;
      drawQr(doc, parent, { address, alt: qr }, { x: corner.left, y, size: qrSize });
      link.draw(y + qrSize + 5, parent);
    },
  };
}

/** Names of facts in a narrow column, and beside each what it is. */
function factBlocks(flow: Flow, facts: Paper['facts'], whole: Column): Block[] {
  const narrow = 118;
  return facts.map(([name, value], at) =>
    beside(
      [
        textBlock(flow, name, within(flow, whole, 0, narrow - 12), { size: 9.5, colour: soft }),
        textBlock(flow, value, within(flow, whole, narrow), { size: 9.5 }),
      ],
      at === 0 ? 18 : 3,
    ),
  );
}

function messageBlock(flow: Flow, { title, text }: { title: string; text: string }, whole: Column) {
  const inner = within(flow, whole, 14, whole.width - 28);
  const words = stacked(
    [
      textBlock(flow, title, inner, { size: 8.5, colour: soft }),
      textBlock(flow, text, inner, { size: 10.5, gap: 3 }),
    ],
    18,
  );
  return boxed(flow, whole, words, { ground, edge: brand, padding: 11 });
}

/** Counts in large figures, a box each. */
const figureRows = (flow: Flow, figures: Paper['figures'], whole: Column): Block[] =>
  Array.from({ length: Math.ceil(figures.length / figuresPerRow) }, (_, row) => {
    const shown = figures.slice(row * figuresPerRow, (row + 1) * figuresPerRow);
    const cells = shown.map(({ count, text, tone }) => ({
      look: { ground: tones[tone].ground, padding: 9 },
      fill: (column: Column) =>
        stacked([
          textBlock(flow, String(count), column, {
            size: 21,
            weight: 'bold',
            colour: tones[tone].ink,
            leading: 1.1,
          }),
          textBlock(flow, text, column, { size: 8.5, colour: ink, leading: 1.25, gap: 1 }),
        ]),
    }));
    const above = row === 0 ? 18 : 8;
    return boxesBeside(flow, whole, cells, { perRow: figuresPerRow, above, inset: 11 });
  });
