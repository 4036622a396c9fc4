import { artifact, openDocument, pageHeight, pageWidth, wholeOf } from '../../print/document.ts';
import type { Document, Element } from '../../print/letters.ts';
import { drawQr } from '../../print/qr.ts';
import { insertText, wordsFor } from '../../words/index.ts';
import { setLines, type Box, type Line } from './set-text.ts';
import { printSerial } from './seal.ts';

/** What one certificate says. */
export interface Sheet {
  name: string;
  serial: string;
  title: string;
  organisers: string[];
  from: string;
  to: string;
  hours: number;
  issuedOn: string;
  /** The district's first language, which its title is in. */
  language: string;
}

interface Options {
  /** Of the words around what a certificate says. Default: the language of its title. */
  language?: string | undefined;
  minutesPerHour: number;
  /** Where anybody can ask whether it is real. */
  addressOf(serial: string): string;
}

const soft = '#55525c';
const accent = '#7a2048';
const margin = 64;
const qrSize = 104;

/** Prints certificates, a page each: tagged, with language and title, every font embedded. */
export async function printSheets(sheets: readonly Sheet[], options: Options) {
  const language = options.language ?? sheets[0]?.language ?? 'sv';
  const words = wordsFor(language).certificate;
  const title = titleOf(sheets, words);
  const author = sheets[0]?.organisers.join(', ') ?? '';
  const doc = openDocument({ title, author, language });
  const whole = wholeOf(doc);
  const root = doc.struct('Document');
  doc.addStructure(root);
  for (const sheet of sheets) {
    printSheet(doc, root, sheet, { ...options, language });
    // Who asks for something else does not wait for all the pages of a circle.
    await new Promise(setImmediate);
  }
  root.end();
  doc.end();
  return whole;
}

const titleOf = (sheets: readonly Sheet[], words: { title: string }) =>
  sheets.length === 1 ? `${words.title} ${printSerial(sheets[0]!.serial)}` : words.title;

function printSheet(
  doc: Document,
  root: Element,
  sheet: Sheet,
  { language, minutesPerHour, addressOf }: Options & { language: string },
) {
  const { certificate: words, locale } = wordsFor(language);
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const inWords = (civil: string) => day.format(new Date(`${civil}T00:00:00Z`));
  const dates =
    sheet.from === sheet.to ? inWords(sheet.from) : `${inWords(sheet.from)} – ${inWords(sheet.to)}`;
  const hours = words.hours[sheet.hours === 1 ? 'one' : 'other'];
  const address = addressOf(sheet.serial);
  doc.addPage();
  frame(doc);
  const parent = doc.struct('Sect');
  root.add(parent);
  const box: Box = { doc, parent, left: margin, width: pageWidth - 2 * margin };
  const said: Line[] = [
    { text: sheet.organisers.join(' · '), sizes: [13, 11], colour: soft },
    { text: words.title, sizes: [44], gap: 36, tag: 'H1', weight: 'bold', colour: accent },
    { text: words.isGivenTo, sizes: [13], gap: 34, colour: soft },
    { text: sheet.name, sizes: [32, 26, 20, 14], gap: 14, weight: 'bold' },
    { text: words.tookPart, sizes: [13], gap: 20, colour: soft },
    { text: sheet.title, sizes: [21, 17, 13, 10], gap: 10, weight: 'bold' },
    { text: dates, sizes: [13], gap: 10 },
    { text: insertText(hours, { hours: sheet.hours }), sizes: [21], gap: 24, weight: 'bold' },
    {
      text: insertText(words.hourIs, { minutes: minutesPerHour }),
      sizes: [10.5],
      gap: 2,
      colour: soft,
    },
  ];
  const code = pageHeight - 252;
  setLines(box, said, { top: 70, bottom: code - 24 });
  const corner = { x: (pageWidth - qrSize) / 2, y: code, size: qrSize };
  drawQr(doc, parent, { address, alt: words.qr }, corner);
  const serial = printSerial(sheet.serial);
  const proof: Line[] = [
    { text: insertText(words.number, { serial }), sizes: [12], weight: 'bold' },
    { text: insertText(words.check, { address }), sizes: [9.5], gap: 3, colour: soft },
    {
      text: insertText(words.issued, { day: inWords(sheet.issuedOn) }),
      sizes: [9.5],
      colour: soft,
    },
  ];
  setLines(box, proof, { top: code + qrSize + 10, bottom: pageHeight - 44 });
  parent.end();
}

/** A double line around the page, which says nothing and so is no content. */
const frame = (doc: Document) =>
  artifact(doc, () => {
    doc
      .lineWidth(1.5)
      .rect(30, 30, pageWidth - 60, pageHeight - 60)
      .stroke(accent);
    doc
      .lineWidth(0.5)
      .rect(36, 36, pageWidth - 72, pageHeight - 72)
      .stroke(accent);
  });
