import { wordsFrom } from '@klocket/core/writing';

/** Puts words of signing up beside those that every widget says: of the form, of all else, or of what one has. */
export const useSignupWords = wordsFrom({
  'signup/en': () => import('./locales/signup/en.ts'),
  'signup/ar': () => import('./locales/signup/ar.ts'),
  'my/en': () => import('./locales/my/en.ts'),
  'my/ar': () => import('./locales/my/ar.ts'),
  'more/en': () => import('./locales/more/en.ts'),
  'more/ar': () => import('./locales/more/ar.ts'),
});
