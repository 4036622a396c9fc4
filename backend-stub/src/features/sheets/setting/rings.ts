import { pageWidth } from '../../../print/document.ts';
import type { Document } from '../../../print/letters.ts';

/** Rings as of a bell that has been struck, from the upper corner where reading ends. */
export const rings = [60, 120, 186, 258, 336] as const;

/** Draws them within a ground of so much height. */
export function drawRings(doc: Document, direction: 'ltr' | 'rtl', height: number) {
  const x = direction === 'ltr' ? pageWidth : 0;
  doc.save();
  doc.rect(0, 0, pageWidth, height).clip();
  rings.forEach((radius, at) => {
    doc
      .circle(x, 0, radius)
      .lineWidth(22)
      .strokeOpacity(0.16 - at * 0.026)
      .stroke('#ffffff');
  });
  doc.restore();
}
