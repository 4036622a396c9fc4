// Made by `npm run localize` from packages/core/xliff/en.xlf.

export const templates = {
  'count-many': '{0} activities',
  'count-none': 'nothing planned',
  'count-one': '1 activity',
  'month-after': 'Next month',
  'month-before': 'Previous month',
  'more-count': '+{0} more',
  'week-after': 'Next week',
  'week-before': 'Previous week',
  'week-dates': 'Week {0}, {1}',
  'week-number': 'wk {0}',
};
