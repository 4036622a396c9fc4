import type { BuilderWords } from './sv.ts';

/** What the page that puts together an embed says, in Arabic. */
export const ar: BuilderWords = {
  title: 'اعرض {district} على موقعك',
  link: 'اعرض التقويم على موقعك',
  lead: 'اختر ما تريد عرضه، ثم انسخ ما تقبله أداتك. الخدمة مجانية ولا تتطلب حسابًا.',
  what: 'ماذا',
  widgets: {
    calendar: 'التقويم',
    houses: 'المباني وما هو مفتوح',
    goals: 'الأهداف',
    'defect-list': 'الأعطال المُبلَّغ عنها',
    'defect-report': 'الإبلاغ عن عطل',
    pulse: 'سؤال للسكان',
  },
  language: 'اللغة',
  look: 'المظهر',
  looks: { auto: 'حسب شاشة الزائر', light: 'فاتح', dark: 'داكن' },
  width: 'عرض المعاينة',
  widths: { wide: 'العرض الكامل', narrow: 'عمود ضيق' },
  show: 'اعرض',
  one: 'نشاط واحد فقط؟ افتح صفحته والصق عنوانها.',
  preview: 'هكذا يبدو',
  copy: 'انسخ واحدة من ثلاث',
  script: 'سطران من الشيفرة',
  scriptHow: 'الأفضل إن كانت أداتك تقبل الشيفرة: خانة HTML مخصّصة أو وحدة شيفرة.',
  frame: 'إطار',
  frameHow: 'إن كانت أداتك تقبل الإطارات دون الشيفرة. يجب أن يكون موقعك مسجّلًا شريكًا لدينا.',
  address: 'العنوان فقط',
  addressHow: 'في ووردبريس يكفي لصق العنوان في سطر مستقل. وفي غيره يصبح رابطًا.',
  partner: 'لست شريكًا؟ يظهر التقويم مع ذلك، لكن التسجيل يتم على صفحتنا. تواصل معنا:',
};
