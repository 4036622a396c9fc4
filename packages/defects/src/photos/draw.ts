/** How many pixels of the source are drawn at a time, so that the page has its turn in between. */
const pixelsAtOnce = 1_000_000;

/** Draws a picture smaller, in strips: no worker is needed, which a strict page would refuse. */
export async function draw(
  picture: ImageBitmap | HTMLCanvasElement,
  longest: number,
): Promise<HTMLCanvasElement> {
  const { width, height } = picture;
  const scale = Math.min(1, longest / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (!context) throw new Error('There is no canvas.');
  context.imageSmoothingQuality = 'medium';
  const rows = Math.max(1, Math.floor((pixelsAtOnce / width) * scale));
  for (let top = 0; top < canvas.height; top += rows) {
    const part = Math.min(rows, canvas.height - top);
    const { from, size } = { from: top / scale, size: part / scale };
    context.drawImage(picture, 0, from, width, size, 0, top, canvas.width, part);
    await new Promise((resolve) => setTimeout(resolve));
  }
  return canvas;
}
