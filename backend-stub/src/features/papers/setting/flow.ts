import { artifact, pageHeight, pageWidth } from '../../../print/document.ts';
import {
  breakLines,
  drawLine,
  ink,
  widthOf,
  type Document,
  type Element,
  type Letters,
} from '../../../print/letters.ts';
import { directionOf } from '../../../print/runs.ts';

/** The room between the edges of the paper and what stands on it. */
export const margin = 48;
const foot = 46;
export const wholeWidth = pageWidth - 2 * margin;
/** Where a page ends; what is taller than a page is broken. */
export const pageBottom = pageHeight - margin - foot + 14;

/** Less room than this is rather left empty. */
const leastRoom = 240;

/** A stretch from left to right. */
export interface Column {
  left: number;
  width: number;
}

/** What is set next, which knows its height before it is set. */
export interface Block {
  height: number;
  /** Room above it, left out at the top of a page. */
  gap: number;
  draw(y: number, parent: Element): void;
  /** The same in pieces, for what is taller than a page. */
  pieces?: Block[];
  /** It may begin another page than what stands above it. */
  loose?: boolean;
}

/** Sets blocks one below the other, on as many pages as it takes. */
export interface Flow {
  doc: Document;
  direction: 'ltr' | 'rtl';
  /** Sets blocks that belong together: on one page where they fit on one. */
  set(blocks: readonly Block[], parent: Element): void;
}

export function createFlow(doc: Document, direction: 'ltr' | 'rtl'): Flow {
  let y = margin;

  function turn() {
    doc.addPage();
    y = margin;
  }

  function setOne(block: Block, parent: Element) {
    const gap = y === margin ? 0 : block.gap;
    if (y + gap + block.height <= pageBottom) {
      block.draw(y + gap, parent);
      y += gap + block.height;
    } else if (block.pieces && block.height > pageBottom - margin) {
      for (const piece of block.pieces) setOne(piece, parent);
    } else {
      turn();
      block.draw(y, parent);
      y += block.height;
    }
  }

  doc.addPage();
  return {
    doc,
    direction,
    set(blocks, parent) {
      const height = heightOf(blocks);
      const room = pageBottom - y - (blocks[0]?.gap ?? 0);
      if (height > room && y > margin && (room < leastRoom || heightOf(fixed(blocks)) > room))
        turn();
      for (const block of blocks) setOne(block, parent);
    },
  };
}

/** How tall blocks are one below the other. */
export const heightOf = (blocks: readonly Block[]) =>
  blocks.reduce((total, { gap, height }, at) => total + height + (at === 0 ? 0 : gap), 0);

/** What stands on one page, whatever becomes of the rest. */
const fixed = (blocks: readonly Block[]) => blocks.filter(({ loose }) => !loose);

/** The part of a column that begins so far from where one begins to read. */
export const within = (
  { direction }: Pick<Flow, 'direction'>,
  { left, width }: Column,
  from: number,
  wide = width - from,
): Column => ({
  left: direction === 'ltr' ? left + from : left + width - from - wide,
  width: wide,
});

/** How a text is set. */
export interface TextStyle extends Letters {
  colour?: string;
  tag?: 'H1' | 'H2' | 'H3' | 'P' | 'Caption';
  gap?: number;
  /** As a multiple of the size. Default 1.4. */
  leading?: number;
  /** The language, where it is not that of the paper. */
  lang?: string | undefined;
}

/** A text as a block, line by line from where one begins to read. */
export function textBlock(flow: Flow, text: string, column: Column, style: TextStyle): Block {
  const { doc } = flow;
  const { size, tag = 'P', gap = 0, leading = 1.4, colour = ink, lang } = style;
  const rows = text
    .split('\n')
    .filter((paragraph) => paragraph.trim())
    .flatMap((paragraph) => {
      const letters = { ...style, direction: directionOf(paragraph) };
      return breakLines(doc, paragraph, column.width, letters).map((row) => ({ row, letters }));
    });
  const step = size * leading;
  const drawRow = ({ row, letters }: (typeof rows)[number], y: number) => {
    const x =
      flow.direction === 'ltr'
        ? column.left
        : column.left + column.width - widthOf(doc, row, letters);
    drawLine(doc, row, { ...letters, colour }, { x, y: y + (step + size * 0.72) / 2 });
  };
  const block = (some: typeof rows, said: string, above: number): Block => ({
    height: some.length * step,
    gap: above,
    draw(y, parent) {
      const element = doc.struct(tag, { actual: said, ...(lang && { lang }) }, () =>
        some.forEach((row, at) => drawRow(row, y + at * step)),
      );
      parent.add(element);
    },
  });
  return {
    ...block(rows, text, gap),
    pieces: rows.map((row, at) => block([row], row.row, at === 0 ? gap : 0)),
  };
}

/** Blocks beside each other, as tall as the tallest; with a ground beneath them all. */
export function beside(blocks: readonly Block[], gap: number): Block {
  return {
    height: Math.max(...blocks.map(({ height }) => height)),
    gap,
    draw: (y, parent) => blocks.forEach((block) => block.draw(y, parent)),
  };
}

/** Blocks one below the other, as one that is not broken. */
export const stacked = (blocks: readonly Block[], gap = 0): Block => ({
  height: heightOf(blocks),
  gap,
  draw(top, parent) {
    let y = top;
    blocks.forEach((block, at) => {
      y += at === 0 ? 0 : block.gap;
      block.draw(y, parent);
      y += block.height;
    });
  },
});

/** A block on a ground of its own, with room around it. */
export function boxed(
  { doc, direction }: Flow,
  { left, width }: Column,
  inner: Block,
  look: { ground: string; edge?: string; padding: number },
): Block {
  const { ground, edge, padding } = look;
  const height = inner.height + 2 * padding;
  return {
    height,
    gap: inner.gap,
    draw(y, parent) {
      artifact(doc, () => {
        doc.roundedRect(left, y, width, height, 5).fill(ground);
        if (edge) {
          const x = direction === 'ltr' ? left : left + width - 3;
          doc.roundedRect(x, y, 3, height, 1.5).fill(edge);
        }
      });
      inner.draw(y + padding, parent);
    },
  };
}
