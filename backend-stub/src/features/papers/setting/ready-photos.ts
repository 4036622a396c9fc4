import sharp from 'sharp';
import type { Document } from '../../../print/letters.ts';
import type { ReadyPhotos } from './photo-block.ts';

/** So much room do all photos of a paper take together. */
const mostBytes = 6_500_000;
/** From the best to the least that can still be looked at, in points of the picture. */
const steps = [
  { width: 640, quality: 74 },
  { width: 480, quality: 70 },
  { width: 400, quality: 62 },
  { width: 320, quality: 52 },
  { width: 260, quality: 42 },
] as const;

/** Makes each photo so small that all of them fit; one that cannot be read is left out. */
export async function shrinkPhotos(files: Record<string, string>): Promise<Map<string, Buffer>> {
  sharp.cache(false);
  sharp.concurrency(1);
  const entries = Object.entries(files);
  const most = mostBytes / Math.max(1, entries.length);
  const made = new Map<string, Buffer>();
  for (const [id, file] of entries) {
    const bytes = await shrink(file, most).catch(() => undefined);
    if (bytes) made.set(id, bytes);
  }
  return made;
}

async function shrink(file: string, most: number): Promise<Buffer | undefined> {
  let bytes: Buffer | undefined;
  let before = 0;
  for (const { width, quality } of steps) {
    // What would be too large all the same is not tried, but the last is.
    const expected = bytes ? bytes.length * (width / before) ** 2 : 0;
    if (expected > most && width !== steps.at(-1)!.width) continue;
    bytes = await sharp(file, { failOn: 'error' })
      .resize({ width, height: width, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .jpeg({ quality })
      .toBuffer();
    before = width;
    if (bytes.length <= most) break;
  }
  return bytes;
}

/** What the library has beside what its types say: a picture that is opened once and stands often. */
interface Opener {
  openImage(bytes: Buffer): PDFKit.Mixins.ImageSrc;
}

/** Opens them in a document, each once however often it stands. */
export function openPhotos(doc: Document, photos: ReadonlyMap<string, Buffer>): ReadyPhotos {
  const opener = doc as unknown as Opener;
  return new Map([...photos].map(([id, bytes]) => [id, opener.openImage(bytes)]));
}
