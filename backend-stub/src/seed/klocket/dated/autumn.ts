import type { ActivitySource } from '@klocket/contract';
import { picture } from '../../picture.ts';

/** What people came to in October 2020: a visit, a lecture, a debate and the gallery in the streets. */
export const autumn = (): ActivitySource[] => [
  {
    id: 'justitieminister-besok-2020',
    startsLocal: '2020-10-06T10:00',
    durationMinutes: 90,
    texts: {
      sv: {
        title: 'Justitieministern besöker Klockaretorpet',
        summary: 'Ministern möter föreningar och boende tillsammans med RF-SISU.',
        description:
          'Vi visar husen och berättar hur idrott, skola, bostadsbolag och boende arbetar tillsammans för ett tryggare Klockaretorpet.',
      },
      'sv-x-lattlast': {
        title: 'En minister besöker oss',
        summary: 'Justitieministern kommer till Klockaretorpet.',
      },
      en: {
        title: 'The Minister for Justice visits Klockaretorpet',
        summary: 'The minister meets associations and residents together with RF-SISU.',
        description:
          'We show the houses and tell how sport, school, housing company and residents work together for a safer Klockaretorpet.',
      },
      ar: {
        title: 'وزارة العدل في زيارة إلى كلوكاريتوربت',
        summary: 'لقاء على مستوى وزاري مع الجمعيات والسكان بالتعاون مع RF-SISU.',
        description:
          'نعرض المباني ونحكي كيف تعمل الرياضة والمدرسة وشركة السكن والسكان معًا من أجل حي أكثر أمانًا.',
      },
    },
    house: 'idrottens-hus',
    room: 'motesrum-1',
    organisers: ['rf-sisu'],
    themes: ['idrott', 'trygghet'],
    spoken: ['sv'],
    access: ['step-free', 'accessible-toilet'],
    joining: 'sign-up',
  },
  {
    id: 'forelasning-musikvideo-2020',
    startsLocal: '2020-10-08T17:00',
    durationMinutes: 90,
    texts: {
      sv: {
        title: 'Föreläsning med musikvideo',
        summary: 'Like Dance visar en musikvideo och berättar hur den blev till.',
        description: 'Vi ser videon, pratar om dans och drömmar och provar några steg tillsammans.',
      },
      'sv-x-lattlast': {
        title: 'Föreläsning med musikvideo',
        summary: 'Vi ser en musikvideo och dansar lite.',
      },
      en: {
        title: 'Lecture with a music video',
        summary: 'Like Dance shows a music video and tells how it came about.',
        description:
          'We watch the video, talk about dance and dreams and try a few steps together.',
      },
      ar: {
        title: 'محاضرة مع فيديو موسيقي',
        summary: 'تعرض Like Dance فيديو موسيقيًا وتحكي كيف صُنع.',
        description: 'نشاهد الفيديو ونتحدث عن الرقص والأحلام ونجرّب معًا بعض الخطوات.',
      },
    },
    house: 'kunskapens-hus',
    room: 'stora-salen',
    organisers: ['like-dance'],
    themes: ['kultur'],
    ages: { from: 10 },
    spoken: ['sv'],
    access: ['step-free', 'hearing-loop', 'accessible-toilet'],
    joining: 'drop-in',
    folkbildning: 'kulturprogram',
  },
  {
    id: 'debatt-boendet-2020',
    startsLocal: '2020-10-15T17:00',
    durationMinutes: 90,
    texts: {
      sv: {
        title: 'Debatt: boendet är en mänsklig rättighet',
        summary: 'Hyresgäster, bostadsbolag och politiker om rätten till ett hem.',
        description:
          'Vad betyder det att boendet är en mänsklig rättighet, och vem ser till att den gäller alla? Panelen svarar på publikens frågor.',
      },
      'sv-x-lattlast': {
        title: 'Debatt om rätten till ett hem',
        summary: 'Alla har rätt till ett hem. Vi pratar om vad det betyder.',
      },
      en: {
        title: 'Debate: housing is a human right',
        summary: 'Tenants, housing company and politicians on the right to a home.',
        description:
          'What does it mean that housing is a human right, and who sees to it that it holds for everyone? The panel answers questions from the audience.',
      },
      ar: {
        title: 'مناظرة: السكن حق من حقوق الإنسان',
        summary: 'مستأجرون وشركة سكن وسياسيون يتحدثون عن الحق في بيت.',
        description:
          'ماذا يعني أن السكن حق من حقوق الإنسان، ومن يضمن أن يشمل الجميع؟ يجيب المتحاورون عن أسئلة الجمهور.',
      },
    },
    house: 'kunskapens-hus',
    room: 'stora-salen',
    organisers: ['hgf', 'hyresbostader'],
    themes: ['boende'],
    spoken: ['sv'],
    access: ['step-free', 'hearing-loop', 'accessible-toilet'],
    joining: 'drop-in',
  },
  {
    id: 'ortens-galleri-2020',
    startsLocal: '2020-10-24T12:00',
    durationMinutes: 240,
    texts: {
      sv: {
        title: 'Ortens galleri: vi målar papperskorgar',
        summary: 'Konstverkstad för dig mellan 13 och 25. Vi gör gatan till ett galleri.',
        description:
          'Vi målar två papperskorgar tillsammans. Sedan ska fler papperskorgar och elskåp få färg. Du behöver inte kunna måla, bara vilja.\n\nFärg, penslar och overaller finns.',
      },
      'sv-x-lattlast': {
        title: 'Vi målar papperskorgar',
        summary: 'Måla tillsammans utomhus. För dig som är 13–25 år.',
        description: 'Vi målar två papperskorgar.\nFärg och penslar finns.\nAlla kan vara med.',
      },
      en: {
        title: 'The neighbourhood gallery: painting litter bins',
        summary: 'Art workshop for ages 13 to 25. We turn the street into a gallery.',
        description:
          'We paint two litter bins together. More bins and electric cabinets will follow. You need not know how to paint, only want to.\n\nPaint, brushes and overalls are here.',
      },
      ar: {
        title: 'معرض الحي: نرسم على سلال المهملات',
        summary: 'ورشة فنية لمن هم بين 13 و25 سنة. نجعل الشارع معرضًا.',
        description:
          'نرسم معًا على سلّتي مهملات، ثم تتبعها سلال أخرى وصناديق كهرباء. لا يلزم أن تجيد الرسم، يكفي أن ترغب فيه.\n\nالألوان والفرش وملابس العمل متوفرة.',
      },
    },
    address: 'Gångvägen vid Klocktorget, Norrköping',
    organisers: ['ung-konst-ost', 'hgf'],
    themes: ['kultur'],
    ages: { from: 13, to: 25 },
    spoken: ['sv', 'en'],
    access: ['step-free'],
    joining: 'sign-up',
    picture: picture('litter-bin'),
    changes: [
      {
        recurrenceId: '2020-10-24T12:00',
        recap: {
          text: {
            sv: 'Två papperskorgar fick nytt liv och står nu vid gångvägen, där alla kan se dem. Fler papperskorgar och elskåp står på tur.',
            'sv-x-lattlast':
              'Två papperskorgar är nu målade.\nDe står vid gångvägen.\nVi ska måla fler.',
            en: 'Two litter bins were given new life and now stand beside the path for everyone to see. More bins and electric cabinets are next.',
            ar: 'نالت سلّتا مهملات حياة جديدة، وهما الآن على الممر حيث يراهما الجميع. والدور على سلال أخرى وصناديق كهرباء.',
          },
          pictures: [picture('litter-bin')],
          links: [{ title: 'Instagram', url: 'https://www.instagram.com/klocketkunskapenshus' }],
          position: { latitude: 58.5749, longitude: 16.1698 },
        },
      },
    ],
  },
];
