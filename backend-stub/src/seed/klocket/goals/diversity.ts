import { ownCounts, spread, type DemoGoal } from '../../goals/demo-goal.ts';

/** Shares by age band: at first many in their teens, later more of every age. */
const agesFirst = [0.03, 0.12, 0.38, 0.21, 0.14, 0.08, 0.04];
const agesLast = [0.07, 0.15, 0.21, 0.15, 0.19, 0.13, 0.1];
/** Women, men, another gender identity. */
const gendersFirst = [0.36, 0.62, 0.02];
const gendersLast = [0.48, 0.49, 0.03];

/** How many said how old they are, term by term; hardly anybody could come in the second of 2020. */
const answered = [240, 265, 150, 28, 9, 190, 280, 305, 330, 360, 375, 410, 430, 455, 480];
const ways = answered.map((_, at) => at / (answered.length - 1));

/** The first goal: people of every age and gender feel at home. */
export const diversity: DemoGoal = {
  goal: {
    id: 'diversity',
    title: {
      sv: 'Mångfald: fler känner sig delaktiga i sin stad',
      en: 'Diversity: more people feel part of their city',
      ar: 'التنوع: مزيد من الناس يشعرون أنهم جزء من مدينتهم',
    },
    explanation: {
      sv: 'Klocket är till för alla. Vi ser efter om människor i olika åldrar och av olika kön kommer, och om de som kommer liknar dem som bor här.',
      'sv-x-lattlast':
        'Klocket är till för alla.\nVi vill att både unga och gamla kommer.\nVi vill att både kvinnor och män kommer.',
      en: 'Klocket is for everyone. We look at whether people of different ages and genders come, and whether those who come are like those who live here.',
      ar: 'كلوكيت للجميع. نتابع هل يأتي الناس من مختلف الأعمار والأجناس، وهل يشبه القادمون سكان الحي.',
    },
    indicators: [
      {
        id: 'age-evenness',
        title: {
          sv: 'Jämn spridning av ålder',
          en: 'Even spread of age',
          ar: 'توزّع متساوٍ للأعمار',
        },
        meaning: {
          sv: '1 betyder att lika många kommer ur varje åldersgrupp, 0 att alla kommer ur en enda.',
          en: '1 means that as many come from each age group, 0 that all come from a single one.',
          ar: 'الرقم 1 يعني أن العدد نفسه يأتي من كل فئة عمرية، و0 يعني أن الجميع من فئة واحدة.',
        },
        kind: 'evenness',
        measure: 'age-evenness',
        unit: { sv: 'jämnhet', en: 'evenness', ar: 'درجة التساوي' },
        direction: 'up',
        scale: { min: 0, max: 1 },
        baseline: { period: '2019-vt', value: 0.85 },
        target: 0.97,
        deadline: '2027-12-31',
        periodKind: 'term',
        source: ownCounts,
        settings: {
          population: {
            '0-6': 310,
            '7-12': 330,
            '13-18': 340,
            '19-25': 420,
            '26-44': 1080,
            '45-64': 860,
            '65+': 560,
          },
        },
      },
      {
        id: 'gender-evenness',
        title: {
          sv: 'Jämn spridning av kön',
          en: 'Even spread of gender',
          ar: 'توزّع متساوٍ بين الجنسين',
        },
        meaning: {
          sv: '1 betyder att lika många kommer ur var och en av tre grupper. Är det lika många kvinnor som män och få med annan könsidentitet blir talet ungefär 0,7.',
          en: '1 means that as many come from each of three groups. As many women as men, and few of another gender identity, give about 0.7.',
          ar: 'الرقم 1 يعني أن العدد نفسه يأتي من كل من الفئات الثلاث. إذا تساوى عدد النساء والرجال وكان أصحاب الهوية الأخرى قلّة، يكون الرقم نحو 0.7.',
        },
        kind: 'evenness',
        measure: 'gender-evenness',
        unit: { sv: 'jämnhet', en: 'evenness', ar: 'درجة التساوي' },
        direction: 'up',
        scale: { min: 0, max: 1 },
        baseline: { period: '2019-vt', value: 0.68 },
        target: 0.75,
        deadline: '2027-12-31',
        periodKind: 'term',
        source: ownCounts,
        settings: { population: { woman: 1940, man: 1940, another: 20 } },
      },
    ],
  },
  past: {
    'age-evenness': {
      from: '2019-vt',
      counts: answered.map((n, at) => spread(n, ways[at]!, agesFirst, agesLast)),
    },
    'gender-evenness': {
      from: '2019-vt',
      counts: answered.map((n, at) => spread(n, ways[at]!, gendersFirst, gendersLast)),
    },
  },
};
