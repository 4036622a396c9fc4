import type { ActivitySource } from '@klocket/contract';
import type { SeedContext } from '../../context.ts';
import { picture } from '../../picture.ts';
import { weekly } from '../../schedule.ts';

/** The study circles: home decoration, planting, travel. */
export const circles = (context: SeedContext): ActivitySource[] => [
  {
    id: 'studiecirkel-inredning',
    ...weekly(context, { season: 'term', weekdays: [1], at: '18:00', minutes: 135 }).fields,
    texts: {
      sv: {
        title: 'Studiecirkel: inredning',
        summary: 'Gör hemmet finare med det du redan har, lite färg och en symaskin.',
        description:
          'Vi byter idéer, syr om gardiner, målar möbler och lär av varandra. Alla kan något.\n\nCirkeln träffas en gång i veckan under hela terminen. Symaskiner, färg och verktyg finns.',
      },
      'sv-x-lattlast': {
        title: 'Studiecirkel om inredning',
        summary: 'Gör ditt hem fint utan att det kostar mycket.',
        description:
          'Vi syr gardiner och målar möbler.\nVi lär av varandra.\nSymaskiner och färg finns här.\nDu behöver anmäla dig.',
      },
      en: {
        title: 'Study circle: home decoration',
        summary: 'Make your home nicer with what you have, some paint and a sewing machine.',
        description:
          'We swap ideas, remake curtains, paint furniture and learn from each other. Everyone knows something.\n\nThe circle meets once a week all term. Sewing machines, paint and tools are here.',
      },
      ar: {
        title: 'حلقة دراسية: ديكور البيت',
        summary: 'جمّل بيتك بما لديك وبقليل من الطلاء وماكينة خياطة.',
        description:
          'نتبادل الأفكار ونعيد خياطة الستائر وندهن الأثاث ونتعلّم بعضنا من بعض، فلكل منا ما يتقنه.\n\nتلتقي الحلقة مرة في الأسبوع طوال الفصل. ماكينات الخياطة والطلاء والأدوات متوفرة.',
      },
    },
    house: 'kunskapens-hus',
    room: 'verkstaden',
    organisers: ['abf'],
    themes: ['kultur', 'boende'],
    ages: { from: 16 },
    spoken: ['sv', 'ar'],
    access: ['step-free', 'accessible-toilet'],
    joining: 'sign-up',
    folkbildning: 'studiecirkel',
  },
  planting(context),
  {
    id: 'studiecirkel-resor',
    ...weekly(context, { season: 'term', weekdays: [4], at: '18:00', minutes: 135 }).fields,
    texts: {
      sv: {
        title: 'Studiecirkel: resor',
        summary: 'Res med varandras berättelser och planera en utflykt tillsammans.',
        description:
          'Varje gång berättar någon om en plats: var man bodde som barn, en resa man minns eller ett resmål man drömmer om. Vi tittar på kartor och bilder.\n\nI slutet av terminen gör vi en dagsutflykt med tåg.',
      },
      'sv-x-lattlast': {
        title: 'Studiecirkel om resor',
        summary: 'Vi berättar om platser och resor.',
        description:
          'Varje gång berättar någon om en plats.\nVi tittar på kartor och bilder.\nTill sist åker vi tåg tillsammans.',
      },
      en: {
        title: 'Study circle: travel',
        summary: 'Travel by each other’s stories and plan an outing together.',
        description:
          'Each time someone tells of a place: a childhood home, a journey remembered, a destination dreamt of. We look at maps and pictures.\n\nAt the end of term we take a day trip by train.',
      },
      ar: {
        title: 'حلقة دراسية: الأسفار',
        summary: 'سافروا عبر حكايات بعضكم وخطّطوا معًا لرحلة.',
        description:
          'في كل لقاء يحدّثنا أحدنا عن مكان: بيت الطفولة أو رحلة لا تُنسى أو وجهة يحلم بها. نتصفّح الخرائط والصور.\n\nوفي نهاية الفصل نقوم برحلة يوم واحد بالقطار.',
      },
    },
    house: 'kunskapens-hus',
    room: 'studion',
    organisers: ['sensus'],
    themes: ['kultur', 'sprak'],
    ages: { from: 16 },
    spoken: ['sv', 'en'],
    access: ['step-free', 'hearing-loop', 'accessible-toilet'],
    joining: 'elsewhere',
    joiningUrl: 'https://studieforbund.example/klocket/resor',
    folkbildning: 'studiecirkel',
  },
];

/** Moved to another house around today. */
function planting(context: SeedContext): ActivitySource {
  const tuesdays = weekly(context, { season: 'year', weekdays: [2], at: '17:00', minutes: 135 });
  return {
    id: 'studiecirkel-plantering',
    ...tuesdays.fields,
    texts: {
      sv: {
        title: 'Studiecirkel: plantering',
        summary: 'Odla i kruka, på balkong och i pallkragarna på gården.',
        description:
          'Vi sår, planterar om och delar sticklingar med varandra. På sommaren är vi ute vid pallkragarna, på vintern drar vi upp plantor inne i Verkstaden.\n\nJord, frön och krukor finns. Ta gärna med en egen växt som behöver hjälp.',
      },
      'sv-x-lattlast': {
        title: 'Studiecirkel om att odla',
        summary: 'Lär dig odla i kruka och på gården.',
        description:
          'Vi odlar blommor och grönsaker.\nJord och frön finns här.\nDu behöver anmäla dig.',
      },
      en: {
        title: 'Study circle: planting',
        summary: 'Grow things in pots, on balconies and in the raised beds in the yard.',
        description:
          'We sow, repot and share cuttings. In summer we are out by the raised beds, in winter we raise seedlings in the workshop.\n\nSoil, seeds and pots are here. Bring a plant of your own that needs help.',
      },
      ar: {
        title: 'حلقة دراسية: الزراعة المنزلية',
        summary: 'ازرعوا في الأصص والشرفات وفي أحواض الساحة.',
        description:
          'نبذر ونعيد الغرس ونتبادل الشتلات. في الصيف نعمل عند الأحواض في الخارج، وفي الشتاء نربّي الشتلات في الورشة.\n\nالتربة والبذور والأصص متوفرة، وأحضروا معكم نبتة تحتاج إلى عناية.',
      },
    },
    house: 'kunskapens-hus',
    room: 'verkstaden',
    organisers: ['studieframjandet'],
    themes: ['kultur', 'boende'],
    ages: { from: 13 },
    spoken: ['sv', 'ar', 'en'],
    access: ['step-free', 'children-welcome', 'accessible-toilet'],
    joining: 'sign-up',
    signup: { scope: 'course', capacity: 12, partyMax: 2, interpreter: true },
    folkbildning: 'studiecirkel',
    picture: picture('planting'),
    materials: [
      {
        title: { sv: 'Såkalender', en: 'Sowing calendar', ar: 'تقويم البذر' },
        url: `${context.files}/sakalender.txt`,
        when: 'before',
      },
    ],
    changes: [
      {
        recurrenceId: tuesdays.onOrAfter(context.today),
        status: 'rescheduled',
        house: 'idrottens-hus',
        room: 'koket',
        reason: {
          sv: 'Vattnet är avstängt i Verkstaden. Vi ses i köket i Idrottens hus.',
          en: 'The water is off in the workshop. We meet in the kitchen of the House of Sport.',
          ar: 'الماء مقطوع في الورشة. نلتقي في مطبخ بيت الرياضة.',
        },
      },
    ],
  };
}
