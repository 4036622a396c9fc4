import { Html, html, join, safeUrl, type Content } from '../pages/html.ts';
import { plainText } from '../plain-text.ts';

/** What a mail says, before it becomes text and HTML. */
export interface Letter {
  /** Never holds what a person has typed. */
  subject: string;
  body: Piece[];
}

export type Piece =
  | { kind: 'text'; text: string }
  /** Less important than the rest. */
  | { kind: 'note'; text: string }
  | { kind: 'link'; words: string; url: string }
  | { kind: 'code'; code: string }
  | { kind: 'facts'; facts: [label: string, value: string][] };

export const text = (words: string): Piece => ({ kind: 'text', text: words });
export const note = (words: string): Piece => ({ kind: 'note', text: words });
export const link = (words: string, url: string): Piece => ({ kind: 'link', words, url });
export const code = (digits: string): Piece => ({ kind: 'code', code: digits });
export const facts = (...lines: [string, string][]): Piece => ({ kind: 'facts', facts: lines });

/** How a language's letters end, and which way it is written. */
export interface Manner {
  language: string;
  direction: 'ltr' | 'rtl';
  /** Who it is from and why it came. */
  footer: string;
}

/** The letter for those who read plain text: every address on a line of its own. */
export function toText({ body }: Letter, { footer }: Manner) {
  const pieces = body.map((piece) => {
    if (piece.kind === 'link') return `${piece.words}:\n${piece.url}`;
    if (piece.kind === 'code') return `    ${piece.code}`;
    if (piece.kind === 'facts') return piece.facts.map((fact) => fact.join(': ')).join('\n');
    return piece.text;
  });
  return plainText(`${[...pieces, `--\n${footer}`].join('\n\n')}\n`);
}

/*
 * Mail programs know little: styles stand in the elements, and those of the dark look in one sheet
 * that may be thrown away. Nothing is loaded from anywhere.
 */
const ink = '#1f2a2e';
const quiet = '#56636a';
const brand = '#0b6b5d';
const font = "font-family:system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',Arial,sans-serif";
const dark = `@media (prefers-color-scheme:dark){
body,.paper{background:#12181a!important}
.card{background:#1b2326!important;border-color:#334045!important}
.card,.card p,.card td,.code{color:#eceff0!important}
.quiet,.card .quiet{color:#a9b6bb!important}
.code{background:#1e332f!important}
.button{background:#6fd0bd!important;color:#0c1f1b!important}
.mark{color:#6fd0bd!important}
}`;

/** The letter as a plain and quiet page. */
export function toHtml({ subject, body }: Letter, manner: Manner) {
  const { language, direction, footer } = manner;
  const side = direction === 'rtl' ? 'right' : 'left';
  const all = `direction:${direction};text-align:${side};${font}`;
  return `<!doctype html>\n${html`<html lang="${language}" dir="${direction}">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="supported-color-schemes" content="light dark" />
      <title>${subject}</title>
      <style>
        ${new Html(dark)}
      </style>
    </head>
    <body style="margin:0;background:#faf8f4">
      <div
        class="paper"
        role="article"
        lang="${language}"
        dir="${direction}"
        style="${all};background:#faf8f4;color:${ink};padding:24px 12px;font-size:17px;line-height:1.55"
      >
        <div style="max-width:34em;margin:0 auto">
          <p class="mark" style="margin:0 4px 12px;color:${brand};font-weight:700;font-size:20px">
            Klocket
          </p>
          <div
            class="card"
            style="background:#ffffff;border:1px solid #e2ddd3;border-radius:12px;padding:24px"
          >
            ${join(
              body.map((piece, index) => toPiece(piece, index === body.length - 1)),
              '\n',
            )}
          </div>
          <p class="quiet" style="margin:16px 4px 0;color:${quiet};font-size:14px">${footer}</p>
        </div>
      </div>
    </body>
  </html>`}\n`;
}

function toPiece(piece: Piece, isLast: boolean): Html {
  const margin = `margin:0 0 ${isLast ? 0 : 18}px`;
  switch (piece.kind) {
    case 'text':
      return html`<p style="${margin}">${lines(piece.text)}</p>`;
    case 'note':
      return html`<p class="quiet" style="${margin};color:${quiet};font-size:15px">
        ${lines(piece.text)}
      </p>`;
    case 'link':
      return html`<p style="${margin}">
        <a
          class="button"
          href="${safeUrl(piece.url)}"
          style="display:inline-block;background:${brand};color:#ffffff;font-weight:600;text-decoration:none;padding:12px 22px;border-radius:8px"
          >${piece.words}</a
        >
      </p>`;
    case 'code':
      return html`<p
        class="code"
        dir="ltr"
        style="${margin};background:#e6f1ee;color:${ink};border-radius:8px;padding:14px;text-align:center;font:700 30px/1.2 ui-monospace,Menlo,Consolas,monospace;letter-spacing:.18em"
      >
        ${piece.code}
      </p>`;
    case 'facts':
      return html`<table
        role="presentation"
        cellpadding="0"
        cellspacing="0"
        style="${margin};border-collapse:collapse"
      >
        ${piece.facts.map(
          ([label, value]) =>
            html`<tr>
              <td
                class="quiet"
                style="color:${quiet};padding:2px 0;padding-inline-end:16px;vertical-align:top"
              >
                ${label}
              </td>
              <td style="padding:2px 0;overflow-wrap:anywhere"><bdi>${value}</bdi></td>
            </tr>`,
        )}
      </table>`;
  }
}

const lines = (words: string): Content => join(words.split('\n'), html`<br />`);
