import { wordsFrom } from '@klocket/core/writing';

/** Puts words about goals beside those that every widget says: of the cards, of one goal, of how it is known, of the pulse. */
export const useGoalWords = wordsFrom({
  'goals/en': () => import('./locales/goals/en.ts'),
  'goals/ar': () => import('./locales/goals/ar.ts'),
  'goal/en': () => import('./locales/goal/en.ts'),
  'goal/ar': () => import('./locales/goal/ar.ts'),
  'how/en': () => import('./locales/how/en.ts'),
  'how/ar': () => import('./locales/how/ar.ts'),
  'pulse/en': () => import('./locales/pulse/en.ts'),
  'pulse/ar': () => import('./locales/pulse/ar.ts'),
});
