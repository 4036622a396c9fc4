import { facts, link, note, text } from '../letter.ts';
import { defectFacts, type DefectLetters } from './defect-facts.ts';

const words = {
  number: 'البلاغ',
  title: 'ماذا وأين',
  status: 'الآن',
  by: 'تقول',
  why: 'السبب',
  planned: 'مخطَّط في',
};

/** Mail about defects. */
export const defectLetters: DefectLetters = {
  'defect-received': (news) => ({
    subject: `شكرًا، وصل بلاغكم (${news.number})`,
    body: [
      text('مرحبا!'),
      text('استلمنا ما أبلغتم عنه. لا يظهر للآخرين إلا بعد مراجعته.'),
      facts(...defectFacts(news, words)),
      link('تابعوا ما يجري', news.link),
      note('هذا الرابط لكم وحدكم. به تتابعون البلاغ أو توقفون الرسائل.'),
    ],
  }),
  'defect-changed': (news) => ({
    subject: `البلاغ ${news.number}: ${news.status}`,
    body: [
      text('مرحبا!'),
      text('حدث شيء في عطل تتابعونه.'),
      facts(...defectFacts(news, words)),
      link('اقرؤوا المزيد', news.link),
      note('لا تريدون رسائل أخرى عن هذا؟ قولوا ذلك في الصفحة نفسها.'),
    ],
  }),
  'defect-follow': (news) => ({
    subject: `هل تريدون متابعة البلاغ ${news.number}؟`,
    body: [
      text('مرحبا!'),
      text('طلب أحدهم، ربما أنتم، رسالة حين يحدث شيء في هذا العطل.'),
      facts(...defectFacts(news, words)),
      link('نعم، راسلوني', news.link),
      note('لم تكونوا أنتم؟ لا حاجة لفعل شيء، ولن تصل رسائل أخرى.'),
    ],
  }),
  'defect-handover': ({
    district,
    receiver,
    count,
    list,
    message,
    until,
    publicRecord,
    link: url,
  }) => ({
    subject: `أعطال من ${district}، العدد ${count}`,
    body: [
      text('مرحبا!'),
      text(`يُسلَّم ما يلي إلى ${receiver} من ${district}.`),
      ...(message ? [text(message)] : []),
      facts(...list.map(({ number, title }): [string, string] => [String(number), title])),
      link('اعرضوا الكل وأجيبوا', url),
      note(`في الصفحة تجيبون عن عدة بلاغات معًا دون حساب. الرابط صالح حتى ${until}.`),
      note(
        'كل شيء مرفق: ملف PDF للطباعة، وجدول (CSV) لنظامكم، والصور منفردة. الصور التي لا تتسع لها الرسالة موجودة في الصفحة.',
      ),
      ...(publicRecord
        ? [note('ما تتسلمه البلدية يصبح وثيقة عامة. لا يُذكر هنا شيء عمّن أبلغ.')]
        : []),
    ],
  }),
  'defect-reminder': ({ district, receiver, count, list, until, link: url }) => ({
    subject: `تذكير: أعطال في ${district} تنتظر الرد، العدد ${count}`,
    body: [
      text('مرحبا!'),
      text(`هذه الأعطال في ${district} سُلّمت إلى ${receiver} وتنتظر ردًا:`),
      facts(...list.map(({ number, title }): [string, string] => [String(number), title])),
      link('أجيبوا في الصفحة', url),
      note(`أخبرونا إن كانت المسؤولية على جهة أخرى لنسلّمها إليها. الرابط صالح حتى ${until}.`),
    ],
  }),
  'defect-link': ({ district, receiver, until, link: url }) => ({
    subject: `رابط جديد إلى الأعطال في ${district}`,
    body: [
      text('مرحبا!'),
      text(`هذا رابط جديد إلى ما سُلّم إلى ${receiver} من ${district}.`),
      link('اعرضوا الكل وأجيبوا', url),
      note(`الرابط صالح حتى ${until}. الروابط الأقدم لم تعد تعمل.`),
    ],
  }),
};

/** What a mail is about, in the middle of a sentence. */
export const defectAbout = {
  'defect-received': 'بلاغ وصل',
  'defect-changed': 'عطل تغيّر',
  'defect-follow': 'متابعة عطل',
  'defect-handover': 'أعطال تُسلَّم',
  'defect-reminder': 'تذكير بأعطال تنتظر الرد',
  'defect-link': 'رابط جديد إلى أعطال مُسلَّمة',
};
