import type { Weight } from './fonts.ts';
import { measure } from './measure.ts';
import { directionOf, runsOf } from './runs.ts';

/** A line of letters as outlines, for where there are no fonts: its SVG, and how wide it is. */
export interface Outlines {
  svg: string;
  width: number;
}

/** Letters and where they stand: the left end of the line, or with `anchor` its right one, and its baseline. */
export interface OutlineStyle {
  x: number;
  y: number;
  size: number;
  weight?: Weight;
  colour: string;
  anchor?: 'left' | 'right';
}

/** Outlines of a line, each letter shaped and turned as on paper. */
export function outlineLine(text: string, style: OutlineStyle): Outlines {
  const { x, y, size, weight = 'regular', colour, anchor = 'left' } = style;
  const width = measure(text, weight) * size;
  let at = anchor === 'left' ? x : x - width;
  const paths: string[] = [];
  for (const { text: piece, face } of runsOf(text, weight, directionOf(text))) {
    const scale = size / face.font.unitsPerEm;
    const { glyphs, positions } = face.font.layout(piece, []);
    glyphs.forEach((glyph, index) => {
      const { xAdvance, xOffset, yOffset } = positions[index]!;
      const outline = glyph.path.toSVG();
      if (outline) {
        const left = round(at + xOffset * scale);
        const base = round(y - yOffset * scale);
        paths.push(
          `<path transform="translate(${left} ${base}) scale(${scale} ${-scale})" d="${outline}"/>`,
        );
      }
      at += xAdvance * scale;
    });
  }
  return { svg: `<g fill="${colour}">${paths.join('')}</g>`, width };
}

const round = (value: number) => Math.round(value * 100) / 100;
