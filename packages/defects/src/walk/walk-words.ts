import { wordsFrom } from '@klocket/core/writing';

/** Puts the words of a walk beside those that every widget says; apart from those of reports, which grow not by it. */
export const useWalkWords = wordsFrom({
  'story/en': () => import('../locales/story/en.ts'),
  'story/ar': () => import('../locales/story/ar.ts'),
  'walk/en': () => import('../locales/walk/en.ts'),
  'walk/ar': () => import('../locales/walk/ar.ts'),
});
