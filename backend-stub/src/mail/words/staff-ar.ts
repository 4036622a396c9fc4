import { facts, link, note, text } from '../letter.ts';
import { keyFacts, eveningFacts, type StaffLetters } from './staff-facts.ts';

/** Mail to those who work at the desk, in Arabic. */
export const staffLetters: StaffLetters = {
  'passkey-added': (news) => ({
    subject: 'مفتاح مرور جديد إلى Klocket',
    body: [
      text('مرحبا!'),
      text('يمكنك الآن تسجيل الدخول إلى Klocket بمفتاح مرور جديد.'),
      facts(...keyFacts(news, { name: 'مفتاح المرور', by: 'من قِبل' })),
      link('اعرض مفاتيح المرور', news.link),
      note('لم تكن أنت؟ احذف المفتاح هناك وأخبر المنسّق.'),
    ],
  }),

  'passkey-removed': (news) => ({
    subject: 'حُذف مفتاح مرور إلى Klocket',
    body: [
      text('مرحبا!'),
      text('لم يعد ممكنًا تسجيل الدخول إلى Klocket بهذا المفتاح.'),
      facts(...keyFacts(news, { name: 'مفتاح المرور', by: 'من قِبل' })),
      link('اعرض مفاتيح المرور', news.link),
      note('لم تكن أنت ولا تعرف السبب؟ أخبر المنسّق.'),
    ],
  }),

  'evening-changed': (news) => ({
    subject: `${news.status}: ${news.title}`,
    body: [
      text('مرحبا!'),
      text(`غيّر ${news.by} موعدًا من «${news.title}».`),
      facts(...eveningFacts(news, { status: 'الآن', was: 'كان', now: 'أصبح', why: 'السبب' })),
      link('افتح في المكتب', news.link),
    ],
  }),

  'screen-silent': (news) => ({
    subject: `شاشة توقفت عن الاتصال: ${news.screen}`,
    body: [
      text('مرحبا!'),
      text('لم يصلنا شيء من هذه الشاشة منذ نصف ساعة. قد تكون تعرض آخر ما تعرفه، أو لا تعرض شيئًا.'),
      facts(['الشاشة', news.screen], ['الحي', news.district], ['آخر اتصال', news.since]),
      link('اعرض الشاشة في المكتب', news.link),
      note(
        'تحقق من الكهرباء والشبكة. افصل السلك وانتظر عشر ثوانٍ ثم أعده. لن يصلك بريد آخر عن هذا حتى تعود الشاشة ثم تتوقف من جديد.',
      ),
    ],
  }),
};

export const staffAbout = {
  'passkey-added': 'مفتاح مرور جديد',
  'passkey-removed': 'مفتاح مرور محذوف',
  'evening-changed': 'موعد تغيّر',
  'screen-silent': 'شاشة توقفت عن الاتصال',
};

export const asPlanned = 'كما كان مخططًا';
