import type { Document } from '../../../print/letters.ts';
import { brand, tones, white } from '../../papers/setting/colours.ts';
import type { Sign } from '../report.ts';
import { signShapes } from '../signs.ts';

/** The colour of each sign, which it does not need to be understood. */
export const signColours: Record<Sign, string> = {
  reached: brand,
  better: brand,
  worse: tones.bad.ink,
  same: tones.quiet.ink,
  open: tones.quiet.ink,
};

/** Draws a sign from its upper left corner. */
export function drawSign(
  doc: Document,
  sign: Sign,
  { x, y, size }: { x: number; y: number; size: number },
) {
  const { outline, mark, hollow } = signShapes[sign];
  const colour = signColours[sign];
  doc
    .save()
    .translate(x, y)
    .scale(size / 20);
  doc.undash().lineCap('round').lineJoin('round');
  if (hollow) doc.path(outline).lineWidth(2).stroke(colour);
  else doc.path(outline).fill(colour);
  if (mark)
    doc
      .path(mark)
      .lineWidth(2.2)
      .stroke(hollow ? colour : white);
  doc.restore();
}
