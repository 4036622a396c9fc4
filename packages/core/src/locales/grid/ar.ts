// Made by `npm run localize` from packages/core/xliff/ar.xlf.

export const templates = {
  'count-many': 'عدد الأنشطة: {0}',
  'count-none': 'لا شيء مخطط له',
  'count-one': 'نشاط واحد',
  'month-after': 'الشهر التالي',
  'month-before': 'الشهر السابق',
  'more-count': '+{0} أخرى',
  'week-after': 'الأسبوع التالي',
  'week-before': 'الأسبوع السابق',
  'week-dates': 'الأسبوع {0}، {1}',
  'week-number': 'أسبوع {0}',
};
