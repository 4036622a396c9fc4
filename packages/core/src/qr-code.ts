import { generate } from 'lean-qr';
import { html, type TemplateResult } from 'lit';

/** So much white around it that it can be read. */
const margin = 4;

/** A text as telephones read it. */
export interface QrCode {
  /** How many squares it has on a side. */
  size: number;
  /** The black ones, as the path of an SVG in which each is 1 by 1. */
  path: string;
}

/** Works out a code: a tenth of a second, where a small box does so for the first time. */
export function encodeQr(text: string): QrCode {
  const code = generate(text);
  const { size } = code;
  const path = Array.from({ length: size * size }, (_, at) => [at % size, Math.floor(at / size)])
    .filter(([x, y]) => code.get(x!, y!))
    .map(([x, y]) => `M${x} ${y}h1v1h-1z`)
    .join('');
  return { size, path };
}

/** The picture of a code, black on white whatever the colours around it. */
export function drawQr({ size, path }: QrCode, label: string): TemplateResult {
  const whole = size + 2 * margin;
  return html`<svg
    viewBox="${-margin} ${-margin} ${whole} ${whole}"
    role="img"
    aria-label=${label}
    shape-rendering="crispEdges"
  >
    <path d=${path} fill="#000"></path>
  </svg>`;
}

/** A picture that telephones read a text from. */
export const qrCode = (text: string, label: string) => drawQr(encodeQr(text), label);
