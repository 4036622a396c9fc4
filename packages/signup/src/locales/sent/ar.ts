// Made by `npm run localize` from packages/core/xliff/ar.xlf.

export const templates = {
  'signup-anew': 'سجّل شخصًا آخر',
  'signup-code': 'رمزك',
  'signup-confirmed': 'أهلًا بك، لديك مقعد!',
  'signup-erased-on': 'تُحذف البيانات في {0}.',
  'signup-in-line': 'أنت رقم {0} في قائمة الانتظار',
  'signup-link': 'رابط للنسخ',
  'signup-link-copied': 'تم نسخ الرابط',
  'signup-link-keep': 'احفظ الرابط',
  'signup-next-mail': 'نراسلك على {0}، وكذلك عند أي تغيير.',
  'signup-next-none': 'احفظ الرمز والرابط. بهما تعرف إن تغيّر شيء.',
  'signup-next-phone': 'نتصل بك على {0} عند أي تغيير.',
  'signup-next-waiting': 'احفظ الرمز والرابط. بهما تعرف إن توفر مقعد.',
  'signup-open': 'اعرض تسجيلك أو غيّره',
  'signup-refused': 'تعذر الإرسال. حاول مرة أخرى.',
  'signup-saved': 'محفوظ – يُرسل عند توفر الشبكة. عندها فقط يصبح المقعد لك.',
  'signup-saved-hint': 'يمكنك إغلاق الصفحة. عُد إلى هنا عند توفر الشبكة ليُرسل.',
  'signup-seats': 'المقاعد: {0}',
  'signup-send-now': 'حاول الآن',
  'signup-unsent': 'لم يُرسل: يتعذر الوصول إلى Klocket. ما كتبته باقٍ هنا، حاول مرة أخرى.',
  'signup-withdraw': 'تعديل',
};
