import { artifact, openDocument } from '../../../print/document.ts';
import { widthOf, type Document } from '../../../print/letters.ts';
import type { Paper, PaperGroup } from '../paper.ts';
import { heading2, textBlock } from './blocks.ts';
import { brand, soft } from './colours.ts';
import { setOpening } from './first-page.ts';
import { createFlow, whole, within, type Block, type Flow } from './flow.ts';
import { itemBlocks } from './item-block.ts';
import { numberPages } from './page-foot.ts';
import type { ReadyPhotos } from './photo-block.ts';
import { universal } from './universal.ts';

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
