import { code, facts, link, note, text } from '../letter.ts';
import { named } from './named.ts';
import type { SignupLetters, SignupNews } from './index.ts';

/** Mail to those who have signed up. */
export const signupLetters: SignupLetters = {
  'signup-confirmed': (news) => ({
    subject: named('لديك مقعد', news),
    body: [
      text('مرحبا!'),
      text('تم تسجيلك. نراك قريبًا!'),
      facts(...about(news)),
      ...door(news),
      link('اعرض أو غيّر أو ألغِ', news.link),
      note('لا تستطيع الحضور؟ ألغِ ليأخذ شخص آخر المقعد.'),
      note('هذا الرابط لك وحدك. من يملكه يستطيع التغيير والإلغاء.'),
    ],
  }),

  'signup-waiting': (news) => ({
    subject: named('أنت في قائمة الانتظار', news),
    body: [
      text('مرحبا!'),
      text(
        'المكان ممتلئ الآن. أنت في قائمة الانتظار، وإذا شغر مقعد فهو لك دون أن تفعل شيئًا، وسنراسلك عندها.',
      ),
      facts(...about(news), ['مكانك في الدور', String(news.place)]),
      link('اعرض أو غيّر أو ألغِ', news.link),
      note('لا تريد الانتظار؟ غادر القائمة بالزر نفسه.'),
      note('هذا الرابط لك وحدك. من يملكه يستطيع التغيير والإلغاء.'),
    ],
  }),

  'signup-promoted': (news) => ({
    subject: named('حصلت على مقعد', news),
    body: [
      text('مرحبا!'),
      text('تعذّر على شخص الحضور، والمقعد لك الآن.'),
      facts(...about(news)),
      ...door(news),
      link('اعرض أو غيّر أو ألغِ', news.link),
      note('لم تعد تستطيع الحضور؟ قل ذلك فورًا ليأخذ التالي المقعد.'),
    ],
  }),

  'signup-changed': (news) => ({
    subject: named('تغيير', news),
    body: [
      text('مرحبا!'),
      text('حدث تغيير. هكذا أصبح الآن:'),
      facts(...about(news)),
      ...said(news),
      link('أجب هل ستحضر', news.link),
      note('اضغط وأجب هل ما زلت ستحضر.'),
    ],
  }),

  'signup-cancelled': (news) => ({
    subject: named('أُلغي', news),
    body: [
      text('مرحبا!'),
      text('أُلغي ما سجّلت فيه.'),
      facts(...about(news)),
      ...said(news),
      link('اعرض المزيد', news.link),
    ],
  }),

  'signup-message': (news) => ({
    subject: named('رسالة إليك لأنك مسجّل', news),
    body: [
      text('مرحبا!'),
      facts(...about(news)),
      text('يكتب المنظّم:'),
      ...said(news),
      link('اعرض أو غيّر أو ألغِ', news.link),
    ],
  }),
};

/** What a mail is about, in the middle of a sentence. */
export const signupAbout = {
  'signup-confirmed': 'تسجيل مؤكد',
  'signup-waiting': 'مكان في قائمة الانتظار',
  'signup-promoted': 'مقعد شغر',
  'signup-changed': 'شيء تغيّر',
  'signup-cancelled': 'شيء أُلغي',
  'signup-message': 'رسالة إلى المسجّلين',
};

const about = ({ title, when, where, seats }: SignupNews): [string, string][] => [
  ['ماذا', title],
  ['متى', when],
  ...(where ? ([['أين', where]] as [string, string][]) : []),
  ['المقاعد', String(seats)],
];

/** Why, or what the organiser wants to say. */
const said = ({ message }: SignupNews) => (message ? [text(message)] : []);

/** The code to show, where one is known. */
const door = ({ code: digits }: SignupNews) =>
  digits ? [code(digits), note('أظهر الرمز عند حضورك.')] : [];
