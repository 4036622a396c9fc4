import type { DefectWarning } from '@klocket/contract';
import { wordsFor } from '../../words/index.ts';

/** What is odd about a report that was taken in all the same, in the language of whoever reported. */
export const outsideWarning = (language: string): DefectWarning => ({
  pointer: '/place/position',
  code: 'outside-district',
  detail: wordsFor(language).defects.outside,
});
