import type PDFDocument from 'pdfkit';
import type { Face, Weight } from './fonts.ts';
import { runsOf, wordsOf, type Direction } from './runs.ts';

export type Document = InstanceType<typeof PDFDocument>;
/** A piece of the structure that is read aloud. */
export type Element = ReturnType<Document['struct']>;

/** How letters look. */
export interface Letters {
  /** In points. */
  size: number;
  /** Default: regular. */
  weight?: Weight;
  /** Default: that of the text’s first letter. */
  direction?: Direction;
}

export const ink = '#1d1b20';
const graphemes = new Intl.Segmenter('sv');
/** No more letters than this stand on the width of one that is as wide as it is tall. */
const mostPerEm = 8;

/** How wide a line is, in points. */
export const widthOf = (
  doc: Document,
  line: string,
  { size, weight = 'regular', direction }: Letters,
) => sum(runsOf(line, weight, direction).map((run) => measure(doc, run.text, run.face, size)));

/** Words to lines. A word that is wider than a line is broken where its letters end. */
export const breakLines = (doc: Document, text: string, width: number, letters: Letters) =>
  breakBy((piece) => widthOf(doc, piece, letters), text, width, letters.size);

/** The same by whatever measures a piece of so large letters. */
export function breakBy(
  widthOfPiece: (piece: string) => number,
  text: string,
  width: number,
  size: number,
): string[] {
  const known = new Map<string, number>();
  // Each word is shaped once and by itself: to shape all before it again takes seconds.
  const wide = (piece: string) => {
    // To shape what is far too long, to learn just that, would take as long.
    if (piece.length > (mostPerEm * width) / size) return Infinity;
    const measured = known.get(piece) ?? widthOfPiece(piece);
    known.set(piece, measured);
    return measured;
  };
  const space = wide(' ');
  const words = wordsOf(text);
  const lines: string[] = [];
  let line = '';
  let taken = 0;
  for (const word of words.flatMap((one) => (wide(one) <= width ? [one] : pieces(one)))) {
    if (line && taken + space + wide(word) > width) {
      lines.push(line);
      line = '';
    }
    taken = line ? taken + space + wide(word) : wide(word);
    line = line ? `${line} ${word}` : word;
  }
  return [...lines, line];

  function pieces(word: string) {
    const parts: string[] = [];
    let part = '';
    let filled = 0;
    for (const { segment } of graphemes.segment(word)) {
      if (part && filled + wide(segment) > width) {
        parts.push(part);
        [part, filled] = ['', 0];
      }
      part += segment;
      filled += wide(segment);
    }
    return [...parts, part];
  }
}

/** Sets a line whose left end and baseline are given. */
export function drawLine(
  doc: Document,
  line: string,
  { size, weight = 'regular', direction, colour = ink }: Letters & { colour?: string },
  { x, y }: { x: number; y: number },
) {
  let at = x;
  runsOf(line, weight, direction).forEach(({ text, face }, index, runs) => {
    use(doc, face, size);
    doc.fillColor(colour).text(text, at, y, shaped);
    if (index < runs.length - 1) at += measure(doc, text, face, size);
  });
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

export const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
