/** The widest a picture is kept, and the widths beside that. */
export const pictureWidths = [480, 960, 1600] as const;
export const pictureFormats = ['webp', 'jpg'] as const;

export const mostBytes = 10 * 1024 * 1024;
export const mostPixels = 40_000_000;

/** So long may one picture take; what takes longer was made to. */
export const longestMs = 20_000;

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

/** The name of one of a picture's files. */
export const fileName = (width: number, format: string) => `${width}.${format}`;

/** Where one of a picture's files is found by browsers. */
export const pictureUrl = (hash: string, width: number, format = 'webp') =>
  `/files/${hash}/${fileName(width, format)}`;
