import { invented, ownCounts, ownLists, type DemoGoal } from '../../goals/demo-goal.ts';

/** The fifth goal: more folkbildning. */
export const folkbildning: DemoGoal = {
  goal: {
    id: 'folkbildning',
    title: {
      sv: 'Fler folkbildningsarrangemang',
      en: 'More popular education',
      ar: 'مزيد من أنشطة التعليم الشعبي',
    },
    explanation: {
      sv: 'Studiecirklar, annan folkbildningsverksamhet och kulturprogram, tillsammans med studieförbunden.',
      en: 'Study circles, other popular education and cultural programmes, together with the study associations.',
      ar: 'حلقات دراسية وأنشطة تعليم شعبي أخرى وبرامج ثقافية، بالتعاون مع جمعيات الدراسة.',
    },
    indicators: [
      {
        id: 'arrangements',
        title: {
          sv: 'Genomförda arrangemang',
          en: 'Arrangements held',
          ar: 'الفعاليات المنفّذة',
        },
        meaning: {
          sv: 'Så många gånger en studiecirkel, annan folkbildningsverksamhet eller ett kulturprogram har ägt rum under terminen.',
          en: 'So many times a study circle, other popular education or a cultural programme has taken place during the term.',
          ar: 'عدد المرات التي عُقدت فيها حلقة دراسية أو نشاط تعليم شعبي آخر أو برنامج ثقافي خلال الفصل.',
        },
        kind: 'count',
        measure: 'arrangements',
        unit: { sv: 'arrangemang', en: 'arrangements', ar: 'فعالية' },
        direction: 'up',
        baseline: { period: '2019-vt', value: 34 },
        target: 120,
        deadline: '2027-12-31',
        periodKind: 'term',
        source: ownCounts,
      },
      {
        id: 'study-hours',
        title: { sv: 'Studietimmar', en: 'Study hours', ar: 'ساعات الدراسة' },
        meaning: {
          sv: 'En studietimme är 45 minuter.',
          en: 'A study hour is 45 minutes.',
          ar: 'ساعة الدراسة 45 دقيقة.',
        },
        kind: 'count',
        measure: 'entered',
        unit: { sv: 'studietimmar', en: 'study hours', ar: 'ساعة دراسة' },
        direction: 'up',
        baseline: { period: '2019', value: 210 },
        target: 750,
        deadline: '2027-12-31',
        periodKind: 'year',
        source: invented({
          sv: 'Studieförbundens rapporter',
          en: 'The study associations’ reports',
          ar: 'تقارير جمعيات الدراسة',
        }),
      },
    ],
  },
  past: {
    arrangements: {
      source: ownLists,
      from: '2019-vt',
      values: [34, 41, 22, 12, 9, 31, 48, 55, 61, 68, 74, 80, 86, 91, 97],
    },
    'study-hours': { from: '2019', values: [210, 118, 140, 305, 390, 465, 540] },
  },
};
