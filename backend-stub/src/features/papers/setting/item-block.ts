import { artifact } from '../../../print/document.ts';
import { drawLine, ink, widthOf } from '../../../print/letters.ts';
import type { PaperBadge, PaperItem, PaperTruth } from '../paper.ts';
import { boxesBeside, stacked, textBlock } from './blocks.ts';
import { ground, hair, soft, tones, white } from './colours.ts';
import { within, type Block, type Column, type Flow } from './flow.ts';
import { photoBlocks, type ReadyPhotos } from './photo-block.ts';

const numberWide = 30;
const columnGap = 12;

/** One defect: its number in its colour, and beside that all that is known of it. */
export function itemBlocks(
  flow: Flow,
  item: PaperItem,
  whole: Column,
  { photos, isFirst }: { photos: ReadyPhotos; isFirst: boolean },
): Block[] {
  const column = within(flow, whole, numberWide + columnGap);
  const title = textBlock(flow, item.title, column, {
    size: 11.5,
    weight: 'bold',
    tag: 'H3',
    leading: 1.3,
  });
  const small = { size: 8.5, colour: soft } as const;
  const facts = item.facts.filter(Boolean).join('  ·  ');
  return [
    numbered(flow, item, whole, { title, isFirst }),
    ...(item.badges.length > 0 ? [badgesBlock(flow, item.badges, column)] : []),
    ...(facts ? [textBlock(flow, facts, column, { ...small, gap: 4 })] : []),
    ...(item.words
      ? [textBlock(flow, item.words, column, { size: 10, gap: 5, lang: item.language })]
      : []),
    ...(item.seen
      ? [
          textBlock(flow, item.seen.who, column, { ...small, gap: 5 }),
          textBlock(flow, item.seen.words, column, { size: 10 }),
        ]
      : []),
    ...truthBlocks(flow, item, column),
    ...photoBlocks(flow, item, column, photos),
  ];
}

/** The title with the number before it, and a line above both that parts it from the one before. */
function numbered(
  flow: Flow,
  { number, tone }: PaperItem,
  whole: Column,
  { title, isFirst }: { title: Block; isFirst: boolean },
): Block {
  const { doc } = flow;
  const above = 12;
  const letters = { size: 10.5, weight: 'bold', direction: 'ltr', colour: white } as const;
  return {
    height: title.height + above,
    gap: isFirst ? 2 : 12,
    draw(y, parent) {
      if (!isFirst) {
        artifact(doc, () => {
          doc.moveTo(whole.left, y).lineTo(whole.left + whole.width, y);
          doc.lineWidth(0.6).undash().stroke(hair);
        });
      }
      const text = String(number);
      const wide = widthOf(doc, text, letters);
      const box = within(flow, whole, 0, Math.max(numberWide, wide + 10));
      const top = y + above - 2.5;
      artifact(doc, () => {
        doc.roundedRect(box.left, top, box.width, 19, 9.5).fill(tones[tone].ink);
      });
      const label = doc.struct('Span', { actual: text }, () =>
        drawLine(doc, text, letters, { x: box.left + (box.width - wide) / 2, y: top + 13.2 }),
      );
      const lead = doc.struct('P');
      parent.add(lead);
      lead.add(label);
      lead.end();
      title.draw(y + above, parent);
    },
  };
}

/** Words in boxes of their own colour, as many in a row as fit. */
function badgesBlock(flow: Flow, badges: readonly PaperBadge[], column: Column): Block {
  const { doc } = flow;
  const tall = 15;
  const letters = { size: 8.5, weight: 'bold' } as const;
  const placed: (PaperBadge & { from: number; wide: number; row: number })[] = [];
  let [from, row] = [0, 0];
  for (const badge of badges) {
    const wide = Math.min(column.width, widthOf(doc, badge.text, letters) + 14);
    if (from > 0 && from + wide > column.width) [from, row] = [0, row + 1];
    placed.push({ ...badge, from, wide, row });
    from += wide + 5;
  }
  return {
    height: (row + 1) * (tall + 4) - 4,
    gap: 5,
    draw(y, parent) {
      const line = doc.struct('P');
      parent.add(line);
      for (const { text, tone, from: at, wide, row: index } of placed) {
        const { left, width } = within(flow, column, at, wide);
        const top = y + index * (tall + 4);
        artifact(doc, () => {
          doc.roundedRect(left, top, width, tall, 4).fill(tones[tone].ground);
        });
        const colour = tones[tone].ink;
        const span = doc.struct('Span', { actual: text }, () =>
          drawLine(doc, text, { ...letters, colour }, { x: left + 7, y: top + 10.6 }),
        );
        line.add(span);
      }
      line.end();
    },
  };
}

/** What each says, beside each other; with a mark where they contradict each other. */
function truthBlocks(flow: Flow, { truths, differs }: PaperItem, column: Column): Block[] {
  if (truths.length === 0) return [];
  const look = differs
    ? { ground: tones.bad.ground, edge: tones.bad.ink, padding: 9 }
    : { ground, padding: 9 };
  const cells = truths.map((truth) => ({
    look,
    fill: (cell: Column) => truthBlock(flow, truth, cell),
  }));
  const above = differs ? 4 : 8;
  const said = differs
    ? [
        textBlock(flow, differs, column, {
          size: 9,
          weight: 'bold',
          colour: tones.bad.ink,
          gap: 8,
        }),
      ]
    : [];
  return [...said, boxesBeside(flow, column, cells, { above, inset: 12 })];
}

const truthBlock = (flow: Flow, { who, status, words, note }: PaperTruth, column: Column): Block =>
  stacked([
    textBlock(flow, who, column, { size: 8, colour: soft }),
    ...(status
      ? [textBlock(flow, status, column, { size: 10, weight: 'bold', colour: ink, gap: 1 })]
      : []),
    ...(words ? [textBlock(flow, words, column, { size: 9, gap: 2 })] : []),
    ...(note ? [textBlock(flow, note, column, { size: 8, colour: soft, gap: 3 })] : []),
  ]);
