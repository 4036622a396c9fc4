// Makes a picture anew in a process of its own, so that a file made to do harm ends only this one.
// Arguments: the file to read, and the folder for what is made. Says width, height and hash as JSON.
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { fileName, mostPixels, pictureFormats, pictureWidths } from './rules.ts';

const [input = '', folder = ''] = process.argv.slice(2);
sharp.cache(false);
sharp.concurrency(1);

const read = () =>
  sharp(input, { limitInputPixels: mostPixels, failOn: 'error', pages: 1 }).rotate();
const hash = createHash('sha256');
let largest = { width: 0, height: 0 };
for (const width of pictureWidths) {
  for (const format of pictureFormats) {
    // Metadata is left behind by not being asked for.
    const resized = read().resize({ width, withoutEnlargement: true });
    const encoded =
      format === 'webp' ? resized.webp({ quality: 78 }) : resized.jpeg({ quality: 80 });
    const { data, info } = await encoded.toBuffer({ resolveWithObject: true });
    await writeFile(join(folder, fileName(width, format)), data);
    hash.update(data);
    if (info.width > largest.width) largest = { width: info.width, height: info.height };
  }
}
process.stdout.write(JSON.stringify({ ...largest, hash: hash.digest('hex').slice(0, 32) }));
