import type { ActivitySource } from '@klocket/contract';

const shared = {
  house: 'kunskapens-hus',
  spoken: ['sv'],
  access: ['step-free', 'accessible-toilet'],
  joining: 'sign-up',
} satisfies Partial<ActivitySource>;

/** How the project began in the late summer of 2020. The record gives the days, not the hours. */
export const delmos = (): ActivitySource[] => [
  {
    id: 'delmos-projektgrupp-2020',
    startsLocal: '2020-08-17T13:00',
    durationMinutes: 120,
    texts: {
      sv: {
        title: 'Delmosprojekt Klocket: projektgruppen möts',
        summary: 'Projektgruppen planerar hösten tillsammans.',
        description:
          'Projektgruppen går igenom mål, roller och tidplan för Delmosprojektet i Klocket. På grund av pandemin är platserna få.',
      },
      'sv-x-lattlast': {
        title: 'Möte om projektet i Klocket',
        summary: 'Projektgruppen planerar hösten.',
      },
      en: {
        title: 'Delmos project Klocket: project group meets',
        summary: 'The project group plans the autumn together.',
        description:
          'The project group goes through goals, roles and timetable of the Delmos project at Klocket. Because of the pandemic seats are few.',
      },
      ar: {
        title: 'مشروع دلموس في كلوكيت: اجتماع مجموعة المشروع',
        summary: 'مجموعة المشروع تخطط معًا لفصل الخريف.',
        description:
          'تستعرض المجموعة أهداف مشروع دلموس في كلوكيت والأدوار والجدول الزمني. المقاعد محدودة بسبب الجائحة.',
      },
    },
    ...shared,
    room: 'studion',
    organisers: ['hgf'],
    themes: ['boende'],
  },
  {
    id: 'uppstart-ledningsgrupp-2020',
    startsLocal: '2020-08-19T09:00',
    durationMinutes: 120,
    texts: {
      sv: {
        title: 'Uppstartsmöte för ledningsgruppen, Kunskapens hus',
        summary: 'Ledningsgruppen för Klocket och Kunskapens hus träffas för första gången.',
        description:
          'Parterna bakom Klocket bestämmer hur de ska arbeta tillsammans och hur Kunskapens hus ska bli en öppen plats för alla.',
      },
      'sv-x-lattlast': {
        title: 'Första mötet för ledningsgruppen',
        summary: 'Ledningsgruppen för Kunskapens hus träffas.',
      },
      en: {
        title: 'Start-up meeting of the steering group',
        summary:
          'The steering group of Klocket and the House of Knowledge meets for the first time.',
        description:
          'The partners behind Klocket decide how to work together and how the House of Knowledge is to become an open place for everyone.',
      },
      ar: {
        title: 'الاجتماع الأول للجنة التوجيهية',
        summary: 'اللجنة التوجيهية لكلوكيت وبيت المعرفة تجتمع للمرة الأولى.',
        description:
          'يقرر الشركاء في كلوكيت كيف يعملون معًا وكيف يصبح بيت المعرفة مكانًا مفتوحًا للجميع.',
      },
    },
    ...shared,
    room: 'stora-salen',
    organisers: ['kunskapens-hus', 'svenska-kyrkan', 'norrkopings-kommun'],
    themes: ['larande'],
  },
  {
    id: 'arbetsgruppens-forsta-traff-2020',
    startsLocal: '2020-09-11T13:00',
    durationMinutes: 150,
    texts: {
      sv: {
        title: 'Arbetsgruppens första träff i Klockaretorpet',
        summary: 'Vi går igenom området och skriver ner vad som behöver lagas.',
        description:
          'Arbetsgruppen träffas för första gången. Tillsammans gör vi en lista över brister i området.',
      },
      'sv-x-lattlast': {
        title: 'Arbetsgruppen träffas',
        summary: 'Vi skriver ner vad som är trasigt i området.',
      },
      en: {
        title: 'First meeting of the working group',
        summary: 'We go through the area and write down what needs mending.',
        description:
          'The working group meets for the first time. Together we make a list of defects in the area.',
      },
      ar: {
        title: 'اللقاء الأول لمجموعة العمل',
        summary: 'نتفقد الحي وندوّن ما يحتاج إلى إصلاح.',
        description: 'تلتقي مجموعة العمل للمرة الأولى، ونضع معًا قائمة بالعيوب في الحي.',
      },
    },
    ...shared,
    house: 'foreningarnas-hus',
    room: 'motesplatsen',
    organisers: ['hgf'],
    themes: ['trygghet', 'boende'],
    changes: [
      {
        recurrenceId: '2020-09-11T13:00',
        recap: {
          text: {
            sv: 'Vi gjorde en lista över brister i området. Listan lämnades till kommunen och bostadsbolaget.',
            'sv-x-lattlast':
              'Vi skrev en lista på det som är trasigt.\nKommunen och bostadsbolaget fick listan.',
            en: 'We made a list of defects in the area. It was handed to the municipality and the housing company.',
            ar: 'وضعنا قائمة بالعيوب في الحي وسلّمناها إلى البلدية وشركة السكن.',
          },
        },
      },
    ],
  },
  {
    id: 'delmos-samverkanspartner-2020',
    startsLocal: '2020-09-23T14:00',
    durationMinutes: 120,
    texts: {
      sv: {
        title: 'Träff med Delmos samverkanspartner',
        summary: 'Dans, studieförbund, kyrka och verkstad planerar höstens aktiviteter.',
        description:
          'Like Dance, Sensus, Svenska kyrkan och Dare to Share möts i en workshop om vad de kan göra tillsammans i Klocket.',
      },
      'sv-x-lattlast': {
        title: 'Träff med våra partner',
        summary: 'Vi planerar vad som ska hända i höst.',
      },
      en: {
        title: 'Meeting of the Delmos partners',
        summary: 'Dance, study association, church and workshop plan the autumn.',
        description:
          'Like Dance, Sensus, the Church of Sweden and Dare to Share meet in a workshop about what they can do together at Klocket.',
      },
      ar: {
        title: 'لقاء شركاء مشروع دلموس',
        summary: 'فرقة رقص وجمعية دراسية وكنيسة وورشة تخطط لأنشطة الخريف.',
        description:
          'تلتقي Like Dance وSensus وكنيسة السويد وDare to Share في ورشة عمل حول ما يمكنهم فعله معًا في كلوكيت.',
      },
    },
    ...shared,
    room: 'verkstaden',
    organisers: ['hgf', 'like-dance', 'sensus', 'svenska-kyrkan', 'dare-to-share'],
    themes: ['kultur'],
  },
  {
    id: 'samverkan-podd-2020',
    startsLocal: '2020-10-13T13:00',
    durationMinutes: 90,
    texts: {
      sv: {
        title: 'Samverkansmöte om en podd',
        summary: 'En podd om hållbarhet och ekonomi för unga hyresgäster tar form.',
        description:
          'Sensus och Hyresbostäder planerar en podd tillsammans med unga som hyr. Den ska handla om hållbarhet och om hur man får pengarna att räcka.',
      },
      'sv-x-lattlast': {
        title: 'Möte om en podd',
        summary: 'Vi planerar en podd om pengar och miljö.',
      },
      en: {
        title: 'Planning a podcast together',
        summary: 'A podcast on sustainability and money for young tenants takes shape.',
        description:
          'Sensus and Hyresbostäder plan a podcast with young tenants: about sustainability and making the money last.',
      },
      ar: {
        title: 'اجتماع تعاون حول بودكاست',
        summary: 'بودكاست عن الاستدامة والمال للمستأجرين الشباب يبدأ بالتشكّل.',
        description:
          'تخطط Sensus وشركة Hyresbostäder مع مستأجرين شباب لبودكاست عن الاستدامة وعن حسن تدبير المال.',
      },
    },
    ...shared,
    room: 'studion',
    organisers: ['sensus', 'hyresbostader'],
    themes: ['ekonomi', 'boende'],
  },
];
