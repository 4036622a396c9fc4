import type { InsideAppWords } from './sv.ts';

/** What a page says in the browser that belongs to an app such as Facebook, in English. */
export const en: InsideAppWords = {
  nothing: 'Nothing happens when you tap? Not everything works in this app’s browser.',
  photo: 'Do your photos not open? Send it without one: a sentence is enough.',
  leaving: 'The link leads away from what you have written. Here is its address.',
  how: 'Open the page in your usual browser: tap ⋯ or ⋮ in the corner at the top, or copy the address.',
  address: 'Address to copy',
  copy: 'Copy',
  copied: 'The address is copied.',
  byHand: 'The address is selected. Copy it yourself.',
  close: 'Close',
};
