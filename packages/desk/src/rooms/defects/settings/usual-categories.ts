import type { DefectCategorySource, Urgency, UrgentPhoneSource } from '@klocket/contract';

/** What is reported in most districts, to begin with: whoever mends, and what is asked, comes after. */
export const usualCategories = (languages: readonly string[]): DefectCategorySource[] =>
  usual.map(([id, title, more]) => ({
    id,
    title: inTheirs(title, languages),
    urgency: 'ordinary',
    receivers: [],
    ...(more && { ...more, ...(more.phones && { phones: phonesIn(more.phones, languages) }) }),
  }));

/** The number to call when somebody is in danger, wherever one lives. */
export const usualPhones = (languages: readonly string[]): UrgentPhoneSource[] =>
  phonesIn([danger], languages);

type Words = Record<string, string>;

const danger: UrgentPhoneSource = {
  name: {
    sv: 'Fara för liv, eller brott som pågår',
    en: 'Danger to life, or a crime going on',
    ar: 'خطر على الحياة أو جريمة جارية',
  },
  phone: '112',
};

const police: UrgentPhoneSource = {
  name: {
    sv: 'Polisen, när det inte är bråttom',
    en: 'The police, when it is not urgent',
    ar: 'الشرطة، في غير الحالات العاجلة',
  },
  phone: '114 14',
};

const usual: [
  id: string,
  title: Words,
  more?: { urgency: Urgency; phones?: UrgentPhoneSource[] },
][] = [
  ['belysning', { sv: 'Belysning', en: 'Lighting', ar: 'الإنارة' }],
  [
    'skrap-och-klotter',
    { sv: 'Skräp och klotter', en: 'Litter and graffiti', ar: 'النفايات والكتابة على الجدران' },
  ],
  ['vagar-och-stigar', { sv: 'Vägar och stigar', en: 'Paths and roads', ar: 'الطرق والممرات' }],
  ['gronytor', { sv: 'Grönytor', en: 'Green areas', ar: 'المساحات الخضراء' }],
  [
    'lek-och-idrott',
    { sv: 'Lek och idrott', en: 'Playground and sport', ar: 'اللعب والرياضة' },
    { urgency: 'soon' },
  ],
  [
    'entreer-och-trapphus',
    { sv: 'Entréer och trapphus', en: 'Entrances and stairwells', ar: 'المداخل والسلالم' },
  ],
  [
    'tvattstuga-och-gemensamma-rum',
    {
      sv: 'Tvättstuga och gemensamma rum',
      en: 'Laundry and shared rooms',
      ar: 'غرفة الغسيل والغرف المشتركة',
    },
    { urgency: 'soon' },
  ],
  ['hissar', { sv: 'Hissar', en: 'Lifts', ar: 'المصاعد' }, { urgency: 'soon' }],
  ['sopor', { sv: 'Sopor', en: 'Bins', ar: 'حاويات القمامة' }],
  ['overgivna-fordon', { sv: 'Övergivna fordon', en: 'Abandoned vehicles', ar: 'مركبات مهجورة' }],
  [
    'otrygghet',
    { sv: 'Jag känner mig otrygg', en: 'I feel unsafe', ar: 'أشعر بعدم الأمان' },
    { urgency: 'urgent', phones: [police] },
  ],
  ['annat', { sv: 'Annat', en: 'Something else', ar: 'شيء آخر' }],
];

/** In the languages the district writes in; in Swedish where it writes in none of ours. */
function inTheirs(words: Words, languages: readonly string[]): Words {
  const theirs = Object.entries(words).filter(([language]) => languages.includes(language));
  return theirs.length > 0 ? Object.fromEntries(theirs) : { sv: words.sv! };
}

const phonesIn = (phones: readonly UrgentPhoneSource[], languages: readonly string[]) =>
  phones.map(({ name, phone }) => ({ name: inTheirs(name, languages), phone }));
