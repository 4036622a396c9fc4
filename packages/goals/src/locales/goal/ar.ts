// Made by `npm run localize` from packages/core/xliff/ar.xlf.

export const templates = {
  'goal-all': 'إلى كل الأهداف',
  'goal-answered': 'عدد من أجابوا: {0}.',
  'goal-came': 'حضروا',
  'goal-compared': 'المقارنة: {0} – {1}.',
  'goal-distance': 'ليشبهوا سكان الحي، يجب أن يكون {0} من كل 100 من مجموعة أخرى.',
  'goal-down': 'الأدنى أفضل.',
  'goal-gone': 'لا يوجد هذا الهدف.',
  'goal-group': 'المجموعة',
  'goal-groups': 'من حضروا: {0}',
  'goal-hidden': 'أقل من أن يُعرض',
  'goal-how': 'كيف نعرف ذلك؟',
  'goal-interval': 'لو أجاب الجميع لكان الرقم على الأرجح بين {0} و{1}.',
  'goal-line': 'المستهدف',
  'goal-lives': 'يسكنون هنا',
  'goal-moment': 'لحظة من فضلك …',
  'goal-source': 'المصدر:',
  'goal-spread': 'التوزيع {0}.',
  'goal-up': 'الأعلى أفضل.',
};
