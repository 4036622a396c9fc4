// Made by `npm run localize` from packages/core/xliff/ar.xlf.

export const templates = {
  'pulse-again': 'اعرضها من جديد',
  'pulse-anonymous': 'الإجابة بلا اسم. لا أحد يعرف من أجاب بماذا.',
  'pulse-answered': 'عدد من أجابوا: {0}.',
  'pulse-done': 'لقد أجبت عن كل شيء هذه المرة. شكرًا!',
  'pulse-elsewhere': 'أجب في صفحتنا',
  'pulse-goals': 'شاهد كيف حال الحي',
  'pulse-heading': 'سؤال لك',
  'pulse-interval': 'لو أجاب الجميع لكان الرقم على الأرجح بين {0} و{1}.',
  'pulse-missing': 'اختر الإجابة الأنسب.',
  'pulse-next': 'السؤال التالي',
  'pulse-no-index': 'يُعرض الرقم عندما يجيب عدد كافٍ.',
  'pulse-none': 'لا يُطرح أي سؤال الآن.',
  'pulse-refused': 'تعذّر استلام الإجابة هنا.',
  'pulse-saved': 'شكرًا! الإجابة محفوظة هنا وتُرسل عند توفر الشبكة.',
  'pulse-send': 'أجب',
  'pulse-skip': 'تخطَّ السؤال',
  'pulse-skipped': 'لقد تخطيت الأسئلة. لا بأس.',
  'pulse-thanks': 'شكرًا على إجابتك!',
  'pulse-unsent': 'لم تُرسل الإجابة لعدم وجود شبكة. حاول مرة أخرى بعد قليل.',
  'signup-sending': 'جارٍ الإرسال …',
};
