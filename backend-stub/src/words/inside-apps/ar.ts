import type { InsideAppWords } from './sv.ts';

/** What a page says in the browser that belongs to an app such as Facebook, in Arabic. */
export const ar: InsideAppWords = {
  nothing: 'لا يحدث شيء عند الضغط؟ لا يعمل كل شيء في متصفح هذا التطبيق.',
  photo: 'لا تُفتح صورك؟ أرسل البلاغ دون صورة: تكفي جملة واحدة.',
  leaving: 'الرابط يأخذك بعيدًا عمّا كتبته. هذا عنوانه.',
  how: 'افتح الصفحة في متصفحك المعتاد: اضغط على ⋯ أو ⋮ في الزاوية العليا، أو انسخ العنوان.',
  address: 'عنوان للنسخ',
  copy: 'انسخ',
  copied: 'نُسخ العنوان.',
  byHand: 'العنوان محدَّد. انسخه بنفسك.',
  close: 'أغلق',
};
