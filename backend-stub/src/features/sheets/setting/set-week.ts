import { artifact, openDocument, pageHeight, pageWidth } from '../../../print/document.ts';
import type { Document, Element } from '../../../print/letters.ts';
import { drawQr } from '../../../print/qr.ts';
import { insertText } from '../../../words/index.ts';
import { brand, hair, soft, tones, white } from '../../papers/setting/colours.ts';
import { createFlow, within, type Column, type Flow } from '../../papers/setting/flow.ts';
import { universal } from '../../papers/setting/universal.ts';
import {
  above,
  gaps,
  leading,
  room,
  smallOf,
  steps,
  widthsOf,
  type Part,
  type Step,
} from '../fit.ts';
import { changeText, type SheetEntry, type WeekSheet } from '../sheet.ts';
import { setStruck, setText } from './set-text.ts';

const side = (pageWidth - room.width) / 2;
const sheetWidth: Column = { left: side, width: room.width };
const headHeight = 128;
const bodyTop = headHeight + 20;
const footTop = pageHeight - 62;
const headCode = 84;

/** Sets a week on one sheet; what it makes is read from the document as it comes. */
export function setWeek(sheet: WeekSheet): Document {
  const { title, author, language, direction, plan, nothing } = sheet;
  const doc = openDocument({ title, author, language }, universal);
  const root = doc.struct('Document');
  doc.addStructure(root);
  const flow = createFlow(doc, direction);
  setHead(flow, sheet, root);
  const step = steps[plan.step]!;
  if (nothing) setNothing(flow, nothing, root);
  else {
    plan.columns.forEach((parts, at) => {
      const { column } = widthsOf(step);
      const own = within(flow, sheetWidth, at * (column + gaps.column), column);
      let y = bodyTop;
      for (const part of parts) {
        const section = doc.struct('Sect');
        root.add(section);
        y = setPart(flow, { sheet, part, step, column: own, y }, section);
        section.end();
      }
    });
  }
  setFoot(flow, sheet, root);
  root.end();
  doc.end();
  return doc;
}

/** A band across the sheet: which week, where, and the way to what holds now. */
function setHead(flow: Flow, { scope, week, range, link }: WeekSheet, parent: Element) {
  const { doc } = flow;
  const words = within(flow, sheetWidth, 0, room.width - headCode - 40);
  const card = within(flow, sheetWidth, room.width - headCode - 12, headCode + 12);
  artifact(doc, () => {
    doc.rect(0, 0, pageWidth, headHeight).fill(brand);
    doc.roundedRect(card.left, 16, card.width, headCode + 12, 6).fill(white);
  });
  setText(
    flow,
    scope,
    words,
    { size: 13, weight: 'bold', colour: white, leading: 1.2 },
    22,
    parent,
  );
  const big = { size: 40, weight: 'bold', colour: white, tag: 'H1', leading: 1.15 } as const;
  const below = setText(flow, week, words, big, 40, parent);
  setText(flow, range, words, { size: 14, colour: white, leading: 1.2 }, below + 2, parent);
  const code = { x: card.left + 6, y: 22, size: headCode };
  drawQr(doc, parent, { address: link.address, alt: link.qr }, code);
}

function setNothing(
  flow: Flow,
  { title, lead }: NonNullable<WeekSheet['nothing']>,
  parent: Element,
) {
  const column = within(flow, sheetWidth, 0, 400);
  const heading = { size: 24, weight: 'bold', tag: 'H2', leading: 1.3 } as const;
  const y = setText(flow, title, column, heading, 320, parent);
  setText(flow, lead, column, { size: 14, colour: soft }, y + 8, parent);
}

/** Whom to ask, where the latest is, and how old the sheet is. */
function setFoot(flow: Flow, { contact, note, printed, link }: WeekSheet, parent: Element) {
  const { doc } = flow;
  artifact(doc, () => {
    doc.moveTo(side, footTop).lineTo(side + room.width, footTop);
    doc.lineWidth(0.8).stroke(hair);
  });
  const half = within(flow, sheetWidth, 0, 255);
  const other = within(flow, sheetWidth, 272);
  const bold = { size: 10, weight: 'bold', leading: 1.3 } as const;
  const small = { size: 8.5, colour: soft, leading: 1.35 };
  const y = setText(flow, contact, half, bold, footTop + 8, parent);
  setText(flow, `${note} ${printed}.`, half, small, y + 1, parent);
  const next = setText(flow, link.words, other, bold, footTop + 8, parent);
  setText(flow, link.shown, other, small, next + 1, parent);
}

interface Place {
  sheet: WeekSheet;
  part: Part;
  step: Step;
  column: Column;
  y: number;
}

/** A day, or as much of it as stands in one column; returns where the next begins. */
function setPart(flow: Flow, { sheet, part, step, column, y }: Place, parent: Element): number {
  const { size, columns } = step;
  const { name, date, entries } = sheet.days[part.day]!;
  const small = smallOf(size);
  artifact(flow.doc, () => {
    flow.doc.moveTo(column.left, y).lineTo(column.left + column.width, y);
    flow.doc.lineWidth(part.continued ? 0.6 : 1.2).stroke(part.continued ? hair : brand);
  });
  const top = y + size * 0.3;
  const inner = columns === 1 ? within(flow, column, gaps.day) : column;
  const heading = { size, weight: 'bold', colour: brand, tag: 'H2', leading: leading.day } as const;
  let next: number;
  if (columns === 1) {
    const own = within(flow, column, 0, gaps.day - 6);
    const below = setText(flow, name, own, heading, top, parent);
    const last = setText(
      flow,
      date,
      own,
      { size: small, colour: soft, leading: leading.small },
      below,
      parent,
    );
    const none = { size: small, colour: soft, leading: leading.small };
    next =
      entries.length === 0
        ? setText(flow, sheet.free, inner, none, top, parent)
        : setEntries(flow, { sheet, part, step, column: inner, y: top }, parent);
    next = Math.max(last, next);
  } else {
    const said = part.continued ? `${name}, ${sheet.continued}` : `${name} ${date}`;
    const none = entries.length === 0 ? ' –' : '';
    next = setText(flow, said + none, inner, heading, top, parent);
    next = setEntries(flow, { sheet, part, step, column: inner, y: next }, parent);
  }
  return next + size * (above.day - 0.3);
}

function setEntries(flow: Flow, { sheet, part, step, column, y }: Place, parent: Element): number {
  const { size } = step;
  const { entries } = sheet.days[part.day]!;
  let next = y;
  for (const entry of entries.slice(part.from, part.to)) {
    next = setEntry(flow, entry, { step, column, y: next }, parent) + size * above.entry;
  }
  if (part.more > 0) {
    const said = insertText(sheet.more, { count: part.more });
    const letters = {
      size: smallOf(size),
      weight: 'bold',
      colour: soft,
      leading: leading.small,
    } as const;
    next = setText(flow, said, column, letters, next, parent) + size * above.entry;
  }
  return next;
}

function setEntry(
  flow: Flow,
  entry: SheetEntry,
  { step, column, y }: Pick<Place, 'step' | 'column' | 'y'>,
  parent: Element,
): number {
  const { size, code, facts } = step;
  const { time, text } = widthsOf(step);
  const { title, language, change, place, isOff } = entry;
  const small = { size: smallOf(size), leading: leading.small };
  const colour = isOff ? soft : undefined;
  const bold = { size, weight: 'bold', leading: leading.title, ...(colour && { colour }) } as const;
  const clock = within(flow, column, 0, time);
  const words = within(flow, column, time + gaps.row, text);
  const set = isOff ? setStruck : setText;
  const clockEnd = set(flow, entry.time, clock, bold, y, parent);
  let next = set(flow, title, words, { ...bold, tag: 'H3', lang: language }, y, parent);
  if (change) {
    const { ink } = tones[change.tone];
    next = setText(
      flow,
      changeText(change),
      words,
      { ...small, weight: 'bold', colour: ink },
      next,
      parent,
    );
  }
  if (place) next = setText(flow, place, words, { ...small, colour: soft }, next, parent);
  if (facts && entry.facts) {
    next = setText(flow, entry.facts, words, { ...small, colour: soft }, next, parent);
  }
  if (code > 0) {
    const corner = within(flow, column, column.width - code, code);
    drawQr(
      flow.doc,
      parent,
      { address: entry.address, alt: entry.qr },
      { x: corner.left, y: y + 1, size: code },
    );
    next = Math.max(next, y + code);
  }
  return Math.max(next, clockEnd);
}
