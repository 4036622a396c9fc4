import sharp from 'sharp';
import { assets } from './assets.ts';

/** How large an app's icon is, in pixels, and whether a phone may cut it to its own shape. */
export interface Icon {
  size: 192 | 512;
  maskable: boolean;
}

export const icons: readonly Icon[] = [
  { size: 192, maskable: false },
  { size: 512, maskable: false },
  { size: 512, maskable: true },
];

export const iconPath = ({ size, maskable }: Icon) =>
  `/assets/icon-${size}${maskable ? '-maskable' : ''}.png`;

/** What may be cut away lies outside a circle of 80 % (W3C, Web App Manifest, icon masks). */
const safe = 0.8;

/** Our mark as a picture; a maskable one reaches out to all edges. */
export async function drawIcon({ size, maskable }: Icon): Promise<Buffer> {
  const mark = assets.mark.body.toString();
  // The circle of the mark filled to the edges, with what is on it made smaller.
  const svg = maskable
    ? mark
        .replace(/<circle[^>]*\/>/, '<rect x="-16" y="-16" width="64" height="64" fill="#0b6b5d"/>')
        .replace('viewBox="0 0 32 32"', `viewBox="${viewBox(32 / safe)}"`)
    : mark;
  return sharp(Buffer.from(svg), { density: (72 * size) / 32 })
    .resize(size, size)
    .png({ compressionLevel: 9 })
    .toBuffer();
}

const viewBox = (width: number) => [16 - width / 2, 16 - width / 2, width, width].join(' ');
