import type { sv } from './sv.ts';

/** What stands on sheets and posters for walls, in Arabic. */
export const ar: typeof sv = {
  week: 'الأسبوع {number}',
  weekIn: 'الأسبوع {number} في {place}',
  description:
    'كل ما يحدث في {place} في الأسبوع {number}، {range}: على الشاشة وعلى الورق وكملف PDF.',
  heading: 'الأسبوع على ورقة',
  link: 'الأسبوع كورقة A4 واحدة للتعليق',
  previous: 'الأسبوع {number}',
  following: 'الأسبوع {number}',
  weeks: 'انتقل إلى أسبوع آخر',
  present: 'هذا الأسبوع',
  houses: 'اختر بيتًا',
  allHouses: 'كل البيوت',
  print: 'اطبع',
  pdf: 'نزّل كملف PDF',
  paper: 'ورقة A4 واحدة للسلالم ولوحات الإعلانات.',
  more: 'والمزيد: {count} – امسح الرمز',
  continued: 'تتمة',
  until: 'حتى {day}',
  free: 'لا شيء في هذا اليوم',
  nothing: 'لا شيء مخطط له هذا الأسبوع',
  nothingLead: 'امسح الرمز لترى ما سيحدث لاحقًا.',
  nextOne: 'التالي يوم {day}',
  calendar: 'اعرض التقويم كاملًا',
  scan: 'امسح الرمز: أحدث المعلومات دائمًا',
  qr: 'رمز QR إلى الأسبوع على الويب',
  qrOf: 'رمز QR إلى {title}',
  contact: 'أسئلة؟ {contact}',
  note: 'قد يتغيّر شيء. أحدث المعلومات على الويب.',
  printed: 'طُبع في {day}',
};
