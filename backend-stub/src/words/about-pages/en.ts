import { privacy } from './privacy-en.ts';
import type { AboutPageWords } from './sv.ts';

/** What the pages say that tell of the district itself, in English. */
export const en: AboutPageWords = {
  links: {
    title: 'About this site',
    privacy: 'Your data',
  },
  privacy,
};
