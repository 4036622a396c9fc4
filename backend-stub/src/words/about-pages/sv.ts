import { privacy } from './privacy-sv.ts';

/** What the pages say that tell of the district itself, in Swedish. */
export const sv = {
  links: {
    title: 'Om sidan',
    privacy: 'Dina uppgifter',
  },
  privacy,
};

/** Every such word; another language lacks none of them. */
export type AboutPageWords = typeof sv;
