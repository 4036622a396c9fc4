/** A list whose elements each have a name in XML, and none in JSON. */
export interface List {
  item: string;
  values: Node[];
}

/** What GeoReport answers with, whatever it is written in. Null is an element without content. */
export type Node = string | number | boolean | null | List | { [name: string]: Node };

export const formats = ['xml', 'json'] as const;
export type Format = (typeof formats)[number];

/** The types of the formats, as GeoReport v2 names them. */
export const contentTypes: Record<Format, string> = {
  xml: 'text/xml; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

/** Writes a document; its name is the root of XML, which JSON does without. */
export const write = (format: Format, name: string, content: Node) =>
  format === 'json'
    ? JSON.stringify(toPlain(content))
    : `<?xml version="1.0" encoding="UTF-8"?>\n${toElement(name, content)}`;

const isList = (node: Node): node is List =>
  typeof node === 'object' && node !== null && 'item' in node && 'values' in node;

/** By the Spark convention of Open311: repeated elements are an array, also when there is one. */
function toPlain(node: Node): unknown {
  if (typeof node !== 'object' || node === null) return node === '' ? null : node;
  if (isList(node)) return node.values.map(toPlain);
  return Object.fromEntries(Object.entries(node).map(([name, value]) => [name, toPlain(value)]));
}

function toElement(name: string, node: Node): string {
  const content = toContent(node);
  return content === '' ? `<${name}/>` : `<${name}>${content}</${name}>`;
}

function toContent(node: Node): string {
  if (node === null) return '';
  if (typeof node !== 'object') return escape(String(node));
  if (isList(node)) return node.values.map((value) => toElement(node.item, value)).join('');
  return Object.entries(node)
    .map(([name, value]) => toElement(name, value))
    .join('');
}

/** What XML 1.0 cannot hold was never let in; a carriage return would be read as a line feed. */
const escape = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;');
