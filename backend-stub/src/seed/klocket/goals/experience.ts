import { invented, ownCounts, type DemoGoal } from '../../goals/demo-goal.ts';

/** The third goal: how residents experience the area. */
export const experience: DemoGoal = {
  goal: {
    id: 'experience',
    title: {
      sv: 'De boende ska uppleva området som tryggare och mer attraktivt',
      en: 'Residents shall experience the area as safer and more attractive',
      ar: 'أن يشعر السكان بأن الحي أكثر أماناً وجاذبية',
    },
    explanation: {
      sv: 'Vi frågar själva, och jämför med vad kommunens och bostadsbolagets mätningar säger. De mäter olika saker och räknas inte ihop.',
      en: 'We ask ourselves, and compare with what the municipality’s and the housing company’s surveys say. They measure different things and are never added up.',
      ar: 'نسأل بأنفسنا ونقارن بما تقوله قياسات البلدية وشركة السكن. كل منها يقيس شيئاً مختلفاً ولا تُجمع معاً.',
    },
    indicators: [
      {
        id: 'safety-pulse',
        title: {
          sv: 'Trygg på kvällen, enligt vår fråga',
          en: 'Safe in the evening, by our question',
          ar: 'الأمان مساءً، بحسب سؤالنا',
        },
        meaning: {
          sv: '100 betyder att alla känner sig mycket trygga här på kvällen, 0 att alla känner sig mycket otrygga.',
          en: '100 means that everyone feels very safe here in the evening, 0 that everyone feels very unsafe.',
          ar: '100 يعني أن الجميع يشعرون بأمان كبير هنا مساءً، و0 أن الجميع لا يشعرون بالأمان إطلاقاً.',
        },
        kind: 'index',
        measure: 'pulse',
        unit: { sv: 'av 100', en: 'of 100', ar: 'من 100' },
        direction: 'up',
        scale: { min: 0, max: 100 },
        baseline: { period: '2019-vt', value: 47 },
        target: 75,
        deadline: '2027-12-31',
        periodKind: 'term',
        source: ownCounts,
        settings: { question: 'evening-safety' },
      },
      {
        id: 'safety-index',
        title: {
          sv: 'Kommunens trygghetsindex (lägre är bättre)',
          en: 'The municipality’s safety index (lower is better)',
          ar: 'مؤشر الأمان لدى البلدية (الأقل أفضل)',
        },
        meaning: {
          sv: '0 betyder inga problem, 6 mycket stora.',
          en: '0 means no trouble at all, 6 very great.',
          ar: '0 يعني لا مشاكل، و6 مشاكل كبيرة جداً.',
        },
        kind: 'index',
        measure: 'entered',
        unit: { sv: 'av 6', en: 'of 6', ar: 'من 6' },
        direction: 'down',
        scale: { min: 0, max: 6 },
        baseline: { period: '2019', value: 3.9 },
        target: 2,
        deadline: '2027-12-31',
        periodKind: 'year',
        source: invented({
          sv: 'Kommunens trygghetsmätning',
          en: 'The municipality’s safety survey',
          ar: 'قياس الأمان لدى البلدية',
        }),
      },
      {
        id: 'customer-index',
        title: {
          sv: 'Nöjda hyresgäster hos bostadsbolaget',
          en: 'Satisfied tenants of the housing company',
          ar: 'رضا مستأجري شركة السكن',
        },
        meaning: {
          sv: 'Andelen som är nöjda med sitt område, av dem som svarade.',
          en: 'The share of those who answered who are satisfied with their area.',
          ar: 'نسبة الراضين عن حيّهم ممن أجابوا.',
        },
        kind: 'index',
        measure: 'entered',
        unit: { sv: 'procent', en: 'per cent', ar: 'بالمئة' },
        direction: 'up',
        scale: { min: 0, max: 100 },
        baseline: { period: '2019', value: 61 },
        target: 80,
        deadline: '2027-12-31',
        periodKind: 'year',
        source: invented({
          sv: 'Bostadsbolagets kundenkät',
          en: 'The housing company’s tenant survey',
          ar: 'استبيان شركة السكن',
        }),
      },
    ],
  },
  past: {
    'safety-pulse': {
      from: '2019-vt',
      values: [47, 49, 48, 46, 50, 54, 56, 57, 59, 60, 62, 63, 64, 66, 67],
      n: [85, 90, 60, 35, 30, 80, 105, 120, 125, 140, 145, 150, 165, 170, 180],
    },
    'safety-index': {
      from: '2019',
      values: [3.9, 3.7, 3.3, 3, 2.8, 2.6, 2.4],
      n: [412, 398, 405, 421, 417, 430, 426],
    },
    'customer-index': {
      from: '2019',
      values: [61, 62, 64, 67, 70, 72, 74],
      n: [530, 512, 541, 556, 548, 570, 562],
    },
  },
};
