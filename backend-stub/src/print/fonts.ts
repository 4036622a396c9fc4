import { create, type Font } from 'fontkit';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inflateSync } from 'node:zlib';

export type Weight = 'regular' | 'bold';

/** A font as it is set: what reads it, and the name it is registered by. */
export interface Face {
  name: string;
  font: Font;
}

/** The alphabets there are letters for, the likeliest first. Noto, under the SIL Open Font License. */
const alphabets = [
  'noto-sans/files/noto-sans-latin',
  'noto-sans/files/noto-sans-latin-ext',
  'noto-sans-arabic/files/noto-sans-arabic-arabic',
  'noto-sans/files/noto-sans-cyrillic',
  'noto-sans/files/noto-sans-cyrillic-ext',
  'noto-sans/files/noto-sans-greek',
  'noto-sans/files/noto-sans-vietnamese',
  'noto-sans/files/noto-sans-devanagari',
];

const weights = { regular: 400, bold: 700 };
const faces = new Map<string, Face>();

/** The font that has all letters of a piece of text, the one before where it has them; else Latin. */
export function faceFor(text: string, weight: Weight, before?: Face): Face {
  const points = Array.from(text, (letter) => letter.codePointAt(0)!).filter(isSeen);
  const has = ({ font }: Face) => points.every((point) => font.hasGlyphForCodePoint(point));
  if (before && has(before)) return before;
  for (const alphabet of alphabets) {
    const face = open(alphabet, weight);
    if (has(face)) return face;
  }
  return open(alphabets[0]!, weight);
}

/** Joiners and the like shape letters and have none of their own. */
const isSeen = (point: number) =>
  !/\p{Default_Ignorable_Code_Point}/u.test(String.fromCodePoint(point));

function open(alphabet: string, weight: Weight): Face {
  const name = `${alphabet}-${weights[weight]}-normal.woff`;
  const known = faces.get(name);
  if (known) return known;
  const file = fileURLToPath(import.meta.resolve(`@fontsource/${name}`));
  // A single font: only files of several answer with a collection.
  const face = { name, font: create(unpack(readFileSync(file))) as Font };
  faces.set(name, face);
  return face;
}

/**
 * The font inside a web font (WOFF 1.0). The reader would inflate a table anew for each letter it is
 * asked for.
 */
function unpack(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, index) => {
    const at = 44 + 20 * index;
    const [offset = 0, packed = 0, length = 0] = [4, 8, 12].map((by) => woff.readUInt32BE(at + by));
    const data = woff.subarray(offset, offset + packed);
    return {
      tag: woff.subarray(at, at + 4),
      checksum: woff.readUInt32BE(at + 16),
      data: packed < length ? inflateSync(data) : data,
    };
  });
  const power = Math.floor(Math.log2(count));
  const head = Buffer.alloc(12 + 16 * count);
  head.writeUInt32BE(woff.readUInt32BE(4), 0);
  [count, 16 * 2 ** power, power, 16 * (count - 2 ** power)].forEach((value, index) =>
    head.writeUInt16BE(value, 4 + 2 * index),
  );
  const parts = [head];
  let offset = head.length;
  tables.forEach(({ tag, checksum, data }, index) => {
    const at = 12 + 16 * index;
    tag.copy(head, at);
    [checksum, offset, data.length].forEach((value, by) =>
      head.writeUInt32BE(value, at + 4 + 4 * by),
    );
    const padded = Buffer.alloc(Math.ceil(data.length / 4) * 4);
    data.copy(padded);
    parts.push(padded);
    offset += padded.length;
  });
  return Buffer.concat(parts);
}
