import type { ActivitySource } from '@klocket/contract';
import type { SeedContext } from '../../context.ts';
import { monthly } from '../../schedule.ts';

type Lecture = Pick<ActivitySource, 'texts' | 'materials'> & { id: string; nth: number };

/** Lectures on money, insurance and loans: first, second and third Wednesday of the month. */
export const money = (context: SeedContext): ActivitySource[] =>
  lectures(context).map(({ id, nth, ...lecture }) => ({
    id,
    ...monthly(context, { season: 'term', weekday: 3, nth, at: '18:00', minutes: 90 }).fields,
    ...lecture,
    house: 'kunskapens-hus',
    room: 'stora-salen',
    organisers: ['sensus', 'kunskapens-hus'],
    themes: ['ekonomi'],
    ages: { from: 16 },
    spoken: ['sv', 'ar'],
    access: ['step-free', 'hearing-loop', 'interpreter-on-request', 'accessible-toilet'],
    joining: 'drop-in',
    folkbildning: 'annan-folkbildningsverksamhet',
  }));

const lectures = (context: SeedContext): Lecture[] => [
  {
    id: 'privatekonomi',
    nth: 1,
    texts: {
      sv: {
        title: 'Föreläsning: din privatekonomi',
        summary: 'Gör en enkel budget och få pengarna att räcka hela månaden.',
        description:
          'Vi går igenom inkomster, fasta utgifter och sparande med en budget som ryms på ett papper. Du får tips som fungerar även när pengarna är få.\n\nFrågor är välkomna, men du behöver inte berätta om din egen ekonomi.',
      },
      'sv-x-lattlast': {
        title: 'Lär dig om dina pengar',
        summary: 'Lär dig göra en budget.',
        description:
          'En budget är en plan för dina pengar.\nVi visar hur du gör.\nDu behöver inte berätta om dina pengar.',
      },
      en: {
        title: 'Lecture: your money',
        summary: 'Make a simple budget and let the money last all month.',
        description:
          'We go through income, fixed costs and saving with a budget that fits on one sheet of paper. You get advice that works even when money is short.\n\nQuestions are welcome, but you need not tell about your own finances.',
      },
      ar: {
        title: 'محاضرة: ميزانيتك الشخصية',
        summary: 'ضع ميزانية بسيطة تكفيك حتى آخر الشهر.',
        description:
          'نستعرض الدخل والنفقات الثابتة والادخار في ميزانية تتسع لها ورقة واحدة، ونقدّم نصائح تنفع حتى حين يقلّ المال.\n\nالأسئلة مرحّب بها، ولا حاجة إلى أن تتحدث عن وضعك المالي.',
      },
    },
    materials: [
      {
        title: {
          sv: 'Budget på ett papper',
          en: 'A budget on one sheet',
          ar: 'ميزانية في ورقة واحدة',
        },
        url: `${context.files}/budget.txt`,
        when: 'after',
      },
    ],
  },
  {
    id: 'forsakringar',
    nth: 2,
    texts: {
      sv: {
        title: 'Föreläsning: försäkringar',
        summary: 'Vilka försäkringar behöver du, och vilka kan du klara dig utan?',
        description:
          'Hemförsäkring, barnförsäkring och försäkring genom facket: vi förklarar skillnaderna, vad självrisk betyder och vad du gör när något har hänt.\n\nVi säljer ingenting och samarbetar inte med något bolag.',
      },
      'sv-x-lattlast': {
        title: 'Lär dig om försäkringar',
        summary: 'Vilka försäkringar behöver du?',
        description:
          'En försäkring hjälper dig när något har hänt.\nVi förklarar hur det fungerar.\nVi säljer ingenting.',
      },
      en: {
        title: 'Lecture: insurance',
        summary: 'Which insurance do you need, and which can you do without?',
        description:
          'Home insurance, insurance for children and through the trade union: we explain the differences, what an excess is and what to do when something has happened.\n\nWe sell nothing and work with no company.',
      },
      ar: {
        title: 'محاضرة: التأمينات',
        summary: 'أي تأمينات تحتاج إليها، وأيها يمكنك الاستغناء عنه؟',
        description:
          'تأمين المنزل وتأمين الأطفال والتأمين عن طريق النقابة: نشرح الفروق ومعنى مبلغ التحمّل وما عليك فعله عند وقوع حادث.\n\nنحن لا نبيع شيئًا ولا نتعاون مع أي شركة.',
      },
    },
  },
  {
    id: 'lan',
    nth: 3,
    texts: {
      sv: {
        title: 'Föreläsning: lån och skulder',
        summary: 'Om ränta, snabblån och avbetalning, och om vägen ut ur skulder.',
        description:
          'Vad kostar ett lån egentligen? Vi räknar tillsammans på ränta och avgifter, pratar om vad man ska se upp med och om vart man vänder sig när räkningarna har blivit för många.\n\nKommunens budget- och skuldrådgivning är gratis för alla.',
      },
      'sv-x-lattlast': {
        title: 'Lär dig om lån och skulder',
        summary: 'Vad kostar det att låna pengar?',
        description:
          'Det kostar att låna pengar.\nVi räknar tillsammans.\nDu får veta var du kan få hjälp.',
      },
      en: {
        title: 'Lecture: loans and debts',
        summary: 'About interest, quick loans and instalments, and the way out of debt.',
        description:
          'What does a loan really cost? We work out interest and fees together, talk about what to beware of and where to turn when the bills have become too many.\n\nThe municipality’s budget and debt advice is free for everyone.',
      },
      ar: {
        title: 'محاضرة: القروض والديون',
        summary: 'عن الفوائد والقروض السريعة والتقسيط، وعن طريق الخروج من الديون.',
        description:
          'كم يكلّف القرض حقًا؟ نحسب الفوائد والرسوم معًا، ونتحدث عمّا ينبغي الحذر منه وعن الجهة التي تلجأ إليها حين تتراكم الفواتير.\n\nالاستشارة البلدية في الميزانية والديون مجانية للجميع.',
      },
    },
  },
];
