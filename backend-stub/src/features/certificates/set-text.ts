import type PDFDocument from 'pdfkit';
import type { Face, Weight } from './fonts.ts';
import { runsOf } from './runs.ts';

export type Document = InstanceType<typeof PDFDocument>;
export type Element = ReturnType<Document['struct']>;

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

export const ink = '#1d1b20';
const lineHeight = 1.35;
const graphemes = new Intl.Segmenter('sv');
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
    tried = { size, rows: breakLines(doc, text, width, size, weight) };
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
  const element = doc.struct(tag, { actual: text }, () => {
    rows.forEach((row, at) => {
      const runs = runsOf(row, weight);
      const widths = runs.map((run) => measure(doc, run.text, run.face, size));
      let x = left + (width - sum(widths)) / 2;
      runs.forEach(({ text: letters, face }, index) => {
        use(doc, face, size);
        doc.fillColor(colour).text(letters, x, y + size * (1 + at * lineHeight), shaped);
        x += widths[index]!;
      });
    });
  });
  parent.add(element);
}

/** Words to lines. A word that is wider than a line is broken where its letters end. */
function breakLines(doc: Document, text: string, width: number, size: number, weight: Weight) {
  const widthOf = (line: string) =>
    sum(runsOf(line, weight).map((run) => measure(doc, run.text, run.face, size)));
  const fits = (line: string) => widthOf(line) <= width;
  const whole = text.trim().replace(/\s+/gu, ' ');
  if (fits(whole)) return [whole];
  const lines: string[] = [];
  let line = '';
  for (const word of whole.split(' ').flatMap((one) => (fits(one) ? [one] : pieces(one)))) {
    const longer = line ? `${line} ${word}` : word;
    if (fits(longer) || !line) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];

  /** Each letter is measured once, and by itself: to shape all before it again takes seconds. */
  function pieces(word: string) {
    const known = new Map<string, number>();
    const parts: string[] = [];
    let part = '';
    let taken = 0;
    for (const { segment } of graphemes.segment(word)) {
      const needed = known.get(segment) ?? widthOf(segment);
      known.set(segment, needed);
      if (part && taken + needed > width) {
        parts.push(part);
        [part, taken] = ['', 0];
      }
      part += segment;
      taken += needed;
    }
    return [...parts, part];
  }
}

/** The library keeps shaped words apart by their spaces unless it is handed features, if only none. */
const shaped: PDFKit.Mixins.TextOptions = {
  lineBreak: false,
  baseline: 'alphabetic',
  features: [],
};

function measure(doc: Document, text: string, face: Face, size: number) {
  use(doc, face, size);
  return doc.widthOfString(text, shaped);
}

function use(doc: Document, { name, font }: Face, size: number) {
  // It also takes a font that has been read already, which its types do not say.
  doc.registerFont(name, font as unknown as Uint8Array);
  doc.font(name).fontSize(size);
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
