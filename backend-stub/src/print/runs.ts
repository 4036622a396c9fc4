import bidiModule, { type Bidi } from 'bidi-js';
import { faceFor, type Face, type Weight } from './fonts.ts';

// Its types describe the module that bundlers take; what Node gets is the function itself.
const bidi = (bidiModule as unknown as () => Bidi)();
const clusters = new Intl.Segmenter('sv', { granularity: 'grapheme' });
/** Marks that turn what is around or between them, and have no shape of their own. */
const marks = /^[\u061c\u200e\u200f\u2066-\u2069]$/;

/** Which way a paragraph is written; `auto` asks its first letter. */
export type Direction = 'ltr' | 'rtl' | 'auto';

/** A piece of a line that is set in one font and one direction. */
export interface Run {
  text: string;
  face: Face;
}

/**
 * The pieces of a line from left to right, as they stand on paper (UAX #9): letters of different
 * directions each in their own, brackets turned, and each piece in a font that has its letters. The
 * letters of a piece stay in the order they are read; the font itself turns and joins them. `direction` is
 * that of the paragraph the line is from; by default that of its first letter.
 */
export function runsOf(line: string, weight: Weight, direction: Direction = 'auto'): Run[] {
  const { levels } = bidi.getEmbeddingLevels(line, direction);
  const pieces: { text: string; level: number; face: Face }[] = [];
  for (const { segment, index } of clusters.segment(line)) {
    if (marks.test(segment)) continue;
    const level = levels[index]!;
    const last = pieces.at(-1);
    const text = level % 2 === 1 ? (bidi.getMirroredCharacter(segment) ?? segment) : segment;
    const face = faceFor(text, weight, last?.face);
    if (last && last.level === level && last.face === face) last.text += text;
    else pieces.push({ text, level, face });
  }
  return reorder(pieces).map(({ text, level, face }) => ({
    face,
    text: level % 2 === 1 && !hasRightToLeft(text) ? turn(text) : text,
  }));
}

/** The words of a text; what is held together by spaces that do not break is one. */
export const wordsOf = (text: string) => text.trim().split(/[^\S\u00a0]+/u);

/** From the deepest level up, what is at that level or deeper is turned around (rule L2). */
function reorder<Piece extends { level: number }>(pieces: Piece[]): Piece[] {
  const ordered = [...pieces];
  for (let level = Math.max(0, ...pieces.map((one) => one.level)); level > 0; level--) {
    let from = 0;
    while (from < ordered.length) {
      let to = from;
      while (to < ordered.length && ordered[to]!.level >= level) to++;
      if (to > from) ordered.splice(from, to - from, ...ordered.slice(from, to).reverse());
      from = to + 1;
    }
  }
  return ordered;
}

/** Whether a font will take a piece for text from right to left. */
const hasRightToLeft = (text: string) =>
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(
    text,
  );

const turn = (text: string) =>
  Array.from(clusters.segment(text), ({ segment }) => segment)
    .reverse()
    .join('');

/** Which way a text is written, by its first letter that goes one way. */
export const directionOf = (text: string): 'ltr' | 'rtl' =>
  (bidi.getEmbeddingLevels(text, 'auto').paragraphs[0]?.level ?? 0) % 2 === 1 ? 'rtl' : 'ltr';
