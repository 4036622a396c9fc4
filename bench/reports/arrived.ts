import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import sharp from 'sharp';

const levels = 16;
const step = 256 / levels;

/** A small photo of one colour, which says its number whoever makes it anew. */
export async function drawNumber(number: number): Promise<string> {
  const [r, g, b] = [number, number / levels, number / levels ** 2].map(
    (part) => (Math.floor(part) % levels) * step + step / 2,
  );
  const create = {
    width: 96,
    height: 72,
    channels: 3,
    background: { r: r!, g: g!, b: b! },
  } as const;
  return (await sharp({ create }).jpeg({ quality: 90 }).toBuffer()).toString('base64');
}

async function readNumber(file: string): Promise<number> {
  const { data } = await sharp(file).resize(1, 1).raw().toBuffer({ resolveWithObject: true });
  const [r, g, b] = [...data].map((value) => Math.floor(value / step));
  return r! + g! * levels + b! * levels ** 2;
}

/** What the server has: under each report's words, the numbers of its photos, once for each time it is there. */
export async function readArrived(folder: string): Promise<Map<string, number[][]>> {
  const database = new DatabaseSync(join(folder, 'klocket.db'), { readOnly: true });
  const arrived = new Map<string, number[][]>();
  try {
    const reports = database
      .prepare(`select id, words from defect where words like 'Rapport %'`)
      .all() as { id: string; words: string }[];
    const photos = database.prepare(
      'select hash from defect_photo where defect_id = ? order by position',
    );
    for (const { id, words } of reports) {
      const hashes = photos.all(id) as { hash: string }[];
      const numbers = await Promise.all(
        hashes.map(({ hash }) => readNumber(join(folder, 'files', 'defects', hash, '480.webp'))),
      );
      arrived.set(words, [...(arrived.get(words) ?? []), numbers]);
    }
    return arrived;
  } finally {
    database.close();
  }
}
