import { plainText } from '../plain-text.ts';

/** A piece of HTML in which everything from outside is already escaped. Made by `html` alone. */
export class Html {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString() {
    return this.#text;
  }
}

/** What may stand between the braces of a template; false, null and undefined show nothing. */
export type Content = Html | string | number | boolean | null | undefined | readonly Content[];

/**
 * Writes HTML. Every value is escaped, in text and in quoted attributes alike, unless it is a
 * piece made by this function itself.
 */
export const html = (strings: TemplateStringsArray, ...values: Content[]) =>
  new Html(String.raw({ raw: strings }, ...values.map(write)));

/** Attributes; false and undefined leave one out, true is a bare name. */
export const attributes = (values: Record<string, string | number | boolean | undefined>) =>
  new Html(
    Object.entries(values)
      .filter(([, value]) => value !== undefined && value !== false)
      .map(([name, value]) => (value === true ? name : `${name}="${write(value)}"`))
      .join(' '),
  );

/** Data for machines in a script element; `<` cannot end the element. */
export const jsonScript = (type: string, data: unknown) => {
  const json = JSON.stringify(data, (_, value: unknown) =>
    typeof value === 'string' ? plainText(value) : value,
  );
  return html`<script type="${type}">
    ${new Html(json.replace(/[<>&\u2028\u2029]/g, toEscape))}
  </script>`;
};

/** An address from the data, or undefined when following it could do anything but open a page. */
export const safeUrl = (url: string | undefined) =>
  url !== undefined && /^(https?:\/\/|mailto:|tel:|\/(?!\/))/i.test(url) ? url : undefined;

/** Joins pieces with something between them. */
export const join = (pieces: Content[], between: Content): Content[] =>
  pieces.flatMap((piece, index) => (index === 0 ? [piece] : [between, piece]));

function write(value: Content): string {
  if (value instanceof Html) return value.toString();
  if (Array.isArray(value)) return value.map(write).join('');
  if (value === null || value === undefined || typeof value === 'boolean') return '';
  return plainText(String(value)).replace(/[&<>"']/g, (character) => entities[character]!);
}

const toEscape = (character: string) =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
