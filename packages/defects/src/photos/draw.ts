/** How many pixels of the source are drawn at a time, so that the page has its turn in between. */
const pixelsAtOnce = 150_000;

/** Draws a picture smaller, in strips: no worker is needed, which a strict page would refuse. */
export async function draw(
  picture: ImageBitmap | HTMLCanvasElement,
  longest: number,
): Promise<HTMLCanvasElement> {
  const { width, height } = picture;
  const scale = Math.min(1, longest / Math.max(width, height));
  const whole = await sheet(Math.round(width * scale), Math.round(height * scale));
  const rows = Math.max(1, Math.floor((pixelsAtOnce / width) * scale));
  // A strip of its own: drawn smaller from the picture itself, all of that would be made ready at once.
  const strip = await sheet(width, Math.ceil(rows / scale));
  // What the first drawing from one canvas to another costs is paid alone, with a pixel that is drawn over.
  whole.drawImage(strip.canvas, 0, 0, 1, 1, 0, 0, 1, 1);
  whole.getImageData(0, 0, 1, 1);
  await pageHasItsTurn();
  for (let top = 0; top < whole.canvas.height; top += rows) {
    const part = Math.min(rows, whole.canvas.height - top);
    const size = part / scale;
    strip.drawImage(picture, 0, top / scale, width, size, 0, 0, width, size);
    whole.drawImage(strip.canvas, 0, 0, width, size, 0, top, whole.canvas.width, part);
    // Reads one pixel, or all strips would wait and be drawn in one go.
    whole.getImageData(0, top, 1, 1);
    await pageHasItsTurn();
  }
  return whole.canvas;
}

async function sheet(width: number, height: number) {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, width);
  canvas.height = Math.max(1, height);
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (!context) throw new Error('There is no canvas.');
  context.imageSmoothingQuality = 'medium';
  // Its memory is made now, by itself.
  context.getImageData(0, 0, 1, 1);
  await pageHasItsTurn();
  return context;
}

const pageHasItsTurn = () => new Promise((resolve) => setTimeout(resolve));
