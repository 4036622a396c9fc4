import type { Activity, Occurrence, ProgrammeItem } from '@klocket/contract';

/** The day the samples are made for; their clock is that of {@link sampleNow}. */
export const sampleToday = '2026-11-24';

/** A Tuesday, half past three in the afternoon in Norrköping. */
export const sampleNow = () => new Date('2026-11-24T15:30:00+01:00');

type Said = { title: string; summary: string; description: string[]; house: string; room: string };

const homework: Record<string, Said> = {
  sv: {
    title: 'Läxhjälp',
    summary: 'Få hjälp med läxan av studenter och pensionerade lärare. Fika ingår.',
    description: [
      'Kom när du vill mellan 17 och 19. Ta med det du arbetar med, eller bara dig själv. Vi som hjälper till kan matematik, svenska, engelska och samhällskunskap, och flera av oss talar arabiska.',
      'Du som är förälder är välkommen att sitta med. Det finns datorer att låna, och klockan 18 dukar vi fram smörgåsar och frukt.',
    ],
    house: 'Kunskapens hus',
    room: 'Studion',
  },
  'sv-x-lattlast': {
    title: 'Läxhjälp',
    summary: 'Här kan du få hjälp med din läxa.',
    description: [
      'Du kan komma klockan 17 till 19.\nTa med din läxa.',
      'Det finns mat.\nDet är gratis.',
    ],
    house: 'Kunskapens hus',
    room: 'Studion',
  },
  en: {
    title: 'Homework help',
    summary: 'Get help with your homework from students and retired teachers. Snacks included.',
    description: [
      'Come any time between 17 and 19. Bring what you are working on, or just yourself. We know mathematics, Swedish, English and social studies, and several of us speak Arabic.',
      'Parents are welcome to sit with us. There are computers to borrow.',
    ],
    house: 'House of Knowledge',
    room: 'Studio',
  },
  ar: {
    title: 'المساعدة في الواجبات',
    summary: 'احصل على مساعدة في واجباتك من طلاب ومعلمين متقاعدين. المأكولات الخفيفة مجانية.',
    description: [
      'تعال في أي وقت بين الساعة 17 و19. أحضر ما تعمل عليه أو تعال كما أنت. نعرف الرياضيات والسويدية والإنجليزية، وبعضنا يتحدث العربية.',
      'الأهالي مرحّب بهم. وتوجد حواسيب للإعارة.',
    ],
    house: 'بيت المعرفة',
    room: 'الاستوديو',
  },
};

const winter = (day: string, time: string) => `${day}T${time}:00+01:00`;

/** One occurrence of homework help; `change` makes it another. */
export function sampleOccurrence(
  day = sampleToday,
  change: Partial<Occurrence> = {},
  lang = 'sv',
): Occurrence {
  const said = homework[lang] ?? homework['sv']!;
  const { startTime = '17:00', endTime = '19:00' } = change;
  return {
    id: `laxhjalp-${day}`,
    activityId: 'laxhjalp',
    title: said.title,
    summary: said.summary,
    startsAt: winter(day, startTime),
    endsAt: winter(day, endTime),
    day,
    startTime,
    endDay: day,
    endTime,
    status: 'scheduled',
    house: { id: 'kunskapens-hus', name: said.house },
    room: said.room,
    address: 'Klocktorget 2, Norrköping',
    organisers: [{ id: 'kunskapens-hus', name: said.house }],
    themes: [{ id: 'larande', name: 'Lärande' }],
    ages: { from: 7, to: 19 },
    spoken: ['sv', 'ar', 'en'],
    access: ['step-free', 'hearing-loop', 'children-welcome'],
    joining: 'drop-in',
    url: `/klockaretorpet/occurrences/laxhjalp-${day}`,
    ...change,
  };
}

/** The Tuesdays of this term. */
const tuesdays = ['11-24', '12-01', '12-08', '12-15'].map((day) => `2026-${day}`);

/** Homework help every Tuesday, in a language; `change` makes it another activity. */
export function sampleActivity(change: Partial<Activity> = {}, lang = 'sv'): Activity {
  const said = homework[lang] ?? homework['sv']!;
  const { house, organisers, themes, room, address, ages, spoken, access, joining } =
    sampleOccurrence(undefined, {}, lang);
  return {
    id: 'laxhjalp',
    title: said.title,
    summary: said.summary,
    description: said.description,
    languages: ['sv', 'sv-x-lattlast', 'en', 'ar'],
    house,
    room,
    address,
    organisers: [...organisers, { id: 'abf', name: 'ABF' }],
    themes,
    ages,
    spoken,
    access,
    contact: {
      name: 'Receptionen, Kunskapens hus',
      phone: '010-000 00 01',
      email: 'reception@klocket.example',
    },
    materials: [],
    joining,
    programme: [],
    repeats: { frequency: 'weekly', interval: 1, weekdays: [2], until: '2026-12-15' },
    url: '/klockaretorpet/activities/laxhjalp',
    calendarUrl: '/feeds/klockaretorpet/activities/laxhjalp.ics',
    today: sampleToday,
    upcoming: tuesdays.map((day) => sampleOccurrence(day, {}, lang)),
    past: [],
    ...change,
  };
}

let count = 0;
const item = (
  startTime: string,
  endTime: string,
  title: string,
  more: Partial<ProgrammeItem> = {},
): ProgrammeItem => ({ id: `item-${count++}`, startTime, endTime, title, ...more });

/** A day with a programme, breaks, and three rooms at a time after lunch. */
export const sampleProgramme: ProgrammeItem[] = [
  item('10:00', '10:10', 'Välkomna: om projekt Delmos', { room: 'Stora salen' }),
  item('10:10', '10:25', 'Vad har gestaltad livsmiljö med arbete mot segregation att göra?', {
    room: 'Stora salen',
  }),
  item('10:25', '10:40', 'Hållbar stadsutveckling och arbete mot segregation', {
    room: 'Stora salen',
  }),
  item('10:40', '10:50', 'Bensträckare', { pause: true }),
  item('10:50', '11:25', 'Motståndsfickor i försummelsen', { room: 'Stora salen' }),
  item('12:00', '13:00', 'Lunch', { pause: true }),
  item('13:10', '13:40', 'Politisk konstskola för hyresgäster – utmaning och möjligheter?', {
    room: 'Studion',
    host: 'Hyresgästföreningen',
  }),
  item('13:10', '13:40', 'Konsten i trapphuset', { room: 'Verkstaden', host: 'Ung Konst Öst' }),
  item('13:10', '13:40', 'Vem bestämmer över torget?', {
    room: 'Samtalsrummet',
    host: 'Svenska kyrkan',
  }),
  item('14:05', '15:05', 'Konsten att hitta hem', { room: 'Stora salen' }),
  item('14:05', '14:30', 'Prova på: måla', { room: 'Verkstaden' }),
  item('14:40', '15:05', 'Prova på: dans', { room: 'Verkstaden' }),
  item('15:05', '16:00', 'Sammanfattning', { room: 'Stora salen' }),
];

/** What became of an occurrence that has been. */
export const sampleRecap: NonNullable<Occurrence['recap']> = {
  text: 'Tre papperskorgar och ett elskåp blev konst. Fjorton ungdomar var med.\n\nDe står kvar längs gångvägen mellan torget och skolan: gå dit och titta.',
  pictures: [
    {
      url: samplePicture('#2f6f5e', '#e6b34a'),
      alt: 'En papperskorg målad i starka färger vid en gångväg.',
      width: 1200,
      height: 800,
    },
    {
      url: samplePicture('#35507a', '#e08a5c'),
      alt: 'Ett elskåp med ett ansikte i blått och orange.',
      width: 1200,
      height: 800,
    },
  ],
  links: [{ title: 'Filmen från dagen', url: 'https://www.youtube.com/klocketkunskapenshus' }],
  position: { latitude: 58.5753, longitude: 16.1708 },
};

/** A drawing that needs no network. */
export function samplePicture(ground: string, shape: string) {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 800"><rect width="1200" height="800" fill="${ground}"/><circle cx="820" cy="330" r="190" fill="${shape}"/><path d="M0 640 380 300l330 340zM520 640l260-220 260 220z" fill="#fff" opacity=".75"/></svg>`;
  return URL.createObjectURL(new Blob([drawing], { type: 'image/svg+xml' }));
}
