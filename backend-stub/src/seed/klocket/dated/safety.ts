import type { ActivitySource } from '@klocket/contract';
import { picture } from '../../picture.ts';

/** Safety in the autumn of 2020: the walk, the young people and the uniform, the partners. */
export const safety = (): ActivitySource[] => [
  {
    id: 'trygghetsvandring-2020',
    startsLocal: '2020-09-21T17:30',
    durationMinutes: 120,
    texts: {
      sv: {
        title: 'Trygghetsvandring i Klockaretorpet',
        summary: 'Vi går genom området tillsammans och ser vad som har lagats och vad som är kvar.',
        description:
          'Boende, förening, kommun och bostadsbolag går en bestämd väg genom området. Vi har med oss listan från förra mötet och antecknar vad som är bra och vad som behöver göras.\n\nVi går sakta och stannar ofta. Barnvagn och rullstol går bra.',
      },
      'sv-x-lattlast': {
        title: 'Trygghetsvandring',
        summary: 'Vi går en runda i området.',
        description:
          'Vi tittar på vad som är bra.\nVi tittar på vad som är trasigt.\nVi skriver ner det.\nDu kan ta med barnvagn eller rullstol.',
      },
      en: {
        title: 'Safety walk in Klockaretorpet',
        summary: 'We walk through the area together to see what is mended and what is left.',
        description:
          'Residents, associations, the municipality and the housing company walk a set route through the area. We bring the list from the last meeting and note what is good and what needs doing.\n\nWe walk slowly and stop often. Prams and wheelchairs are fine.',
      },
      ar: {
        title: 'جولة السلامة في كلوكاريتوربت',
        summary: 'نتجوّل معًا في الحي لنرى ما أُصلح وما بقي.',
        description:
          'يسير السكان والجمعيات والبلدية وشركة السكن في مسار محدد عبر الحي. نحمل معنا قائمة اللقاء السابق وندوّن ما هو جيد وما يحتاج إلى عمل.\n\nنمشي ببطء ونتوقف كثيرًا. عربات الأطفال والكراسي المتحركة لا مشكلة فيها.',
      },
    },
    address: 'Samling vid Kunskapens hus, Klocktorget 2',
    organisers: ['hgf', 'hyresbostader', 'norrkopings-kommun'],
    themes: ['trygghet', 'boende'],
    spoken: ['sv'],
    access: ['step-free', 'children-welcome'],
    joining: 'drop-in',
    picture: picture('football-pitch'),
    changes: [
      {
        recurrenceId: '2020-09-21T17:30',
        recap: {
          text: {
            sv: 'Vi gick igenom listan från förra gången. Fotbollsplanen har fått ny matta och ny belysning! Vi skrev ner nya brister och lämnade över dem till kommunen och bostadsbolaget.',
            'sv-x-lattlast':
              'Fotbollsplanen är lagad.\nDen har fått nytt underlag och nya lampor.\nVi hittade nya saker att laga.\nKommunen och bostadsbolaget fick en ny lista.',
            en: 'We went through the earlier list. The football pitch has new turf and new lighting! New defects were noted and handed over to the municipality and the housing company.',
            ar: 'راجعنا القائمة السابقة. حصل ملعب كرة القدم على أرضية جديدة وإضاءة جديدة! دوّنّا عيوبًا جديدة وسلّمناها إلى البلدية وشركة السكن.',
          },
          pictures: [picture('football-pitch')],
          position: { latitude: 58.5738, longitude: 16.1722 },
        },
      },
    ],
  },
  {
    id: 'manniskan-bakom-uniformen-2020',
    startsLocal: '2020-10-15T18:00',
    durationMinutes: 120,
    texts: {
      sv: {
        title: 'Människan bakom uniformen möter ungdomar',
        summary: 'Poliser och ungdomar lär känna varandra över mat och samtal.',
        description:
          'Människan bakom uniformen, MBU, är ett möte på lika villkor. Ungdomar ställer sina frågor till dem som bär uniform, och tvärtom. Platserna är få.',
      },
      'sv-x-lattlast': {
        title: 'Unga träffar poliser',
        summary: 'Unga och poliser pratar med varandra.',
        description: 'Du kan ställa frågor till polisen.\nVi äter tillsammans.',
      },
      en: {
        title: 'The person behind the uniform meets young people',
        summary: 'Police officers and young people get to know each other over food and talk.',
        description:
          'The person behind the uniform, MBU, is a meeting on equal terms. Young people put their questions to those in uniform, and the other way round. Seats are few.',
      },
      ar: {
        title: 'الإنسان خلف الزيّ الرسمي يلتقي الشباب',
        summary: 'أفراد من الشرطة وشباب يتعارفون على مائدة طعام وحوار.',
        description:
          '«الإنسان خلف الزيّ الرسمي» لقاء بين أنداد. يطرح الشباب أسئلتهم على من يرتدون الزيّ، والعكس كذلك. المقاعد محدودة.',
      },
    },
    house: 'kunskapens-hus',
    room: 'studion',
    organisers: ['polisen'],
    themes: ['trygghet'],
    ages: { from: 13, to: 20 },
    spoken: ['sv'],
    access: ['step-free', 'accessible-toilet'],
    joining: 'sign-up',
  },
  {
    id: 'samverkan-trygghet-2020',
    startsLocal: '2020-10-19T13:00',
    durationMinutes: 120,
    texts: {
      sv: {
        title: 'Samverkansmöte: trygghet och säkerhet',
        summary: 'Kyrka, bostadsbolag, studieförbund, hyresgäster och idrott lägger ihop sin bild.',
        description:
          'Vi delar vad vi ser i området och bestämmer vem som gör vad för att fler ska känna sig trygga.',
      },
      'sv-x-lattlast': {
        title: 'Möte om trygghet',
        summary: 'Vi pratar om hur området kan bli tryggare.',
      },
      en: {
        title: 'Partners’ meeting: safety and security',
        summary: 'Church, housing company, study association, tenants and sport share their views.',
        description:
          'We share what we see in the area and decide who does what so that more people feel safe.',
      },
      ar: {
        title: 'اجتماع تعاون: الأمان والسلامة',
        summary: 'الكنيسة وشركة السكن وجمعية الدراسة والمستأجرون والرياضة يتبادلون الرأي.',
        description: 'نتبادل ما نراه في الحي ونقرر من يفعل ماذا كي يشعر عدد أكبر بالأمان.',
      },
    },
    house: 'kunskapens-hus',
    room: 'stora-salen',
    organisers: ['svenska-kyrkan', 'hyresbostader', 'studieframjandet', 'hgf', 'kis'],
    themes: ['trygghet'],
    spoken: ['sv'],
    access: ['step-free', 'accessible-toilet'],
    joining: 'sign-up',
  },
];
