import { generate } from 'lean-qr';
import { html, type Content } from '../html.ts';

/** An address as a QR code; `alt` is what is read aloud instead. */
export function qrCode(address: string, alt: string): Content {
  const code = generate(address);
  let path = '';
  for (let row = 0; row < code.size; row++) {
    for (let column = 0; column < code.size; column++) {
      if (!code.get(column, row)) continue;
      const from = column;
      while (code.get(column + 1, row)) column++;
      path += `M${from} ${row}h${column + 1 - from}v1H${from}z`;
    }
  }
  return html`<svg class="qr" viewBox="0 0 ${code.size} ${code.size}" role="img">
    <title>${alt}</title>
    <path d="${path}"></path>
  </svg>`;
}
