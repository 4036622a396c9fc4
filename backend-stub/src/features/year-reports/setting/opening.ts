import { artifact } from '../../../print/document.ts';
import { drawLine, ink, widthOf, type Element } from '../../../print/letters.ts';
import { drawQr } from '../../../print/qr.ts';
import { beside, boxed, stacked, textBlock } from '../../papers/setting/blocks.ts';
import { brand, ground, soft, tones } from '../../papers/setting/colours.ts';
import {
  heightOf,
  whole,
  within,
  type Block,
  type Column,
  type Flow,
} from '../../papers/setting/flow.ts';
import type { ReportGoal, ReportSign, YearReport } from '../report.ts';
import { ruleBlock } from './chart-block.ts';
import { drawSign, signColours } from './sign.ts';

const qrSize = 66;
const signSize = 17;

/** The cover: whose report it is, of which year, who stands behind it, and what to think of its figures. */
export function setCover(flow: Flow, report: YearReport, parent: Element) {
  const { kind, year, lead, running, invented, district } = report;
  const column = within(flow, whole, 0, 400);
  const title = report.title.replace(year, '').trim() || kind;
  const top = [
    brandBlock(flow),
    textBlock(flow, district, column, { size: 13, weight: 'bold', colour: brand, gap: 14 }),
    space(96),
    // The name is read as one; on paper the year stands large below it.
    titleBlock(flow, report.title, [title, year]),
    textBlock(flow, lead, column, { size: 13.5, colour: soft, gap: 18, leading: 1.45 }),
    ...(running ? [notice(flow, running, { ground, edge: brand, gap: 24 })] : []),
    ...(invented
      ? [
          notice(flow, invented, {
            ground: tones.open.ground,
            edge: tones.open.ink,
            gap: running ? 10 : 24,
          }),
        ]
      : []),
  ];
  const foot = footBlock(flow, report);
  const left = flow.room() - heightOf(top) - foot.height - 4;
  flow.set([...top, space(Math.max(24, left)), { ...foot, gap: 0 }], parent);
}

/** How each goal stands, on a page of its own: a sign, a word and a sentence. */
export function setGlance(flow: Flow, { glance, goals, noGoals }: YearReport, parent: Element) {
  flow.turn();
  flow.set(
    [
      textBlock(flow, glance.title, whole, { size: 24, weight: 'bold', tag: 'H2', leading: 1.2 }),
      textBlock(flow, glance.lead, within(flow, whole, 0, 420), {
        size: 10.5,
        colour: soft,
        gap: 8,
      }),
    ],
    parent,
  );
  if (goals.length === 0)
    flow.set([textBlock(flow, noGoals, whole, { size: 11, gap: 24 })], parent);
  goals.forEach((goal, at) => {
    flow.set([ruleBlock(flow, whole, at === 0 ? 22 : 15), glanceBlock(flow, goal)], parent);
  });
  flow.set([ruleBlock(flow, whole, 15), keyBlock(flow, glance.key)], parent);
}

/** A sign with its word beside it. */
export function signBlock(
  flow: Flow,
  { sign, word }: ReportSign,
  column: Column,
  size = 13,
): Block {
  const letters = { size: 10, weight: 'bold', colour: signColours[sign] } as const;
  const words = textBlock(flow, word, within(flow, column, size + 6), letters);
  return {
    height: Math.max(size, words.height),
    gap: 0,
    draw(y, parent) {
      const { left } = within(flow, column, 0, size);
      artifact(flow.doc, () => drawSign(flow.doc, sign, { x: left, y: y + 0.5, size }));
      words.draw(y, parent);
    },
  };
}

function glanceBlock(flow: Flow, { label, title, sign, sentence }: ReportGoal): Block {
  const narrow = 132;
  const inner = within(flow, whole, narrow);
  const words = stacked(
    [
      textBlock(flow, label, inner, { size: 8.5, weight: 'bold', colour: soft }),
      textBlock(flow, title, inner, { size: 13, weight: 'bold', tag: 'H3', leading: 1.3, gap: 1 }),
      textBlock(flow, sentence, inner, { size: 10.5, gap: 4, leading: 1.45 }),
    ],
    14,
  );
  const side = signBlock(flow, sign, within(flow, whole, 0, narrow - 14), signSize);
  return beside([side, words], 14);
}

/** What the signs mean. */
function keyBlock(flow: Flow, key: readonly ReportSign[]): Block {
  const { doc } = flow;
  const size = 8;
  const letters = { size, colour: soft };
  return {
    height: 12,
    gap: 10,
    draw(y) {
      let from = 0;
      // Each sign has its word beside it above: this is a help for the eye.
      artifact(doc, () => {
        for (const { sign, word } of key) {
          const wide = widthOf(doc, word, letters);
          drawSign(doc, sign, { x: within(flow, whole, from, 9).left, y: y + 1.5, size: 9 });
          const { left } = within(flow, whole, from + 13, wide);
          drawLine(doc, word, letters, { x: left, y: y + 9 });
          from += wide + 30;
        }
      });
    },
  };
}

const brandBlock = (flow: Flow): Block => ({
  height: 6,
  gap: 0,
  draw: (y) =>
    artifact(flow.doc, () => {
      flow.doc.roundedRect(within(flow, whole, 0, 64).left, y, 64, 6, 3).fill(brand);
    }),
});

const space = (height: number): Block => ({ height, gap: 0, draw() {} });

function titleBlock(flow: Flow, said: string, [title, year]: [string, string]): Block {
  const { doc } = flow;
  const first = { size: 34, weight: 'bold', colour: ink } as const;
  const second = { size: 84, weight: 'bold', colour: brand } as const;
  const place = (text: string, letters: { size: number; weight: 'bold' }) =>
    within(flow, whole, 0, widthOf(doc, text, letters)).left;
  return {
    height: 118,
    gap: 0,
    draw(y, parent) {
      const element = doc.struct('H1', { actual: said }, () => {
        drawLine(doc, title, first, { x: place(title, first), y: y + 30 });
        drawLine(doc, year, second, { x: place(year, second), y: y + 110 });
      });
      parent.add(element);
    },
  };
}

function notice(
  flow: Flow,
  text: string,
  { gap, ...look }: { ground: string; edge: string; gap: number },
): Block {
  const inner = within(flow, whole, 15, 400 - 30);
  const words = textBlock(flow, text, inner, { size: 10.5, gap });
  return boxed(flow, within(flow, whole, 0, 400), words, { ...look, padding: 11 });
}

/** Facts, and beside them the way to the report on the web. */
function footBlock(flow: Flow, { facts, link }: YearReport): Block {
  const { doc } = flow;
  const corner = within(flow, whole, whole.width - qrSize, qrSize);
  const rows = facts.map(([name, value], at) =>
    beside(
      [
        textBlock(flow, name, within(flow, whole, 0, 92), { size: 9.5, colour: soft }),
        textBlock(flow, value, within(flow, whole, 104, whole.width - 104 - qrSize - 28), {
          size: 9.5,
        }),
      ],
      at === 0 ? 0 : 5,
    ),
  );
  const words = stacked(rows);
  const address = textBlock(flow, link.words, corner, { size: 7, colour: soft, leading: 1.25 });
  return {
    height: Math.max(words.height, qrSize + 5 + address.height),
    gap: 0,
    draw(y, parent) {
      words.draw(y, parent);
      const code = { address: link.address, alt: link.qr };
      drawQr(doc, parent, code, { x: corner.left, y, size: qrSize });
      address.draw(y + qrSize + 5, parent);
    },
  };
}
