import type { ActivitySource } from '@klocket/contract';
import type { SeedContext } from '../../context.ts';
import { weekly } from '../../schedule.ts';

/** Living here: the tenants' union answers, and a course on rights and duties. */
export const housing = (context: SeedContext): ActivitySource[] => [
  tenantsQuestions(context),
  {
    id: 'rattigheter-i-boendet',
    ...weekly(context, {
      season: 'term',
      weekdays: [2],
      at: '17:30',
      minutes: 120,
      everyWeeks: 2,
    }).fields,
    texts: {
      sv: {
        title: 'Skyldigheter och rättigheter i boendet',
        summary: 'En kurs om hyreskontrakt, störningar, reparationer och ditt inflytande.',
        description:
          'Vad får du göra i din lägenhet? Vem lagar det som går sönder? Vad händer om hyran är sen? Vi går igenom reglerna med vanliga ord och riktiga exempel.\n\nDu kan komma en gång eller till alla träffar. Tolk finns om du säger till innan.',
      },
      'sv-x-lattlast': {
        title: 'Dina rättigheter när du hyr',
        summary: 'Lär dig reglerna för dig som bor i hyresrätt.',
        description:
          'Vad får du göra i din lägenhet?\nVem lagar det som är trasigt?\nHär får du svar.\nDu kan få tolk.',
      },
      en: {
        title: 'Duties and rights in your home',
        summary: 'A course about leases, disturbances, repairs and having a say.',
        description:
          'What may you do in your flat? Who mends what breaks? What happens if the rent is late? We go through the rules in plain words with real examples.\n\nCome once or to every meeting. Ask beforehand and there will be an interpreter.',
      },
      ar: {
        title: 'حقوقك وواجباتك في السكن',
        summary: 'دورة عن عقد الإيجار والإزعاج والإصلاحات ومشاركتك في القرار.',
        description:
          'ماذا يحق لك أن تفعل في شقتك؟ من يصلح ما يتعطل؟ ماذا يحدث إذا تأخر الإيجار؟ نشرح القواعد بكلمات بسيطة وأمثلة واقعية.\n\nيمكنك الحضور مرة واحدة أو كل اللقاءات. يتوفر مترجم إذا أخبرتنا مسبقًا.',
      },
    },
    house: 'foreningarnas-hus',
    room: 'motesplatsen',
    organisers: ['hgf', 'hyresbostader'],
    themes: ['boende'],
    ages: { from: 18 },
    spoken: ['sv', 'ar', 'en'],
    access: ['step-free', 'interpreter-on-request'],
    contact: hgfContact,
    joining: 'sign-up',
    signup: {
      capacity: 20,
      reserved: 2,
      interpreter: true,
      questions: [
        {
          id: 'mat',
          kind: 'choice',
          label: {
            sv: 'Vad vill du äta?',
            en: 'What would you like to eat?',
            ar: 'ماذا تحب أن تأكل؟',
          },
          options: [
            { id: 'soppa', label: { sv: 'Soppa', en: 'Soup', ar: 'حساء' } },
            { id: 'macka', label: { sv: 'Smörgås', en: 'Sandwich', ar: 'شطيرة' } },
            { id: 'inget', label: { sv: 'Inget', en: 'Nothing', ar: 'لا شيء' } },
          ],
        },
        {
          id: 'allergi',
          kind: 'text',
          label: {
            sv: 'Är det något du inte tål?',
            en: 'Is there anything you cannot eat?',
            ar: 'هل هناك طعام لا تتحمله؟',
          },
          keptDays: 1,
        },
      ],
    },
    folkbildning: 'annan-folkbildningsverksamhet',
    materials: [
      {
        title: {
          sv: 'Checklista när du flyttar in',
          en: 'Checklist for moving in',
          ar: 'قائمة تحقّق عند الانتقال إلى السكن',
        },
        url: `${context.files}/checklista-inflyttning.txt`,
        when: 'after',
      },
    ],
  },
];

const hgfContact = {
  name: 'Hyresgästföreningen i Klocket',
  phone: '010-000 00 02',
  email: 'klocket@hgf.example',
};

/** Starts an hour later around today. */
function tenantsQuestions(context: SeedContext): ActivitySource {
  const wednesdays = weekly(context, { season: 'year', weekdays: [3], at: '15:00', minutes: 180 });
  const moved = wednesdays.onOrAfter(context.today);
  return {
    id: 'hgf-svarar',
    ...wednesdays.fields,
    texts: {
      sv: {
        title: 'Hyresgästföreningen svarar på frågor',
        summary: 'Drop-in för dig som hyr. Ställ din fråga över en kopp kaffe.',
        description:
          'Har du fått hyreshöjning, kallt i lägenheten eller en granne som stör? Vi lyssnar, förklarar och hjälper dig vidare.\n\nDu behöver inte vara medlem och inte boka tid. Ta med papper som hör till din fråga.',
      },
      'sv-x-lattlast': {
        title: 'Fråga Hyresgästföreningen',
        summary: 'Få hjälp med frågor om din lägenhet.',
        description:
          'Bor du i hyresrätt?\nHär får du svar på dina frågor.\nDu behöver inte boka tid.\nDu behöver inte vara medlem.',
      },
      en: {
        title: 'The tenants’ union answers questions',
        summary: 'Drop in if you rent your home. Ask your question over a cup of coffee.',
        description:
          'Has your rent gone up, is the flat cold, or does a neighbour disturb you? We listen, explain and help you on.\n\nYou need not be a member nor book a time. Bring any papers that belong to your question.',
      },
      ar: {
        title: 'اتحاد المستأجرين يجيب عن أسئلتكم',
        summary: 'لقاء مفتوح لكل مستأجر. اطرح سؤالك مع فنجان قهوة.',
        description:
          'هل ارتفع إيجارك؟ هل شقتك باردة؟ هل يزعجك جار؟ نحن نصغي ونشرح ونساعدك على المتابعة.\n\nلا حاجة إلى عضوية ولا إلى حجز موعد. أحضر الأوراق المتعلقة بسؤالك.',
      },
    },
    house: 'kunskapens-hus',
    room: 'entren',
    organisers: ['hgf'],
    themes: ['boende'],
    spoken: ['sv', 'ar', 'en', 'so'],
    access: ['step-free', 'children-welcome', 'accessible-toilet'],
    contact: hgfContact,
    joining: 'drop-in',
    changes: [
      {
        recurrenceId: moved,
        status: 'rescheduled',
        startsLocal: `${moved.slice(0, 10)}T16:00`,
        reason: {
          sv: 'Vi börjar en timme senare, så att fler hinner hit efter jobbet.',
          en: 'We start an hour later so that more people can come after work.',
          ar: 'نبدأ متأخرين ساعة كي يتمكن عدد أكبر من الحضور بعد العمل.',
        },
      },
    ],
  };
}
