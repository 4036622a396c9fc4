import { pageHeight, pageWidth } from '../../../print/document.ts';
import type { Document, Element } from '../../../print/letters.ts';

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

/** All that is between the margins. */
export const whole: Column = { left: margin, width: wholeWidth };

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
  /** Goes on at the top of a page. */
  turn(): void;
  /** How much of the page is left. */
  room(): number;
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
    turn() {
      if (y > margin) turn();
    },
    room: () => pageBottom - y,
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
