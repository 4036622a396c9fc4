import type { PaperItem, PaperPhoto } from '../paper.ts';
import { beside, stacked, textBlock } from './blocks.ts';
import { soft } from './colours.ts';
import { within, type Block, type Column, type Flow } from './flow.ts';

/** The photos that are made ready, by their ids. */
export type ReadyPhotos = ReadonlyMap<string, PDFKit.Mixins.ImageSrc>;

const perRow = 3;
const gap = 8;
const tallest = 112;

/** Photos in rows, whole and upright, with when they were taken beneath. */
export function photoBlocks(
  flow: Flow,
  { number, photos }: Pick<PaperItem, 'number' | 'photos'>,
  column: Column,
  ready: ReadyPhotos,
): Block[] {
  const shown = photos.filter(({ id }) => ready.has(id));
  const widest = (column.width - gap * (perRow - 1)) / perRow;
  return Array.from({ length: Math.ceil(shown.length / perRow) }, (_, row) => {
    let from = 0;
    const blocks = shown.slice(row * perRow, (row + 1) * perRow).map((photo) => {
      const size = fit(photo, widest);
      const place = within(flow, column, from, Math.max(size.width, 60));
      from += place.width + gap;
      const picture = photoBlock(
        flow,
        photo,
        within(flow, place, 0, size.width),
        size.height,
        ready,
      );
      // A photo may stand on another page than what it shows.
      const caption = [number, photo.caption].filter(Boolean).join(' · ');
      const style = { size: 7.5, colour: soft, gap: 2, tag: 'Caption' } as const;
      return stacked([picture, textBlock(flow, caption, place, style)]);
    });
    return { ...beside(blocks, 8), loose: true };
  });
}

/** As large as there is room, in its own proportions. */
function fit({ width, height }: PaperPhoto, widest: number) {
  const scale = Math.min(widest / width, tallest / height);
  return { width: width * scale, height: height * scale };
}

const photoBlock = (
  { doc }: Flow,
  { id, alt }: PaperPhoto,
  { left, width }: Column,
  height: number,
  ready: ReadyPhotos,
): Block => ({
  height,
  gap: 0,
  draw(y, parent) {
    const about = { alt, bbox: [left, y, left + width, y + height] };
    const figure = doc.struct('Figure', about, () => {
      doc.save().roundedRect(left, y, width, height, 4).clip();
      doc.image(ready.get(id)!, left, y, { width, height });
      doc.restore();
    });
    parent.add(figure);
  },
});
