import { code, facts, link, note, text } from '../letter.ts';
import type { MailWords } from './index.ts';
import { defectAbout, defectLetters } from './defect-ar.ts';
import { signupAbout, signupLetters } from './signup-ar.ts';
import { staffAbout, staffLetters } from './staff-ar.ts';

/** Mail in Arabic. */
export const ar: MailWords = {
  direction: 'rtl',
  footer: 'هذه الرسالة من Klocket وقد أُرسلت تلقائيًا. لا يمكن الرد عليها.',

  letters: {
    'sign-in': (values) => ({
      subject: 'تسجيل الدخول إلى Klocket',
      body: [
        text('مرحبًا!'),
        text('اضغط على الزر في المتصفح نفسه الذي بدأت فيه، وستكون في الداخل.'),
        link('تسجيل الدخول', values.link),
        text('هل تفتح الرسالة على هاتف أو حاسوب آخر؟ اكتب إذن الرمز حيث بدأت:'),
        code(values.code),
        note(
          `يصلح الرمز والرابط لمدة ${values.minutes} دقائق ولمرة واحدة فقط. ` +
            'لا تعطِ الرمز لأي شخص آخر، ولا حتى لنا.',
        ),
        note('ألم تكن أنت من أراد تسجيل الدخول؟ إذن لا حاجة إلى فعل أي شيء.'),
      ],
    }),

    invitation: ({ district, invitedBy, link: url }) => ({
      subject: 'أنت مدعو إلى Klocket',
      body: [
        text('مرحبًا!'),
        text(
          invitedBy
            ? `وصلتك دعوة من ${invitedBy} للعمل على تقويم ${district}.`
            : `أنت مدعو للعمل على تقويم ${district}.`,
        ),
        text('هناك تضيف الأنشطة وتغيّرها وتلغي ما لن يُقام منها.'),
        link('ابدأ الآن', url),
        note(
          'اكتب عنوان البريد الإلكتروني هذا عندما تسألك الصفحة عنه. ' +
            'سيصلك رمز بالبريد، ولن تحتاج إلى كلمة مرور.',
        ),
        note('ألا تعرف شيئًا عن هذا؟ إذن لا حاجة إلى فعل أي شيء.'),
      ],
    }),

    'mail-failed': (values) => ({
      subject: 'رسالة لم تصل',
      body: [
        text('مرحبًا!'),
        text(`تعذّر إرسال رسالة من ${values.district}.`),
        facts(
          ['إلى', values.recipient],
          ['بشأن', ar.about[values.template]],
          ['السبب', ar.troubles[values.trouble]],
        ),
        text(
          'هل العنوان صحيح؟ صحّحه، أو اتصل هاتفيًا بدلًا من ذلك. بعدها يمكنك إرسال الرسالة من جديد.',
        ),
        link('انظر ما لم يُرسل', values.link),
      ],
    }),

    'suggestion-shown': ({ title, by, link: url }) => ({
      subject: 'اقتراحك ظاهر الآن في التقويم',
      body: [text('مرحبا!'), text(`نشر ${by} النشاط «${title}».`), link('اعرضه في المكتب', url)],
    }),

    'suggestion-returned': ({ title, by, word, link: url }) => ({
      subject: 'عاد إليك اقتراحك',
      body: [
        text('مرحبا!'),
        text(`أعاد ${by} النشاط «${title}» مع كلمة:`),
        text(word),
        text('غيّر ما يلزم ثم أرسل الاقتراح من جديد.'),
        link('افتح الاقتراح', url),
      ],
    }),

    ...signupLetters,
    ...defectLetters,
    ...staffLetters,
  },

  about: {
    ...signupAbout,
    ...defectAbout,
    ...staffAbout,
    'sign-in': 'تسجيل الدخول',
    invitation: 'دعوة',
    'mail-failed': 'رسالة لم تصل',
    'suggestion-shown': 'اقتراح تم نشره',
    'suggestion-returned': 'اقتراح أعيد إليك',
  },

  troubles: {
    'recipient-refused': 'هذا العنوان لا يستقبل البريد',
    'sender-refused': 'لم يُقبل عنواننا كمرسل',
    refused: 'رفض خادم البريد لدى المستلم الرسالة',
    unreachable: 'تعذّر الوصول إلى خادم البريد',
    'not-let-in': 'لم يسمح لنا خادم البريد بالدخول',
    later: 'طلب خادم البريد لدى المستلم الانتظار، لمدة طويلة جدًا',
    'too-late': 'كانت الرسالة ستصل متأخرة جدًا',
  },
};
