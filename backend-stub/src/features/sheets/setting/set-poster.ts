import { artifact, openDocument, pageHeight, pageWidth } from '../../../print/document.ts';
import {
  breakLines,
  widthOf,
  type Document,
  type Element,
  type Letters,
} from '../../../print/letters.ts';
import { drawQr } from '../../../print/qr.ts';
import { directionOf } from '../../../print/runs.ts';
import { brand, soft, white } from '../../papers/setting/colours.ts';
import { createFlow, within, type Column, type Flow } from '../../papers/setting/flow.ts';
import { universal } from '../../papers/setting/universal.ts';
import type { Poster } from '../sheet.ts';
import { drawRings } from './rings.ts';
import { setText } from './set-text.ts';

const side = 44;
const across: Column = { left: side, width: pageWidth - 2 * side };
const pictureHeight = 256;
const codeSize = 148;
const footTop = pageHeight - 74;

/** Sets a poster; what it makes is read from the document as it comes. */
export function setPoster(poster: Poster, picture?: Buffer): Document {
  const { title, author, language, direction } = poster;
  const doc = openDocument({ title, author, language }, universal);
  const root = doc.struct('Document');
  doc.addStructure(root);
  const flow = createFlow(doc, direction);
  const below = picture ? setPicture(flow, poster, picture, root) : 0;
  const bottom = setTitle(flow, poster, below, root);
  setFacts(flow, poster, bottom + 26, root);
  setFoot(flow, poster, root);
  root.end();
  doc.end();
  return doc;
}

function setPicture({ doc }: Flow, { picture }: Poster, bytes: Buffer, parent: Element): number {
  const about = { alt: picture?.alt ?? '', bbox: [0, 0, pageWidth, pictureHeight] };
  const figure = doc.struct('Figure', about, () => {
    doc.image(bytes, 0, 0, { width: pageWidth, height: pictureHeight });
  });
  parent.add(figure);
  return pictureHeight;
}

/** Whose poster it is, and what it is of, white on a ground of its own; returns where that ends. */
function setTitle(flow: Flow, poster: Poster, top: number, parent: Element): number {
  const { doc } = flow;
  const { kicker, title, summary, titleLanguage } = poster;
  const hasPicture = top > 0;
  const width = across.width - (hasPicture ? 0 : 30);
  const column = within(flow, across, 0, width);
  const size = largest(
    doc,
    title,
    width,
    hasPicture ? [54, 46, 40, 34, 28, 22] : [68, 58, 48, 40, 32, 24],
  );
  const heading = { size, weight: 'bold', colour: white, tag: 'H1', leading: 1.14 } as const;
  const lead = { size: 15, colour: white, leading: 1.4, lang: titleLanguage };
  const said = cut(doc, summary, width, { size: 15 }, 4);
  const tall =
    linesOf(doc, title, width, heading) * size * heading.leading +
    (said ? linesOf(doc, said, width, lead) * 15 * 1.4 + 10 : 0);
  const least = hasPicture ? 0 : 350;
  const height = Math.max(least, tall + 84);
  artifact(doc, () => {
    doc.rect(0, top, pageWidth, height).fill(brand);
    if (!hasPicture) drawRings(doc, flow.direction, height);
  });
  setText(flow, kicker, column, { size: 15, weight: 'bold', colour: white }, top + 24, parent);
  const from = Math.max(top + 52, top + height - tall - 30);
  const next = setText(flow, title, column, { ...heading, lang: titleLanguage }, from, parent);
  if (said) setText(flow, said, column, lead, next + 10, parent);
  return top + height;
}

/** When, where, for whom and how, with the way to more beside them. */
function setFacts(flow: Flow, { facts, link }: Poster, top: number, parent: Element) {
  const { doc } = flow;
  const room = footTop - 18 - top;
  const column = within(flow, across, 0, across.width - codeSize - 36);
  const corner = within(flow, across, across.width - codeSize, codeSize);
  const size = [20, 18, 16.5, 15, 13.5, 12, 10.5, 9].find((one) => heightOf(one) <= room) ?? 8;
  let y = top;
  for (const [name, lines] of facts) {
    const small = { size: size * 0.66, weight: 'bold', colour: brand, leading: 1.35 } as const;
    y = setText(flow, name, column, small, y, parent);
    for (const [at, line] of lines.entries()) {
      const bold = { size, weight: at === 0 ? 'bold' : 'regular', leading: 1.3 } as const;
      y = setText(flow, line, column, bold, y, parent);
    }
    y += size * 0.7;
  }
  const code = { x: corner.left, y: top + 2, size: codeSize };
  drawQr(doc, parent, { address: link.address, alt: link.qr }, code);
  const bold = { size: 12.5, weight: 'bold', colour: brand, leading: 1.3 } as const;
  const below = setText(flow, link.words, corner, bold, top + codeSize + 10, parent);
  setText(flow, link.shown, corner, { size: 8, colour: soft, leading: 1.35 }, below + 3, parent);

  function heightOf(one: number) {
    return facts.reduce((total, [, lines]) => {
      const rows = lines.reduce(
        (sum, line, at) =>
          sum +
          linesOf(doc, line, column.width, { size: one, weight: at === 0 ? 'bold' : 'regular' }),
        0,
      );
      return total + one * (0.66 * 1.35 + rows * 1.3 + 0.7);
    }, 0);
  }
}

function setFoot(flow: Flow, { contact, behind }: Poster, parent: Element) {
  artifact(flow.doc, () => {
    flow.doc.rect(0, pageHeight - 12, pageWidth, 12).fill(brand);
  });
  const bold = { size: 12, weight: 'bold', leading: 1.35 } as const;
  const y = setText(flow, contact, across, bold, footTop, parent);
  if (behind) {
    const style = { size: 10.5, colour: soft, leading: 1.35 };
    setText(flow, cut(flow.doc, behind, across.width, style, 2), across, style, y + 2, parent);
  }
}

/** The largest of some sizes in which a title takes three lines at most and no word is broken; else the last. */
function largest(doc: Document, title: string, width: number, sizes: readonly number[]) {
  const words = title.split(' ').filter((word) => word.length < 60);
  return (
    sizes.find(
      (size) =>
        linesOf(doc, title, width, { size, weight: 'bold' }) <= 3 &&
        words.every((word) => widthOf(doc, word, { size, weight: 'bold' }) <= width),
    ) ?? sizes.at(-1)!
  );
}

const linesOf = (doc: Document, text: string, width: number, letters: Letters) =>
  breakLines(doc, text, width, { ...letters, direction: directionOf(text) }).length;

/** As many lines of a text as there is room for. */
function cut(doc: Document, text: string, width: number, letters: Letters, most: number) {
  if (!text) return '';
  const lines = breakLines(doc, text, width, { ...letters, direction: directionOf(text) });
  return lines.length <= most ? text : `${lines.slice(0, most).join(' ').slice(0, -1).trimEnd()}…`;
}
