import { wordsFrom } from '@klocket/core/writing';

/** Puts what the screens say beside what every widget says. */
export const useKioskWords = wordsFrom({
  'kiosk/en': () => import('./locales/kiosk/en.ts'),
  'kiosk/ar': () => import('./locales/kiosk/ar.ts'),
});
