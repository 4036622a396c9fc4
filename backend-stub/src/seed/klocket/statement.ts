import type { DistrictSource } from '@klocket/contract';
import type { SeedContext } from '../context.ts';

/** Who answers for what the demo keeps: an association that does not exist. */
export const responsible: DistrictSource['responsible'] = {
  controller: {
    name: 'Föreningen Klockets hus (påhittad)',
    number: '802000-0000',
    phone: '010-000 00 01',
    email: 'foreningen@klocket.example',
  },
  officer: {
    name: 'Klockets dataskyddsombud',
    phone: '010-000 00 09',
    email: 'dataskydd@klocket.example',
  },
};

/** How far the demo can be used by everybody, as whoever runs it would say: assessed half a year ago, looked at since. */
export const statement = ({ today }: SeedContext): DistrictSource['statement'] => {
  const day = Temporal.PlainDate.from(today);
  return {
    conformance: 'partial',
    assessedBy: 'self',
    assessedOn: day.subtract({ months: 6 }).toString(),
    changedOn: day.subtract({ weeks: 5 }).toString(),
    shortcomings: {
      sv: [
        'Kartan över felanmälningar går inte att läsa med skärmläsare. Allt som finns på den står också i listan under den.',
        'En del texter från arrangörer finns bara på svenska.',
        'Filer att ta med hem, som budgetmallen, är inte prövade med skärmläsare.',
      ].join('\n'),
      en: [
        'The map of reported defects cannot be read with a screen reader. All that is on it also stands in the list below it.',
        'Some texts by organisers are in Swedish only.',
        'Files to take home, such as the budget sheet, have not been tried with a screen reader.',
      ].join('\n'),
      ar: [
        'لا يمكن قراءة خريطة الأعطال بقارئ الشاشة. كل ما عليها مكتوب أيضًا في القائمة تحتها.',
        'بعض نصوص المنظمين بالسويدية فقط.',
        'لم تُجرَّب الملفات التي يمكن أخذها إلى البيت، مثل نموذج الميزانية، بقارئ الشاشة.',
      ].join('\n'),
    },
    burden: {
      sv: 'Äldre bilder från vandringar saknar beskrivning. Att beskriva alla i efterhand skulle ta tid från att laga det som är trasigt; den som behöver en får den beskriven.',
      en: 'Older pictures from walks have no description. To describe all of them afterwards would take time from mending what is broken; whoever needs one gets it described.',
      ar: 'الصور القديمة من الجولات بلا وصف. وصفها كلها الآن يأخذ وقتًا من إصلاح ما تعطّل، ومن يحتاج إلى وصف صورة نصفها له.',
    },
  };
};
