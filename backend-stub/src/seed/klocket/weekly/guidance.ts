import type { ActivitySource } from '@klocket/contract';
import type { SeedContext } from '../../context.ts';
import { weekly } from '../../schedule.ts';

/** Advice and support: study guidance, Portalen, parents of teenagers, and a talk in private. */
export const guidance = (context: SeedContext): ActivitySource[] => [
  studyGuidance(context),
  portalen(context),
  {
    id: 'stod-tonarsforaldrar',
    ...weekly(context, { season: 'term', weekdays: [2], at: '18:00', minutes: 90 }).fields,
    texts: {
      sv: {
        title: 'Stöd till tonårsföräldrar',
        summary: 'Prata med andra föräldrar om det som är roligt och svårt med tonåringar.',
        description:
          'Vi fikar, lyssnar och delar erfarenheter: om skärmtid, skola, vänner och gränser. En samtalsledare är alltid med.\n\nDet som sägs i rummet stannar i rummet. Syskon är välkomna, det finns en lekhörna.',
      },
      'sv-x-lattlast': {
        title: 'Träff för tonårsföräldrar',
        summary: 'Prata med andra föräldrar.',
        description:
          'Är du förälder till en tonåring?\nHär kan du prata med andra föräldrar.\nVi fikar.\nDu får ta med barn.',
      },
      en: {
        title: 'Support for parents of teenagers',
        summary: 'Talk with other parents about the joys and troubles of the teenage years.',
        description:
          'We have coffee, listen and share: screen time, school, friends and limits. A group leader is always there.\n\nWhat is said in the room stays in the room. Siblings are welcome, there is a play corner.',
      },
      ar: {
        title: 'دعم لآباء وأمهات المراهقين',
        summary: 'تحدّثوا مع آباء وأمهات آخرين عن مباهج سنّ المراهقة وصعوباتها.',
        description:
          'نشرب القهوة ونصغي ونتبادل التجارب: عن الشاشات والمدرسة والأصدقاء والحدود. يرافقنا دائمًا مشرف على الحوار.\n\nما يُقال في الغرفة يبقى فيها. الأطفال مرحّب بهم، ولدينا ركن للعب.',
      },
    },
    house: 'kunskapens-hus',
    room: 'samtalsrummet',
    organisers: ['svenska-kyrkan', 'kunskapens-hus'],
    themes: ['familj'],
    ages: { from: 18 },
    spoken: ['sv', 'ar', 'so'],
    access: ['step-free', 'quiet', 'interpreter-on-request', 'children-welcome'],
    joining: 'drop-in',
  },
  {
    id: 'samtal-och-stod',
    ...weekly(context, { season: 'year', weekdays: [4], at: '13:00', minutes: 120 }).fields,
    texts: {
      sv: {
        title: 'Samtal och stöd',
        summary: 'En lugn stund med någon som lyssnar. Du behöver inte säga vem du är.',
        description:
          'Kom in och prata med oss om det du bär på. Vi har tystnadsplikt och skriver inte upp några namn. Du kan få veta mer om dina rättigheter och om var det finns hjälp.\n\nTolk finns om du vill.',
      },
      en: {
        title: 'Talk and support',
        summary: 'A calm moment with someone who listens. You need not say who you are.',
        description:
          'Come in and talk with us about what weighs on you. We are bound by confidentiality and write down no names. You can learn more about your rights and where to find help.\n\nThere is an interpreter if you want one.',
      },
      ar: {
        title: 'حوار ودعم',
        summary: 'لحظة هادئة مع من يصغي إليك. لا حاجة إلى ذكر اسمك.',
        description:
          'تفضّل وتحدّث معنا عمّا يشغل بالك. نحن ملزمون بالسرية ولا ندوّن أي أسماء. يمكنك أن تعرف المزيد عن حقوقك وعن أماكن المساعدة.\n\nيتوفر مترجم عند الرغبة.',
      },
    },
    house: 'kunskapens-hus',
    organisers: ['kunskapens-hus'],
    spoken: ['sv', 'ar', 'so', 'en'],
    access: ['step-free', 'quiet', 'interpreter-on-request'],
    joining: 'drop-in',
    sensitive: true,
  },
];

/** No meeting this week. */
function studyGuidance(context: SeedContext): ActivitySource {
  const mondays = weekly(context, { season: 'year', weekdays: [1], at: '13:00', minutes: 180 });
  return {
    id: 'studieradgivning',
    ...mondays.fields,
    texts: {
      sv: {
        title: 'Studierådgivning',
        summary: 'Vad vill du läsa? Få råd om skola, kurser, betyg och studiemedel.',
        description:
          'Vi hjälper dig att hitta rätt utbildning och att söka den: gymnasium, komvux, folkhögskola, yrkeshögskola eller universitet. Vi kan också titta på betyg från andra länder.\n\nKom på drop-in. Ta gärna med dina papper.',
      },
      'sv-x-lattlast': {
        title: 'Råd om studier',
        summary: 'Få råd om skola och kurser.',
        description:
          'Vill du studera?\nVi hjälper dig att hitta rätt utbildning.\nTa med dina betyg om du har dem.',
      },
      en: {
        title: 'Study guidance',
        summary: 'What would you like to study? Advice on schools, courses, grades and funding.',
        description:
          'We help you find the right education and apply for it: upper secondary school, adult education, folk high school, vocational college or university. We can also look at grades from other countries.\n\nJust drop in. Bring your papers if you can.',
      },
      ar: {
        title: 'إرشاد دراسي',
        summary: 'ماذا تودّ أن تدرس؟ نصائح عن المدارس والدورات والشهادات والمنح الدراسية.',
        description:
          'نساعدك على إيجاد التعليم المناسب والتقديم عليه: الثانوية أو تعليم الكبار أو المدارس الشعبية العليا أو المعاهد المهنية أو الجامعة. ويمكننا النظر في شهاداتك من بلدان أخرى.\n\nتعال دون موعد، ومن الأفضل أن تحضر أوراقك.',
      },
    },
    house: 'kunskapens-hus',
    room: 'samtalsrummet',
    organisers: ['kunskapens-hus', 'norrkopings-kommun'],
    themes: ['larande', 'arbete'],
    ages: { from: 16 },
    spoken: ['sv', 'en', 'ar'],
    access: ['step-free', 'quiet', 'interpreter-on-request'],
    joining: 'drop-in',
    changes: [
      {
        recurrenceId: mondays.onOrAfter(context.today),
        status: 'no-meeting',
        reason: {
          sv: 'Ingen rådgivning den här veckan. Välkommen nästa måndag.',
          en: 'No guidance this week. Welcome next Monday.',
          ar: 'لا يوجد إرشاد هذا الأسبوع. أهلًا بكم يوم الاثنين القادم.',
        },
      },
    ],
  };
}

/** Cancelled once around today. */
function portalen(context: SeedContext): ActivitySource {
  const mornings = weekly(context, { season: 'year', weekdays: [2, 4], at: '09:00', minutes: 180 });
  return {
    id: 'portalen',
    ...mornings.fields,
    texts: {
      sv: {
        title: 'Portalen: vägen till egen försörjning',
        summary: 'Få hjälp att söka jobb, skriva cv och ta nästa steg.',
        description:
          'På Portalen får du en egen coach. Tillsammans tittar ni på vad du kan och vad du vill, skriver cv, övar på intervjuer och söker jobb eller praktik.\n\nDatorer, skrivare och kaffe finns. Kom när det passar dig.',
      },
      'sv-x-lattlast': {
        title: 'Portalen: hjälp att få jobb',
        summary: 'Få hjälp att söka jobb.',
        description:
          'Du får en egen coach.\nNi skriver cv tillsammans.\nNi övar på att gå på intervju.\nDet finns datorer här.',
      },
      en: {
        title: 'Portalen: the way to a living of your own',
        summary: 'Get help to look for work, write a CV and take the next step.',
        description:
          'At Portalen you get a coach of your own. Together you look at what you can do and what you want, write a CV, practise interviews and apply for jobs or placements.\n\nThere are computers, a printer and coffee. Come when it suits you.',
      },
      ar: {
        title: 'بورتالن: الطريق إلى الاعتماد على النفس',
        summary: 'مساعدة في البحث عن عمل وكتابة السيرة الذاتية وفي الخطوة التالية.',
        description:
          'في بورتالن يكون لك مدرّب خاص. تنظران معًا في ما تجيده وما تريده، وتكتبان السيرة الذاتية وتتدربان على المقابلات وتبحثان عن عمل أو تدريب.\n\nتوجد حواسيب وطابعة وقهوة. تعال في الوقت الذي يناسبك.',
      },
    },
    house: 'kunskapens-hus',
    room: 'datasalen',
    organisers: ['kunskapens-hus', 'norrkopings-kommun'],
    themes: ['arbete', 'ekonomi'],
    ages: { from: 18 },
    spoken: ['sv', 'en', 'ar', 'so'],
    access: ['step-free', 'interpreter-on-request', 'accessible-toilet'],
    joining: 'drop-in',
    changes: [
      {
        recurrenceId: mornings.onOrAfter(context.today),
        status: 'cancelled',
        reason: {
          sv: 'Coacherna är sjuka. Nästa gång blir som vanligt.',
          en: 'The coaches are ill. Next time is as usual.',
          ar: 'المدرّبون مرضى. اللقاء القادم في موعده المعتاد.',
        },
      },
    ],
  };
}
