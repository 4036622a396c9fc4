import type { Weight } from '../../print/fonts.ts';
import {
  breakLines,
  drawLine,
  ink,
  sum,
  widthOf,
  type Document,
  type Element,
} from '../../print/letters.ts';

/** Where text is set, and what holds it in the structure that is read aloud. */
export interface Box {
  doc: Document;
  parent: Element;
  left: number;
  width: number;
}

/** A sentence in the middle of the page. */
export interface Line {
  text: string;
  /** The largest first; a smaller one where the text would take more than two lines. */
  sizes: number[];
  /** Room above it. */
  gap?: number;
  colour?: string;
  tag?: 'H1' | 'P';
  weight?: Weight;
}

const lineHeight = 1.35;
const mostLines = 2;

/** Sets sentences one below the other, the whole in the middle between top and bottom. */
export function setLines(box: Box, lines: readonly Line[], edges: { top: number; bottom: number }) {
  const blocks = lines.filter(({ text }) => text).map((line) => ({ line, ...fit(box, line) }));
  const total = sum(blocks.map(({ line, rows, size }) => (line.gap ?? 0) + heightOf(rows, size)));
  let y = edges.top + Math.max(0, (edges.bottom - edges.top - total) / 2);
  for (const { line, rows, size } of blocks) {
    y += line.gap ?? 0;
    setLine(box, line, { rows, size, y });
    y += heightOf(rows, size);
  }
}

const heightOf = (rows: readonly string[], size: number) => rows.length * size * lineHeight;

/** The largest size in which a text takes two lines at most; the smallest where none is enough. */
function fit({ doc, width }: Box, { text, sizes, weight = 'regular' }: Line) {
  let tried = { size: 0, rows: [] as string[] };
  for (const size of sizes) {
    tried = { size, rows: breakLines(doc, text, width, { size, weight }) };
    if (tried.rows.length <= mostLines) break;
  }
  return tried;
}

/** Sets the rows of a text. Who listens hears its letters in the order they are read. */
function setLine(
  { doc, parent, left, width }: Box,
  { text, colour = ink, tag = 'P', weight = 'regular' }: Line,
  { rows, size, y }: { rows: readonly string[]; size: number; y: number },
) {
  const letters = { size, weight, colour };
  const element = doc.struct(tag, { actual: text }, () => {
    rows.forEach((row, at) => {
      const x = left + (width - widthOf(doc, row, letters)) / 2;
      drawLine(doc, row, letters, { x, y: y + size * (1 + at * lineHeight) });
    });
  });
  parent.add(element);
}
