import { wordsFrom } from '@klocket/core/writing';

/** Puts what a screen says to who touches it beside what every widget says. */
export const useTouchWords = wordsFrom({
  'touch/en': () => import('../locales/touch/en.ts'),
  'touch/ar': () => import('../locales/touch/ar.ts'),
});
