import { generate } from 'lean-qr';
import { html, type TemplateResult } from 'lit';

/** So much white around it that it can be read. */
const margin = 4;

/** A picture that telephones read a text from, black on white whatever the colours around it. */
export function qrCode(text: string, label: string): TemplateResult {
  const code = generate(text);
  const { size } = code;
  const path = Array.from({ length: size * size }, (_, at) => [at % size, Math.floor(at / size)])
    .filter(([x, y]) => code.get(x!, y!))
    .map(([x, y]) => `M${x} ${y}h1v1h-1z`)
    .join('');
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
