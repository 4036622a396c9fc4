import { createDeflate, crc32 } from 'node:zlib';
import sharp from 'sharp';

/** A picture that is little as a file and very much as pixels. */
export interface Bomb {
  type: 'png' | 'jpeg' | 'webp';
  bytes: Buffer;
}

/** So many pixels wide and high: decoded, each takes 588 MB. */
const side = 14_000;

/** One bomb of each kind that a phone may send. */
export async function makeBombs(): Promise<Bomb[]> {
  const create = { width: side, height: side, channels: 3, background: '#fff' } as const;
  const blank = () => sharp({ create, limitInputPixels: false });
  return [
    { type: 'png', bytes: await makePng(side) },
    { type: 'jpeg', bytes: await blank().jpeg({ quality: 1 }).toBuffer() },
    { type: 'webp', bytes: await blank().webp({ effort: 0, quality: 1 }).toBuffer() },
  ];
}

/** A white square, written row by row: it need not fit in memory to be made. */
async function makePng(width: number): Promise<Buffer> {
  const deflate = createDeflate({ level: 1 });
  const packed = deflate.toArray();
  const row = Buffer.alloc(1 + 3 * width);
  for (let written = 0; written < width; written += 1) {
    if (!deflate.write(row)) await new Promise((resolve) => deflate.once('drain', resolve));
  }
  deflate.end();
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(width, 4);
  // Eight bits a channel, three channels.
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', Buffer.concat((await packed) as Buffer[])),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(content.length, 0);
  frame.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}
