import type { HouseSource, OpeningHours } from '@klocket/contract';
import type { SeedContext } from '../context.ts';

/** Same hours on several weekdays; 1 is Monday. */
const hours = (weekdays: number[], opens: string, closes: string): OpeningHours[] =>
  weekdays.map((weekday) => ({ weekday, opens, closes }));

/** Closed on the public holidays of the year that comes. */
export const closedDays = ({ today, holidays }: SeedContext) => {
  const end = Temporal.PlainDate.from(today).add({ years: 1 }).toString();
  return holidays
    .filter(({ day }) => day >= today && day <= end)
    .map(({ day, name }) => ({ day, hours: [], reason: name }));
};

/** The houses of Klocket with their rooms and hours. */
export const houses = (context: SeedContext): HouseSource[] => [
  {
    id: 'kunskapens-hus',
    name: { sv: 'Kunskapens hus', en: 'House of Knowledge', ar: 'بيت المعرفة' },
    description: {
      sv: 'Lokaler för lärande och möten. Här finns studiecirklar, läxhjälp, verkstad och datasal. I receptionen svarar vi på frågor om allt i Klocket.',
      'sv-x-lattlast':
        'Här kan du lära dig saker och träffa andra.\nI receptionen får du svar på frågor.',
      en: 'Premises for learning and meetings: study circles, homework help, a workshop and a computer room. The reception answers questions about everything at Klocket.',
      ar: 'أماكن للتعلّم واللقاءات: حلقات دراسية ومساعدة في الواجبات وورشة وقاعة حواسيب. الاستقبال يجيب عن أسئلتكم حول كل ما يجري في كلوكيت.',
    },
    address: 'Klocktorget 2, Norrköping',
    position: { latitude: 58.5751, longitude: 16.1702 },
    contact: {
      name: 'Receptionen, Kunskapens hus',
      phone: '010-000 00 01',
      email: 'reception@klocket.example',
    },
    access: ['step-free', 'hearing-loop', 'accessible-toilet', 'children-welcome'],
    rooms: [
      { id: 'entren', name: { sv: 'Entrén', en: 'Entrance hall', ar: 'بهو المدخل' } },
      { id: 'stora-salen', name: { sv: 'Stora salen', en: 'Main hall', ar: 'القاعة الكبيرة' } },
      { id: 'studion', name: { sv: 'Studion', en: 'Studio', ar: 'الاستوديو' } },
      { id: 'verkstaden', name: { sv: 'Verkstaden', en: 'Workshop', ar: 'الورشة' } },
      { id: 'datasalen', name: { sv: 'Datasalen', en: 'Computer room', ar: 'قاعة الحواسيب' } },
      { id: 'samtalsrummet', name: { sv: 'Samtalsrummet', en: 'Quiet room', ar: 'غرفة الحوار' } },
    ],
    hours: [
      ...hours([1, 2, 3, 4], '09:00', '20:30'),
      ...hours([5], '09:00', '17:00'),
      ...hours([6], '10:00', '16:00'),
    ],
    exceptions: closedDays(context),
  },
  {
    id: 'idrottens-hus',
    name: { sv: 'Idrottens hus', en: 'House of Sport', ar: 'بيت الرياضة' },
    description: {
      sv: 'Mötesrum och kök för idrottens föreningar. Här sitter RF-SISU Östergötland, idrottens egen organisation för studier och utbildning.',
      'sv-x-lattlast': 'Här har föreningar möten.\nHär finns också ett kök.',
      en: 'Meeting rooms and a kitchen for sports clubs. RF-SISU Östergötland, sport’s own organisation for study and education, has its office here.',
      ar: 'غرف اجتماعات ومطبخ للأندية الرياضية. هنا مكتب منظمة RF-SISU في أوستريوتلاند، وهي منظمة الرياضة للدراسة والتعليم.',
    },
    address: 'Klocktorget 4, Norrköping',
    position: { latitude: 58.5747, longitude: 16.1711 },
    contact: { name: 'Husvärden, Idrottens hus', phone: '010-000 00 03' },
    access: ['step-free', 'accessible-toilet'],
    rooms: [
      {
        id: 'motesrum-1',
        name: { sv: 'Mötesrum 1', en: 'Meeting room 1', ar: 'غرفة الاجتماعات 1' },
      },
      {
        id: 'motesrum-2',
        name: { sv: 'Mötesrum 2', en: 'Meeting room 2', ar: 'غرفة الاجتماعات 2' },
      },
      { id: 'koket', name: { sv: 'Köket', en: 'Kitchen', ar: 'المطبخ' } },
    ],
    hours: [...hours([1, 2, 3, 4, 5], '09:00', '21:00'), ...hours([6, 7], '10:00', '17:00')],
    exceptions: [...closedDays(context), ...cleaningDay(context)],
  },
  {
    id: 'foreningarnas-hus',
    name: { sv: 'Föreningarnas hus', en: 'House of Associations', ar: 'بيت الجمعيات' },
    description: {
      sv: 'Kontor och förråd för områdets föreningar, och ett rum där föreningar och boende kan mötas.',
      'sv-x-lattlast': 'Här har föreningar kontor.\nHär kan du också gå på möten.',
      en: 'Offices and storage for the associations of the area, and a room where associations and residents meet.',
      ar: 'مكاتب ومخازن لجمعيات الحي، وغرفة تلتقي فيها الجمعيات والسكان.',
    },
    address: 'Klocktorget 6, Norrköping',
    position: { latitude: 58.5744, longitude: 16.1695 },
    contact: { name: 'Föreningsvärden, Föreningarnas hus', phone: '010-000 00 04' },
    access: ['step-free'],
    rooms: [
      { id: 'motesplatsen', name: { sv: 'Mötesplatsen', en: 'Meeting place', ar: 'غرفة اللقاء' } },
      { id: 'kontoret', name: { sv: 'Kontoret', en: 'Office', ar: 'المكتب' } },
    ],
    hours: [...hours([1, 2, 3, 4], '09:00', '20:00'), ...hours([5], '09:00', '16:00')],
    exceptions: closedDays(context),
  },
  {
    id: 'fritidsbanken',
    name: { sv: 'Fritidsbanken', en: 'Leisure Bank', ar: 'بنك أدوات الترفيه' },
    description: {
      sv: 'Låna sport- och fritidsutrustning gratis i fjorton dagar. Skridskor, bollar, tält, cyklar och mycket mer.',
      'sv-x-lattlast':
        'Här kan du låna saker till fritiden.\nDet är gratis.\nDu får låna i 14 dagar.',
      en: 'Borrow sports and leisure equipment free of charge for two weeks: skates, balls, tents, bicycles and much more.',
      ar: 'استعيروا أدوات الرياضة والترفيه مجانًا لمدة أسبوعين: أحذية تزلّج وكرات وخيام ودراجات وغيرها.',
    },
    address: 'Klocktorget 8, Norrköping',
    position: { latitude: 58.5755, longitude: 16.169 },
    contact: { name: 'Utlåningen, Fritidsbanken', phone: '010-000 00 05' },
    access: ['step-free', 'children-welcome'],
    rooms: [
      { id: 'utlaningen', name: { sv: 'Utlåningen', en: 'Lending desk', ar: 'مكتب الإعارة' } },
    ],
    hours: [
      ...hours([2, 4], '15:00', '18:00'),
      ...hours([3], '13:00', '17:00'),
      ...hours([6], '10:00', '13:00'),
    ],
    exceptions: closedDays(context),
  },
];

/** The next ordinary Wednesday opens late. */
function cleaningDay({ today, closed }: SeedContext) {
  const date = Temporal.PlainDate.from(today);
  const wednesday = date.add({ days: (3 - date.dayOfWeek + 7) % 7 });
  const day = [wednesday, wednesday.add({ weeks: 1 })].find((at) => !closed.year.has(`${at}`));
  return day
    ? [
        {
          day: day.toString(),
          hours: [{ opens: '13:00', closes: '21:00' }],
          reason: {
            sv: 'Vi städar på förmiddagen',
            en: 'We are cleaning in the morning',
            ar: 'ننظّف المبنى صباحًا',
          },
        },
      ]
    : [];
}
