import sharp from 'sharp';
import { createLine } from '../../in-line.ts';
import { createTogether } from '../../together.ts';
import { drawPicture } from './draw.ts';
import { hashOf, type SharePicture } from './picture.ts';

/** So many pictures wait for each other; who comes after them is asked to come back. */
const mostWaiting = 40;
/** So much is kept of what has been drawn; a picture takes some tens of kilobytes. */
const mostBytes = 24 * 1024 * 1024;

/**
 * Draws pictures for sharing, one at a time, and keeps them by what stands on them: a storm of crawlers takes
 * one core at most, and the same picture is drawn once.
 */
export type Easel = ReturnType<typeof createEasel>;

export function createEasel() {
  const inTurn = createLine(mostWaiting);
  const together = createTogether<Buffer>();
  const kept = new Map<string, Buffer>();
  let bytes = 0;

  function keep(hash: string, png: Buffer) {
    if (kept.has(hash)) return;
    kept.set(hash, png);
    bytes += png.length;
    for (const [oldest, { length }] of kept) {
      if (bytes <= mostBytes) break;
      kept.delete(oldest);
      bytes -= length;
    }
  }

  return {
    /** How many have been drawn, and how many are kept. */
    get stats() {
      return { kept: kept.size, bytes };
    },

    /** The picture as a PNG. Throws a `Problem` when too many wait. */
    async draw(picture: SharePicture, signal: AbortSignal): Promise<Buffer> {
      const hash = hashOf(picture);
      const known = kept.get(hash);
      if (known) {
        // The most recently used stand last.
        kept.delete(hash);
        kept.set(hash, known);
        return known;
      }
      return together(hash, signal, (all) =>
        inTurn(all, async () => {
          const png = await rasterise(drawPicture(picture));
          keep(hash, png);
          return png;
        }),
      );
    },
  };
}

/** Few colours, and so a small file: the ground, the paper, the letters and their edges. */
const rasterise = (svg: string) =>
  sharp(Buffer.from(svg)).png({ palette: true, colours: 64, effort: 3 }).toBuffer();
