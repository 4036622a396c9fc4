import { wordsFrom } from '@klocket/core/writing';

/** Puts words about defects beside those that every widget says: of the form, of what comes after it, of the list, of a map, or of what a secret opens. */
export const useDefectWords = wordsFrom({
  'report/en': () => import('./locales/report/en.ts'),
  'report/ar': () => import('./locales/report/ar.ts'),
  'sending/en': () => import('./locales/sending/en.ts'),
  'sending/ar': () => import('./locales/sending/ar.ts'),
  'story/en': () => import('./locales/story/en.ts'),
  'story/ar': () => import('./locales/story/ar.ts'),
  'map/en': () => import('./locales/map/en.ts'),
  'map/ar': () => import('./locales/map/ar.ts'),
  'mine/en': () => import('./locales/mine/en.ts'),
  'mine/ar': () => import('./locales/mine/ar.ts'),
});
