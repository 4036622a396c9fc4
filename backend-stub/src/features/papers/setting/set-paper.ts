import { artifact, openDocument, pageHeight } from '../../../print/document.ts';
import {
  breakLines,
  drawLine,
  widthOf,
  type Document,
  type Letters,
} from '../../../print/letters.ts';
import { insertText } from '../../../words/index.ts';
import type { Paper, PaperGroup } from '../paper.ts';
import { heading2, textBlock } from './blocks.ts';
import { brand, hair, soft } from './colours.ts';
import { setOpening } from './first-page.ts';
import { createFlow, margin, wholeWidth, within, type Block, type Flow } from './flow.ts';
import { itemBlocks } from './item-block.ts';
import type { ReadyPhotos } from './photo-block.ts';

const whole = { left: margin, width: wholeWidth };
/** That everyone can read it (PDF/UA); the library knows that, and its types do not. */
const universal: object = { subset: 'PDF/UA' };

/** Sets a paper; what it makes is read from the document as it comes. Photos are opened when they stand. */
export function setPaper(paper: Paper, photosIn: (doc: Document) => ReadyPhotos): Document {
  const { title, author, language, direction } = paper;
  const doc = openDocument({ title, author, language }, { bufferPages: true, ...universal });
  const photos = photosIn(doc);
  const root = doc.struct('Document');
  doc.addStructure(root);
  const flow = createFlow(doc, direction);
  const opening = doc.struct('Sect');
  root.add(opening);
  setOpening(flow, paper, whole, opening);
  if (paper.groups.length === 0) {
    flow.set([textBlock(flow, paper.nothing, whole, { size: 11, gap: 24 })], opening);
  }
  opening.end();
  for (const group of paper.groups) {
    const section = doc.struct('Sect');
    root.add(section);
    setGroup(flow, group, section, photos);
    section.end();
  }
  root.end();
  numberPages(doc, paper);
  doc.end();
  return doc;
}

function setGroup(
  flow: Flow,
  { title, note, items }: PaperGroup,
  section: ReturnType<Document['struct']>,
  photos: ReadyPhotos,
) {
  const { draw, ...measured } = groupHeading(flow, title, note);
  const heading = { ...measured, draw: (y: number) => draw(y, section) };
  items.forEach((item, at) => {
    const article = flow.doc.struct('Sect');
    section.add(article);
    const blocks = itemBlocks(flow, item, whole, { photos, isFirst: at === 0 });
    // A heading never stands alone at the foot of a page.
    flow.set(at === 0 ? [heading, ...blocks] : blocks, article);
    article.end();
  });
}

function groupHeading(flow: Flow, title: string, note: string): Block {
  const { doc } = flow;
  const letters = { size: 9.5 };
  const wide = widthOf(doc, note, letters);
  const words = textBlock(flow, title, within(flow, whole, 0, whole.width - wide - 20), heading2);
  const count = textBlock(flow, note, within(flow, whole, whole.width - wide - 1, wide + 1), {
    ...letters,
    colour: soft,
  });
  return {
    height: words.height + 6,
    gap: 28,
    draw(y, parent) {
      words.draw(y, parent);
      count.draw(y + words.height - count.height - 2, parent);
      artifact(doc, () => {
        doc
          .moveTo(whole.left, y + words.height + 5)
          .lineTo(whole.left + whole.width, y + words.height + 5);
        doc.lineWidth(1.6).stroke(brand);
      });
    },
  };
}

/** What stands at the foot of each page, once it is known how many there are. */
function numberPages(doc: Document, { foot, pageOf, direction }: Paper) {
  const { start, count } = doc.bufferedPageRange();
  const letters = { size: 8, colour: soft, direction } as const;
  const y = pageHeight - margin + 8;
  const atEnd = (text: string, isEnd: boolean) => ({
    x: isEnd ? whole.left + whole.width - widthOf(doc, text, letters) : whole.left,
    y,
  });
  const said = cut(doc, foot, whole.width - 100, letters);
  for (let page = start; page < start + count; page++) {
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
