import sharp from 'sharp';
import type { Poster } from '../sheet.ts';

/** The proportions of a poster's picture, sharp enough for an A3. */
const size = { width: 1680, height: 722 };

/** A poster's picture as it is printed; undefined where there is none, or none that can be read. */
export async function openPoster(
  { picture }: Poster,
  files: Record<string, string>,
): Promise<Buffer | undefined> {
  const file = picture && files[picture.url];
  if (!file) return undefined;
  return sharp(file, { failOn: 'error', density: 150 })
    .resize({ ...size, fit: 'cover', position: 'attention' })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .jpeg({ quality: 84 })
    .toBuffer()
    .catch(() => undefined);
}
