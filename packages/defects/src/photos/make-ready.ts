import { newKey } from '@klocket/core/writing';
import type { Photo } from '../photo.ts';
import { draw } from './draw.ts';
import { positionIn } from './position.ts';

/** The longest side, in pixels, of what is sent and of what is shown. */
const longest = 1600;
const previewed = 240;
const quality = 0.82;
/** Where a camera writes its data: all at the beginning. */
const beginning = 256 * 1024;

/**
 * Makes a photo small and strips it of all that its camera told, on the device. The place in it is read
 * first, to be offered. Throws where the browser cannot read the file.
 */
export async function makeReady(file: Blob): Promise<Photo> {
  const head = await file.slice(0, beginning).arrayBuffer();
  const { blob, preview } = await smaller(file);
  return {
    id: newKey(),
    bytes: await blob.arrayBuffer(),
    type: blob.type,
    preview,
    position: positionIn(new DataView(head)),
  };
}

/** A photo again, from what lay in the outbox. */
export async function readBack({ bytes, type }: { bytes: ArrayBuffer; type: string }) {
  const picture = await createImageBitmap(new Blob([bytes], { type }));
  const preview = await draw(picture, previewed);
  picture.close();
  return { id: newKey(), bytes, type, preview } satisfies Photo;
}

async function smaller(file: Blob) {
  // The browser reads it beside the page, and turns it the way it was held.
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  try {
    const canvas = await draw(picture, longest);
    const preview = await draw(canvas, previewed);
    const blob = (await write(canvas, 'image/webp')) ?? (await write(canvas, 'image/jpeg'));
    if (!blob) throw new Error('The photo could not be written.');
    return { blob, preview };
  } finally {
    picture.close();
  }
}

/** WebP is written beside the page, JPEG in its spare time. Undefined where a browser cannot write it. */
async function write(canvas: HTMLCanvasElement, type: string) {
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, quality));
  return blob?.type === type ? blob : undefined;
}
