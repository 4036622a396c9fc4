import type { ActivitySource } from '@klocket/contract';
import type { SeedContext } from '../../context.ts';
import { picture } from '../../picture.ts';
import { weekly } from '../../schedule.ts';

/** For pupils: homework help, mentors and programming. */
export const pupils = (context: SeedContext): ActivitySource[] => [
  {
    id: 'laxhjalp',
    ...weekly(context, { season: 'term', weekdays: [1, 2, 3, 4], at: '15:30', minutes: 120 })
      .fields,
    texts: {
      sv: {
        title: 'Läxhjälp',
        summary: 'Få hjälp med läxorna av vuxna som har tid. Kom när du vill.',
        description:
          'Ta med det du behöver hjälp med, eller kom bara för att få lugn och ro. Våra läxhjälpare kan svenska, matte, engelska och flera andra ämnen.\n\nVi bjuder på frukt och smörgås. Du behöver inte anmäla dig.',
      },
      'sv-x-lattlast': {
        title: 'Läxhjälp',
        summary: 'Du kan få hjälp med läxan.',
        description:
          'Ta med din läxa.\nVi hjälper dig.\nDet finns frukt och smörgås.\nDu behöver inte säga till innan.',
      },
      en: {
        title: 'Homework help',
        summary: 'Get help with your homework from adults who have time. Come when you like.',
        description:
          'Bring what you need help with, or just come for some peace and quiet. Our helpers know Swedish, maths, English and several other subjects.\n\nWe offer fruit and sandwiches. No need to sign up.',
      },
      ar: {
        title: 'المساعدة في الواجبات المدرسية',
        summary: 'بالغون لديهم وقت يساعدونك في واجباتك. تعال متى شئت.',
        description:
          'أحضر ما تحتاج إلى مساعدة فيه، أو تعال لتجد مكانًا هادئًا للدراسة. يجيد المساعدون السويدية والرياضيات والإنجليزية ومواد أخرى.\n\nنقدّم الفاكهة والشطائر. لا حاجة إلى التسجيل.',
      },
    },
    house: 'kunskapens-hus',
    room: 'studion',
    organisers: ['kunskapens-hus', 'svenska-kyrkan'],
    themes: ['larande'],
    ages: { from: 7, to: 19 },
    spoken: ['sv', 'en', 'ar', 'so'],
    access: ['step-free', 'quiet', 'accessible-toilet'],
    joining: 'drop-in',
    picture: picture('books'),
  },
  {
    id: 'mentorskap',
    ...weekly(context, {
      season: 'term',
      weekdays: [4],
      at: '16:00',
      minutes: 90,
      everyWeeks: 2,
    }).fields,
    texts: {
      sv: {
        title: 'Mentorskap för elever',
        summary: 'Träffa en mentor som lyssnar, peppar och har gått vägen före dig.',
        description:
          'Du får en egen mentor under hela terminen. Ni ses varannan vecka och pratar om skolan, framtiden och det som är viktigt för dig.\n\nAnmäl dig så hittar vi en mentor som passar.',
      },
      'sv-x-lattlast': {
        title: 'Mentor för elever',
        summary: 'En mentor är en vuxen som lyssnar och ger råd.',
        description:
          'Du får en egen mentor.\nNi träffas varannan vecka.\nNi pratar om skolan och framtiden.\nDu behöver anmäla dig.',
      },
      en: {
        title: 'Mentors for pupils',
        summary: 'Meet a mentor who listens, cheers you on and has walked the road before you.',
        description:
          'You get a mentor of your own for the whole term. You meet every other week and talk about school, the future and what matters to you.\n\nSign up and we will find a mentor who suits you.',
      },
      ar: {
        title: 'مرشدون للتلاميذ',
        summary: 'التقِ مرشدًا يصغي إليك ويشجّعك وقد سلك الطريق قبلك.',
        description:
          'يرافقك مرشد خاص بك طوال الفصل الدراسي. تلتقيان كل أسبوعين وتتحدثان عن المدرسة والمستقبل وما يهمّك.\n\nسجّل اسمك وسنجد لك المرشد المناسب.',
      },
    },
    house: 'idrottens-hus',
    room: 'motesrum-1',
    organisers: ['kunskapens-hus', 'rf-sisu'],
    themes: ['larande', 'arbete'],
    ages: { from: 13, to: 19 },
    spoken: ['sv', 'en'],
    access: ['step-free'],
    joining: 'sign-up',
    signup: { capacity: 8, hidesSeats: true },
  },
  {
    id: 'programmering',
    ...weekly(context, { season: 'term', weekdays: [3], at: '17:00', minutes: 120 }).fields,
    texts: {
      sv: {
        title: 'Programmering för nyfikna',
        summary: 'Bygg ett spel, styr en robot och lär dig tänka som en programmerare.',
        description:
          'Vi börjar från början och lär oss tillsammans. Du väljer själv om du vill bygga ett spel, en webbsida eller få en liten robot att röra sig.\n\nDatorer finns att låna. Du behöver inga förkunskaper.',
      },
      'sv-x-lattlast': {
        title: 'Programmering',
        summary: 'Lär dig göra spel och styra en robot.',
        description:
          'Du får låna en dator.\nDu behöver inte kunna något innan.\nVi lär oss tillsammans.',
      },
      en: {
        title: 'Coding for the curious',
        summary: 'Build a game, steer a robot and learn to think like a programmer.',
        description:
          'We start from the beginning and learn together. You choose whether to build a game, make a web page or get a small robot moving.\n\nThere are computers to borrow. You need no experience.',
      },
      ar: {
        title: 'البرمجة لمحبّي الاكتشاف',
        summary: 'اصنع لعبة وحرّك روبوتًا وتعلّم كيف يفكّر المبرمجون.',
        description:
          'نبدأ من الصفر ونتعلّم معًا. تختار أنت أن تصنع لعبة أو صفحة ويب أو أن تجعل روبوتًا صغيرًا يتحرك.\n\nتوجد حواسيب للإعارة، ولا تحتاج إلى أي خبرة سابقة.',
      },
    },
    house: 'kunskapens-hus',
    room: 'datasalen',
    organisers: ['kunskapens-hus'],
    themes: ['larande'],
    ages: { from: 10, to: 15 },
    spoken: ['sv', 'en'],
    access: ['step-free', 'accessible-toilet'],
    joining: 'drop-in',
    picture: picture('computers'),
    materials: [
      {
        title: {
          sv: 'Fem spel att bygga hemma',
          en: 'Five games to build at home',
          ar: 'خمس ألعاب تصنعها في البيت',
        },
        url: `${context.files}/fem-spel.txt`,
        when: 'after',
      },
    ],
  },
  futureWorkshop(context),
];

/** Postponed around today. */
function futureWorkshop(context: SeedContext): ActivitySource {
  const saturdays = weekly(context, { season: 'year', weekdays: [6], at: '12:00', minutes: 180 });
  return {
    id: 'framtidsverkstad',
    ...saturdays.fields,
    texts: {
      sv: {
        title: 'Digital framtidsverkstad',
        summary: 'Rita, bygg och berätta hur du vill att Klocket ska se ut om tio år.',
        description:
          'Vi använder datorer, surfplattor och 3D-skrivare för att bygga våra idéer om framtiden. Det bästa visar vi på skärmarna i husen.\n\nKom ensam eller med en kompis. Allt material finns på plats.',
      },
      'sv-x-lattlast': {
        title: 'Digital verkstad om framtiden',
        summary: 'Bygg dina idéer på datorn.',
        description:
          'Hur ska Klocket se ut om tio år?\nDu får bygga dina idéer.\nAllt material finns här.',
      },
      en: {
        title: 'Digital future workshop',
        summary: 'Draw, build and tell us how you want Klocket to look in ten years.',
        description:
          'We use computers, tablets and a 3D printer to build our ideas of the future. The best of it is shown on the screens in the houses.\n\nCome alone or with a friend. All materials are here.',
      },
      ar: {
        title: 'ورشة المستقبل الرقمية',
        summary: 'ارسم وابنِ واحكِ لنا كيف تريد أن يبدو كلوكيت بعد عشر سنوات.',
        description:
          'نستخدم الحواسيب والأجهزة اللوحية وطابعة ثلاثية الأبعاد لنبني أفكارنا عن المستقبل، ونعرض أجملها على شاشات المباني.\n\nتعال وحدك أو مع صديق. جميع المواد متوفرة.',
      },
    },
    house: 'kunskapens-hus',
    room: 'datasalen',
    organisers: ['kunskapens-hus', 'kultur-och-fritidskontoret'],
    themes: ['larande', 'kultur'],
    ages: { from: 13, to: 25 },
    spoken: ['sv', 'en', 'ar'],
    access: ['step-free', 'accessible-toilet'],
    joining: 'drop-in',
    picture: picture('computers'),
    changes: [
      {
        recurrenceId: saturdays.onOrAfter(context.today),
        status: 'postponed',
        reason: {
          sv: '3D-skrivaren är på lagning. Vi meddelar ny dag här.',
          en: 'The 3D printer is being repaired. The new day will be shown here.',
          ar: 'الطابعة ثلاثية الأبعاد قيد الإصلاح. سنعلن اليوم الجديد هنا.',
        },
      },
    ],
  };
}
