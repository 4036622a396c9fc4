// Made by `npm run localize` from packages/core/xliff/ar.xlf.
import { str } from '@lit/localize';

export const templates = {
  'count-many': str`عدد الأنشطة: ${0}`,
  'count-none': `لا شيء مخطط له`,
  'count-one': `نشاط واحد`,
  'month-after': `الشهر التالي`,
  'month-before': `الشهر السابق`,
  'more-count': str`+${0} أخرى`,
  'week-after': `الأسبوع التالي`,
  'week-before': `الأسبوع السابق`,
  'week-title': str`الأسبوع ${0}، ${1}–${2}`,
};
