// Made by `npm run localize` from packages/core/xliff/ar.xlf.

export const templates = {
  'how-compared': 'المقارنة',
  'how-compared-with': '{0} مع {1}.',
  'how-corrected': 'صُحِّح.',
  'how-count': 'العدد',
  'how-csv': 'جدول (CSV)',
  'how-history': 'كل الفترات، الأحدث أولًا',
  'how-interval': 'على الأرجح بين',
  'how-json': 'بيانات (JSON)',
  'how-method': 'كيف يُحسب',
  'how-n': 'الأساس',
  'how-other-source': 'المصدر: {0}.',
  'how-period': 'الفترة',
  'how-rests': 'يستند الرقم إلى {0}.',
  'how-source': 'المصدر',
  'how-updated': 'آخر تحديث',
  'how-value': 'القيمة',
};
