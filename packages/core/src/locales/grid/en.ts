// Made by `npm run localize` from packages/core/xliff/en.xlf.
import { str } from '@lit/localize';

export const templates = {
  'count-many': str`${0} activities`,
  'count-none': `nothing planned`,
  'count-one': `1 activity`,
  'month-after': `Next month`,
  'month-before': `Previous month`,
  'more-count': str`+${0} more`,
  'week-after': `Next week`,
  'week-before': `Previous week`,
  'week-title': str`Week ${0}, ${1}–${2}`,
};
