import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import sharp from 'sharp';
import { root } from '../../scripts/root.ts';

/** Whether this run draws the pictures of the docs anew: `npm run pictures`. */
const isWanted = process.env.KLOCKET_PICTURES === '1';
const heaviestBytes = 120_000;

interface Crop {
  /** Page around what is shown, in CSS pixels. Default: 16. */
  margin?: number;
  /** The most that is shown of its height, in CSS pixels, from its top. */
  height?: number;
}

/** Flags of a browser that can write days and times as a page's language has it, not as its own. */
export const drawingFlags = ['--enable-blink-features=LangAttributeAwareFormControlUI'];

/** Draws what somebody sees of a part of a page, into `docs/pictures`, when that is asked for. */
export async function draw(name: string, what: Locator, crop: Crop = {}) {
  if (!isWanted) return;
  const { margin = 16, height = Infinity } = crop;
  const page = what.page();
  await page.evaluate(sayDaysInSwedish);
  await what.scrollIntoViewIfNeeded();
  const box = await what.boundingBox();
  if (!box) throw new Error(`There is nothing to show in ${name}.`);
  const x = Math.max(0, box.x - margin);
  const y = Math.max(0, box.y - margin);
  const { width, height: tall } = page.viewportSize()!;
  const path = join(root, 'docs', 'pictures', `${name}.png`);
  const drawn = await page.screenshot({
    animations: 'disabled',
    clip: {
      x,
      y,
      width: Math.min(width, box.x + box.width + margin) - x,
      height: Math.min(tall, box.y + Math.min(box.height, height) + margin) - y,
    },
  });
  // Words on a few colours: a palette shows them as well in a third of the bytes.
  const picture = await sharp(drawn).png({ palette: true, effort: 10 }).toBuffer();
  const { length } = picture;
  if (length > heaviestBytes) throw new Error(`${name} weighs ${length} bytes.`);
  writeFileSync(path, picture);
}

/** Runs in the page: fields for days and times are written in the language that is set on them alone. */
function sayDaysInSwedish() {
  const within = (root: ParentNode): void => {
    for (const element of root.querySelectorAll('*')) {
      if (element instanceof HTMLInputElement && /^(date|time)$/.test(element.type)) {
        const { type } = element;
        element.lang = 'sv';
        // Made anew, the field takes the language over.
        element.type = 'text';
        element.type = type;
      }
      if (element.shadowRoot) within(element.shadowRoot);
    }
  };
  within(document);
}
