import type {
  DefectCategorySource,
  QuestionSource,
  Urgency,
  UrgentPhoneSource,
} from '@klocket/contract';

const dutyNumber: UrgentPhoneSource = {
  name: {
    sv: 'Hyresvärdens jour, dygnet runt',
    en: 'The landlord’s duty number, day and night',
    ar: 'رقم الطوارئ لدى المؤجّر، على مدار الساعة',
  },
  phone: '010-000 00 22',
};
const streetNumber: UrgentPhoneSource = {
  name: {
    sv: 'Kommunens jour, dygnet runt',
    en: 'The municipality’s duty number, day and night',
    ar: 'رقم الطوارئ لدى البلدية، على مدار الساعة',
  },
  phone: '010-000 00 23',
};
const police: UrgentPhoneSource = {
  name: {
    sv: 'Polisen, när det inte är bråttom',
    en: 'The police, when it is not urgent',
    ar: 'الشرطة، في غير الحالات العاجلة',
  },
  phone: '114 14',
};

const choice = (
  id: string,
  [sv, en, ar]: [string, string, string],
  options: [id: string, sv: string, en: string, ar: string][],
): QuestionSource => ({
  id,
  kind: 'choice',
  label: { sv, en, ar },
  options: options.map(([one, ...label]) => ({
    id: one,
    label: { sv: label[0], en: label[1], ar: label[2] },
  })),
});

const yesNo = (id: string, sv: string, en: string, ar: string): QuestionSource => ({
  id,
  kind: 'yes-no',
  label: { sv, en, ar },
});

interface More {
  urgency?: Urgency;
  help?: [string, string, string];
  phones?: UrgentPhoneSource[];
  questions?: QuestionSource[];
}

function category(
  id: string,
  [sv, en, ar]: [string, string, string],
  receivers: string[],
  { urgency = 'ordinary', help, phones, questions }: More = {},
): DefectCategorySource {
  return {
    id,
    title: { sv, en, ar },
    ...(help && { help: { sv: help[0], en: help[1], ar: help[2] } }),
    urgency,
    ...(phones && { phones }),
    ...(questions && { questions }),
    receivers,
  };
}

/** What can be reported in the demo. */
export const categories: DefectCategorySource[] = [
  category('belysning', ['Belysning', 'Lighting', 'الإنارة'], ['kommunen'], {
    questions: [
      choice(
        'vad',
        ['Hur är det?', 'How is it?', 'كيف هو الوضع؟'],
        [
          ['slackt', 'Släckt', 'Out', 'مطفأة'],
          ['blinkar', 'Blinkar', 'Flickering', 'تومض'],
          ['trasig', 'Trasig lampa eller stolpe', 'Broken lamp or post', 'مصباح أو عمود مكسور'],
          ['saknas', 'Det saknas belysning', 'There is no lighting', 'لا توجد إنارة'],
        ],
      ),
    ],
  }),
  category(
    'skrap-och-klotter',
    ['Skräp och klotter', 'Litter and graffiti', 'النفايات والكتابة على الجدران'],
    ['kommunen', 'hyresvarden'],
    {
      questions: [
        yesNo(
          'krankande',
          'Är klottret hotfullt eller kränkande?',
          'Is the graffiti threatening or offensive?',
          'هل الكتابة مهدِّدة أو مهينة؟',
        ),
      ],
    },
  ),
  category(
    'vagar-och-stigar',
    ['Vägar och stigar', 'Paths and roads', 'الطرق والممرات'],
    ['kommunen'],
    {
      help: [
        'Hål, halka, trasiga kanter, snö som inte är röjd.',
        'Holes, ice, broken kerbs, snow not cleared.',
        'حفر، انزلاق، حواف مكسورة، ثلج لم يُزَل.',
      ],
    },
  ),
  category('gronytor', ['Grönytor', 'Green areas', 'المساحات الخضراء'], ['kommunen']),
  category(
    'lek-och-idrott',
    ['Lek och idrott', 'Playground and sport', 'اللعب والرياضة'],
    ['kommunen'],
    {
      urgency: 'soon',
      questions: [
        yesNo(
          'farligt',
          'Kan någon skada sig?',
          'Could somebody get hurt?',
          'هل يمكن أن يتأذى أحد؟',
        ),
      ],
    },
  ),
  category(
    'entreer-och-trapphus',
    ['Entréer och trapphus', 'Entrances and stairwells', 'المداخل والسلالم'],
    ['hyresvarden'],
  ),
  category(
    'tvattstuga-och-gemensamma-rum',
    ['Tvättstuga och gemensamma rum', 'Laundry and shared rooms', 'غرفة الغسيل والغرف المشتركة'],
    ['hyresvarden'],
    {
      urgency: 'soon',
      phones: [dutyNumber],
      help: [
        'Vatten som rinner? Ring jouren först.',
        'Water running? Call the duty number first.',
        'تسرّب ماء؟ اتصلوا برقم الطوارئ أولًا.',
      ],
    },
  ),
  category('hissar', ['Hissar', 'Lifts', 'المصاعد'], ['hyresvarden'], {
    urgency: 'urgent',
    phones: [dutyNumber],
    help: [
      'Sitter någon fast? Ring jouren nu.',
      'Is somebody stuck? Call the duty number now.',
      'هل علق أحد؟ اتصلوا برقم الطوارئ الآن.',
    ],
  }),
  category('sopor', ['Sopor', 'Bins', 'حاويات القمامة'], ['hyresvarden']),
  category(
    'overgivna-fordon',
    ['Övergivna fordon', 'Abandoned vehicles', 'مركبات مهجورة'],
    ['kommunen'],
    {
      questions: [
        choice(
          'slag',
          ['Vilket slags fordon?', 'What kind of vehicle?', 'ما نوع المركبة؟'],
          [
            ['bil', 'Bil', 'Car', 'سيارة'],
            ['cykel', 'Cykel', 'Bicycle', 'دراجة'],
            ['moped', 'Moped', 'Moped', 'دراجة نارية'],
            ['annat', 'Annat', 'Another', 'غير ذلك'],
          ],
        ),
      ],
    },
  ),
  category(
    'otrygghet',
    ['Jag känner mig otrygg', 'I feel unsafe', 'أشعر بعدم الأمان'],
    ['kommunen', 'hyresvarden'],
    {
      urgency: 'urgent',
      phones: [police],
      help: [
        'Är någon i fara, ring 112.',
        'If somebody is in danger, call 112.',
        'إذا كان أحد في خطر فاتصلوا بالرقم 112.',
      ],
      questions: [
        choice(
          'nar',
          ['När är det otryggt?', 'When is it unsafe?', 'متى يكون المكان غير آمن؟'],
          [
            ['dag', 'På dagen', 'By day', 'نهارًا'],
            ['kvall', 'På kvällen', 'In the evening', 'مساءً'],
            ['alltid', 'Alltid', 'Always', 'دائمًا'],
          ],
        ),
      ],
    },
  ),
  category('annat', ['Annat', 'Something else', 'شيء آخر'], ['kommunen'], {
    phones: [streetNumber],
  }),
];
