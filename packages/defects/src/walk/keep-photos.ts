import type { WalkLead } from '@klocket/contract';

/** Which photos of defects are kept for a walk without a network. */
const photoCache = 'klocket-walk-photos';

/** Keeps the photos of what is to be looked at, and none of any other walk. */
export async function keepPhotos(lead: WalkLead) {
  try {
    const wanted = lead.defects.flatMap(({ photos }) => photos.map(({ url }) => smallPhoto(url)));
    const cache = await caches.open(photoCache);
    const there = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
    await Promise.allSettled(wanted.filter((url) => !there.has(url)).map((url) => cache.add(url)));
    for (const url of there) if (!wanted.includes(url)) await cache.delete(url);
  } catch (error) {
    console.info('Klocket: photos could not be kept.', error);
  }
}

/** The small one of a photo's files: enough to know the place again. */
export const smallPhoto = (url: string) => url.replace(/\/1600\.webp$/, '/480.webp');
