import PDFDocument from 'pdfkit';
import type { Document } from './letters.ts';

/** A4, in points. */
export const pageWidth = 595.28;
export const pageHeight = 841.89;

/** What a document says of itself. */
export interface About {
  title: string;
  author: string;
  language: string;
}

/** Opens a document that can be read aloud, without a page yet: tagged, every font embedded. */
export function openDocument(
  { title, author, language }: About,
  more: PDFKit.PDFDocumentOptions = {},
): Document {
  return new PDFDocument({
    size: 'A4',
    margin: 0,
    pdfVersion: '1.7',
    lang: language,
    tagged: true,
    displayTitle: true,
    autoFirstPage: false,
    // Else the library begins by reading a font of its own, which is not embedded.
    font: '',
    info: { Title: title, Author: author },
    ...more,
  });
}

/** All of a document once it has been ended. */
export const wholeOf = (doc: Document) =>
  new Promise<Buffer>((resolve, reject) => {
    const parts: Buffer[] = [];
    doc.on('data', (part: Buffer) => parts.push(part));
    doc.on('end', () => resolve(Buffer.concat(parts)));
    doc.on('error', reject);
  });

/** Draws what says nothing, and so is not read aloud: rules, grounds, page numbers. */
export function artifact(
  doc: Document,
  draw: () => void,
  type: 'Layout' | 'Pagination' = 'Layout',
) {
  doc.markContent('Artifact', { type });
  draw();
  doc.endMarkedContent();
}
