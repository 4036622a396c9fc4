import { privacy } from './privacy-ar.ts';
import type { AboutPageWords } from './sv.ts';

/** What the pages say that tell of the district itself, in Arabic. */
export const ar: AboutPageWords = {
  links: {
    title: 'عن هذا الموقع',
    privacy: 'بياناتك',
  },
  privacy,
};
