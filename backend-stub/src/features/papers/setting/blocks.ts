import { artifact } from '../../../print/document.ts';
import { breakLines, drawLine, ink, widthOf, type Letters } from '../../../print/letters.ts';
import { directionOf } from '../../../print/runs.ts';
import { heightOf, within, type Block, type Column, type Flow } from './flow.ts';

/** How a text is set. */
export interface TextStyle extends Letters {
  colour?: string;
  tag?: 'H1' | 'H2' | 'H3' | 'H4' | 'P' | 'Caption';
  gap?: number;
  /** As a multiple of the size. Default 1.4. */
  leading?: number;
  /** The language, where it is not that of the paper. */
  lang?: string | undefined;
}

/** A heading within the paper. */
export const heading2 = { size: 15, weight: 'bold', tag: 'H2', leading: 1.25, gap: 24 } as const;

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

/** The ground of a box, a mark along the edge where one begins to read, and the room within. */
export interface BoxLook {
  ground: string;
  edge?: string;
  padding: number;
}

/** A block on a ground of its own, with room around it. */
export function boxed(
  { doc, direction }: Flow,
  { left, width }: Column,
  inner: Block,
  look: BoxLook,
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

/** What stands in one of several boxes. */
interface Cell {
  look: BoxLook;
  /** Sets it in the part of the box that is its own. */
  fill(column: Column): Block;
}

/** Boxes beside each other, as wide as if there were so many in the row, and all as tall as the tallest. */
export function boxesBeside(
  flow: Flow,
  whole: Column,
  cells: readonly Cell[],
  { perRow = cells.length, above, inset }: { perRow?: number; above: number; inset: number },
): Block {
  const gap = 8;
  const wide = (whole.width - gap * (perRow - 1)) / perRow;
  const columns = cells.map((_, at) => within(flow, whole, at * (wide + gap), wide));
  const inner = cells.map(({ fill }, at) =>
    fill(within(flow, columns[at]!, inset, wide - inset - 9)),
  );
  const height = Math.max(...inner.map((block) => block.height));
  const boxes = cells.map(({ look }, at) =>
    boxed(flow, columns[at]!, { ...inner[at]!, height }, look),
  );
  return beside(boxes, above);
}
