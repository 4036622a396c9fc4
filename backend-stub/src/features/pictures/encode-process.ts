// Makes a picture anew in a process of its own, so that a file made to do harm ends only this one.
// Arguments: the file to read, and the folder for what is made. Says width, height and hash as JSON;
// ends with `unreadable` where that is the picture's own fault, and with `SIGXCPU` where it takes long.
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import {
  fileName,
  longestProcessorMs,
  mostPixels,
  pictureFormats,
  pictureWidths,
  unreadable,
} from './rules.ts';

const [input = '', folder = ''] = process.argv.slice(2);
sharp.cache(false);
sharp.concurrency(1);

// Time of the processor, not of the wall: on a slow machine a good picture takes long too.
const watch = setInterval(() => {
  const { user, system } = process.cpuUsage();
  if (user + system > longestProcessorMs * 1000) process.kill(process.pid, 'SIGXCPU');
}, 250);

/** Reads the picture once, no wider than it is kept: metadata is left behind by not being asked for. */
async function read() {
  const options = { limitInputPixels: mostPixels, failOn: 'error', pages: 1 } as const;
  const picture = sharp(input, options).rotate();
  const width = Math.max(...pictureWidths);
  try {
    const { data, info } = await picture
      .resize({ width, withoutEnlargement: true })
      .raw()
      .toBuffer({ resolveWithObject: true });
    return sharp(data, { raw: info });
  } catch {
    process.exit(unreadable);
  }
}

const picture = await read();
const hash = createHash('sha256');
let largest = { width: 0, height: 0 };
for (const width of pictureWidths) {
  for (const format of pictureFormats) {
    const resized = picture.clone().resize({ width, withoutEnlargement: true });
    const encoded =
      format === 'webp' ? resized.webp({ quality: 78 }) : resized.jpeg({ quality: 80 });
    const { data, info } = await encoded.toBuffer({ resolveWithObject: true });
    await writeFile(join(folder, fileName(width, format)), data);
    hash.update(data);
    if (info.width > largest.width) largest = { width: info.width, height: info.height };
  }
}
clearInterval(watch);
process.stdout.write(JSON.stringify({ ...largest, hash: hash.digest('hex').slice(0, 32) }));
