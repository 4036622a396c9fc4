import type { Element } from '../../../print/letters.ts';
import { beside, boxesBeside, stacked, textBlock } from '../../papers/setting/blocks.ts';
import { brand, ground, soft } from '../../papers/setting/colours.ts';
import { whole, within, type Block, type Column, type Flow } from '../../papers/setting/flow.ts';
import type { ReportChapter, ReportPart } from '../report.ts';
import { tableBlock } from './table-block.ts';

const perRow = 4;
const readable = 430;

/** A chapter: what was done, or how it was counted. */
export function setChapter(flow: Flow, { title, lead, parts }: ReportChapter, parent: Element) {
  const column = within(flow, whole, 0, readable);
  const head = [
    textBlock(flow, title, column, { size: 20, weight: 'bold', tag: 'H2', leading: 1.22, gap: 34 }),
    ...(lead ? [textBlock(flow, lead, column, { size: 10.5, colour: soft, gap: 6 })] : []),
  ];
  if (parts.length === 0) flow.set(head, parent);
  // A chapter's heading never stands on a page alone.
  parts.forEach((part, at) => setPart(flow, part, at === 0 ? head : [], parent));
}

function setPart(flow: Flow, part: ReportPart, above: readonly Block[], parent: Element) {
  const { title, texts, figures, tables, list, note } = part;
  const column = within(flow, whole, 0, readable);
  const heading = title
    ? [textBlock(flow, title, whole, { size: 13.5, weight: 'bold', tag: 'H3', gap: 18 })]
    : [];
  const blocks = [
    ...figureRows(flow, figures),
    ...tableRows(flow, tables, title),
    ...texts.map((text, at) =>
      textBlock(flow, text, column, { size: 10, gap: at === 0 && !title ? 14 : 6 }),
    ),
  ];
  const end = note ? [textBlock(flow, note, column, { size: 8.5, colour: soft, gap: 8 })] : [];
  flow.set([...above, ...heading, ...blocks, ...listBlocks(flow, list), ...end], parent);
}

/** Counts in large figures, a box each. */
function figureRows(flow: Flow, figures: ReportPart['figures']): Block[] {
  return Array.from({ length: Math.ceil(figures.length / perRow) }, (_, row) => {
    const cells = figures.slice(row * perRow, (row + 1) * perRow).map(({ value, text }) => ({
      look: { ground, padding: 9 },
      fill: (column: Column) =>
        stacked([
          textBlock(flow, value, column, { size: 20, weight: 'bold', colour: brand, leading: 1.1 }),
          textBlock(flow, text, column, { size: 8.5, leading: 1.25, gap: 1 }),
        ]),
    }));
    return boxesBeside(flow, whole, cells, { perRow, above: row === 0 ? 10 : 8, inset: 11 });
  });
}

/** Tables two beside each other; one alone is as wide as a text. */
function tableRows(flow: Flow, tables: ReportPart['tables'], title: string): Block[] {
  const half = (whole.width - 32) / 2;
  if (tables.length === 1) {
    const [table] = tables;
    const block = tableBlock(flow, table!, within(flow, whole, 0, 400), table!.caption === title);
    return [{ ...block, gap: 10 }];
  }
  return Array.from({ length: Math.ceil(tables.length / 2) }, (_, row) =>
    beside(
      tables
        .slice(row * 2, row * 2 + 2)
        .map((table, at) => tableBlock(flow, table, within(flow, whole, at * (half + 32), half))),
      16,
    ),
  );
}

/** A list that is read aloud as one. */
function listBlocks(flow: Flow, items: ReportPart['list']): Block[] {
  if (items.length === 0) return [];
  const { doc } = flow;
  const list = doc.struct('L');
  return items.map(({ text, note }, at): Block => {
    const column = within(flow, whole, 12, readable);
    const words = stacked([
      textBlock(flow, text, column, { size: 10 }),
      ...(note ? [textBlock(flow, note, column, { size: 9, colour: soft, gap: 1 })] : []),
    ]);
    const dot = textBlock(flow, '•', within(flow, whole, 0, 10), { size: 10, colour: brand });
    return {
      height: words.height,
      gap: at === 0 ? 8 : 3,
      draw(y, parent) {
        if (at === 0) parent.add(list);
        const item = doc.struct('LI');
        list.add(item);
        for (const [tag, block] of [
          ['Lbl', dot],
          ['LBody', words],
        ] as const) {
          const part = doc.struct(tag);
          item.add(part);
          block.draw(y, part);
          part.end();
        }
        item.end();
        if (at === items.length - 1) list.end();
      },
    };
  });
}
