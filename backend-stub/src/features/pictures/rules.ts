/** The widest a picture is kept, and the widths beside that. */
export const pictureWidths = [480, 960, 1600] as const;
export const pictureFormats = ['webp', 'jpg'] as const;

export const mostBytes = 10 * 1024 * 1024;
export const mostPixels = 40_000_000;

/** So long may the processor work at one picture; what takes longer was made to. */
export const longestProcessorMs = 20_000;

/** So long is one waited for, whoever is to blame. Who sent it gives up a little later. */
export const longestMs = 25_000;

/** What a process ends with when it could not read its picture. */
export const unreadable = 65;

const signatures: [type: string, isIt: (bytes: Buffer) => boolean][] = [
  ['image/jpeg', (bytes) => bytes.subarray(0, 3).toString('hex') === 'ffd8ff'],
  ['image/png', (bytes) => bytes.subarray(0, 8).toString('hex') === '89504e470d0a1a0a'],
  [
    'image/webp',
    (bytes) =>
      bytes.subarray(0, 4).toString('latin1') === 'RIFF' &&
      bytes.subarray(8, 12).toString('latin1') === 'WEBP',
  ],
];

/** What kind of picture it is, by its first bytes and not by what it is called. */
export const typeOfPicture = (bytes: Buffer) => signatures.find(([, isIt]) => isIt(bytes))?.[0];

/**
 * Whether the bytes go on as a picture does after its first ones, and are no larger than may be: what is
 * not is refused without beginning to make anything of it.
 */
export function isPlausible(bytes: Buffer): boolean {
  switch (typeOfPicture(bytes)) {
    case 'image/png':
      return bytes.toString('latin1', 12, 16) === 'IHDR' && isSize(sizeAt(bytes, 16, 4));
    case 'image/webp':
      return isSize(sizeOfWebp(bytes));
    case 'image/jpeg':
      return isSize(sizeOfJpeg(bytes));
    default:
      return false;
  }
}

type Size = readonly [number, number] | undefined;

const isSize = (size: Size) => size !== undefined && size[0] > 0 && size[0] * size[1] <= mostPixels;

/** Two numbers that stand one after the other. */
const sizeAt = (bytes: Buffer, at: number, octets: 2 | 4): Size =>
  at + 2 * octets <= bytes.length
    ? [bytes.readUIntBE(at, octets), bytes.readUIntBE(at + octets, octets)]
    : undefined;

/** The width and height in the first chunk; undefined where none is. */
function sizeOfWebp(bytes: Buffer): Size {
  if (bytes.length < 30) return undefined;
  switch (bytes.toString('latin1', 12, 16)) {
    case 'VP8 ':
      return bytes.readUIntBE(23, 3) === 0x9d012a
        ? [bytes.readUInt16LE(26) & 0x3fff, bytes.readUInt16LE(28) & 0x3fff]
        : undefined;
    case 'VP8L': {
      const packed = bytes.readUInt32LE(21);
      return bytes[20] === 0x2f
        ? [(packed & 0x3fff) + 1, ((packed >>> 14) & 0x3fff) + 1]
        : undefined;
    }
    case 'VP8X':
      return [bytes.readUIntLE(24, 3) + 1, bytes.readUIntLE(27, 3) + 1];
    default:
      return undefined;
  }
}

/** The height and width in the segment that begins the frame; undefined where none is. */
function sizeOfJpeg(bytes: Buffer): Size {
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1]!;
    // C4, C8 and CC stand among the markers of frames and begin none.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return sizeAt(bytes, at + 5, 2);
    }
    // A marker may be filled up with more of the first octet.
    at += marker === 0xff ? 1 : 2 + bytes.readUInt16BE(at + 2);
  }
  return undefined;
}

/** The name of one of a picture's files. */
export const fileName = (width: number, format: string) => `${width}.${format}`;

/** Where one of a picture's files is found by browsers. */
export const pictureUrl = (hash: string, width: number, format = 'webp') =>
  `/files/${hash}/${fileName(width, format)}`;
