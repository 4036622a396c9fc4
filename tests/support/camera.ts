import { writeFileSync } from 'node:fs';
import sharp from 'sharp';

const width = 640;
const height = 480;

/** Flags of a browser whose camera, which it may use without asking, shows what is held up to it. */
export const cameraFlags = (film: string) => [
  '--use-fake-ui-for-media-stream',
  '--use-fake-device-for-media-stream',
  `--use-file-for-fake-video-capture=${film}`,
];

/** Holds a picture up to the camera that shows a film: a single frame, over and over (YUV4MPEG2). */
export async function holdUp(film: string, picture: Buffer) {
  const brightness = await sharp(picture)
    .resize(width, height, { fit: 'contain', background: '#777' })
    .flatten()
    .toColourspace('b-w')
    .raw()
    .toBuffer();
  const colours = Buffer.alloc((width * height) / 2, 128);
  const header = `YUV4MPEG2 W${width} H${height} F30:1 Ip C420jpeg\nFRAME\n`;
  writeFileSync(film, Buffer.concat([Buffer.from(header), brightness, colours]));
}
