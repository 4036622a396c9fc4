import { artifact, pageHeight } from '../../../print/document.ts';
import {
  breakLines,
  drawLine,
  widthOf,
  type Document,
  type Letters,
} from '../../../print/letters.ts';
import { insertText } from '../../../words/index.ts';
import type { Paper } from '../paper.ts';
import { hair, soft } from './colours.ts';
import { margin, whole } from './flow.ts';

/** Writes what stands at the foot of each page, once it is known how many there are; the first `bare` stay bare. */
export function numberPages(
  doc: Document,
  { foot, pageOf, direction }: Pick<Paper, 'foot' | 'pageOf' | 'direction'>,
  bare = 0,
) {
  const { start, count } = doc.bufferedPageRange();
  const letters = { size: 8, colour: soft, direction } as const;
  const y = pageHeight - margin + 8;
  const atEnd = (text: string, isEnd: boolean) => ({
    x: isEnd ? whole.left + whole.width - widthOf(doc, text, letters) : whole.left,
    y,
  });
  const said = cut(doc, foot, whole.width - 100, letters);
  for (let page = start + bare; page < start + count; page++) {
    doc.switchToPage(page);
    const number = insertText(pageOf, { page: page + 1, pages: count });
    artifact(
      doc,
      () => {
        doc.moveTo(whole.left, y - 14).lineTo(whole.left + whole.width, y - 14);
        doc.lineWidth(0.6).undash().stroke(hair);
        drawLine(doc, said, letters, atEnd(said, direction === 'rtl'));
        drawLine(doc, number, letters, atEnd(number, direction === 'ltr'));
      },
      'Pagination',
    );
  }
}

/** As much of a line as there is room for. */
function cut(doc: Document, text: string, width: number, letters: Letters) {
  const [first = '', ...rest] = breakLines(doc, text.slice(0, 300), width, letters);
  return rest.length === 0 ? first : `${first}…`;
}
