import { invented, ownCounts, ownLists, type DemoGoal } from '../../goals/demo-goal.ts';

/** The fourth goal: more that happens, and more who come. */
export const participation: DemoGoal = {
  goal: {
    id: 'participation',
    title: {
      sv: 'Fler aktiviteter och fler besökare i Klockets hus',
      en: 'More activities and more visitors in Klocket’s houses',
      ar: 'أنشطة أكثر وزوار أكثر في بيوت كلوكيت',
    },
    explanation: {
      sv: 'Vi räknar vad som händer och hur många som kommer. Besök och deltagare räknas var för sig: samma person kan finnas i båda.',
      'sv-x-lattlast':
        'Vi räknar hur mycket som händer i Klocket.\nVi räknar hur många som kommer.\nVi skriver inte upp vem du är.',
      en: 'We count what happens and how many come. Visits and participants are counted apart: the same person may be in both.',
      ar: 'نعدّ ما يجري وكم عدد القادمين. تُعدّ الزيارات والمشاركات كلٌّ على حدة: قد يكون الشخص نفسه في العددين.',
    },
    indicators: [
      {
        id: 'visits',
        title: { sv: 'Besök i husen', en: 'Visits to the houses', ar: 'الزيارات إلى البيوت' },
        meaning: {
          sv: 'Så många gånger någon har kommit in i ett av husen under terminen.',
          en: 'So many times somebody has come into one of the houses during the term.',
          ar: 'عدد المرات التي دخل فيها أحد إلى أحد البيوت خلال الفصل.',
        },
        kind: 'count',
        measure: 'visits',
        unit: { sv: 'besök', en: 'visits', ar: 'زيارة' },
        direction: 'up',
        baseline: { period: '2019-vt', value: 6900 },
        target: 15_000,
        deadline: '2027-12-31',
        periodKind: 'term',
        source: ownCounts,
      },
      {
        id: 'participants',
        title: {
          sv: 'Deltagare i aktiviteter',
          en: 'Participants in activities',
          ar: 'المشاركون في الأنشطة',
        },
        meaning: {
          sv: 'Så många gånger någon har deltagit i en aktivitet under terminen. Den som kommer tio gånger räknas tio gånger.',
          en: 'So many times somebody has taken part in an activity during the term. Who comes ten times is counted ten times.',
          ar: 'عدد المرات التي شارك فيها أحد في نشاط خلال الفصل. من يأتي عشر مرات يُعدّ عشر مرات.',
        },
        kind: 'count',
        measure: 'participants',
        unit: { sv: 'deltagare', en: 'participants', ar: 'مشاركاً' },
        direction: 'up',
        baseline: { period: '2019-vt', value: 1850 },
        target: 4500,
        deadline: '2027-12-31',
        periodKind: 'term',
        source: ownCounts,
      },
      {
        id: 'activities-held',
        title: { sv: 'Genomförda aktiviteter', en: 'Activities held', ar: 'الأنشطة المنفّذة' },
        meaning: {
          sv: 'Så många tillfällen som blev av under terminen. Det som ställdes in räknas inte.',
          en: 'So many dates that came about during the term. What was cancelled is not counted.',
          ar: 'عدد اللقاءات التي جرت خلال الفصل. ما أُلغي لا يُعدّ.',
        },
        kind: 'count',
        measure: 'activities-held',
        unit: { sv: 'tillfällen', en: 'dates', ar: 'لقاءً' },
        direction: 'up',
        baseline: { period: '2019-vt', value: 186 },
        target: 420,
        deadline: '2027-12-31',
        periodKind: 'term',
        source: ownCounts,
      },
      {
        id: 'associations',
        title: {
          sv: 'Föreningar som är verksamma här',
          en: 'Associations at work here',
          ar: 'الجمعيات العاملة هنا',
        },
        meaning: {
          sv: 'Så många föreningar som hade verksamhet här under året.',
          en: 'So many associations had something going on here during the year.',
          ar: 'عدد الجمعيات التي كان لها نشاط هنا خلال السنة.',
        },
        kind: 'count',
        measure: 'entered',
        unit: { sv: 'föreningar', en: 'associations', ar: 'جمعية' },
        direction: 'up',
        baseline: { period: '2019', value: 11 },
        target: 30,
        deadline: '2027-12-31',
        periodKind: 'year',
        source: invented({
          sv: 'Kommunens föreningsregister',
          en: 'The municipality’s register of associations',
          ar: 'سجل الجمعيات لدى البلدية',
        }),
      },
      {
        id: 'active-children',
        title: {
          sv: 'Barn som är med i en förening',
          en: 'Children who take part in an association',
          ar: 'الأطفال المشاركون في جمعية',
        },
        meaning: {
          sv: 'Så många barn och unga som var med i minst en av föreningarna under året.',
          en: 'So many children and young people belonged to at least one of the associations during the year.',
          ar: 'عدد الأطفال والشباب المنتسبين إلى جمعية واحدة على الأقل خلال السنة.',
        },
        kind: 'count',
        measure: 'entered',
        unit: { sv: 'barn', en: 'children', ar: 'طفلاً' },
        direction: 'up',
        baseline: { period: '2019', value: 240 },
        target: 600,
        deadline: '2027-12-31',
        periodKind: 'year',
        source: invented({
          sv: 'Föreningarnas ansökningar om bidrag',
          en: 'The associations’ applications for grants',
          ar: 'طلبات الجمعيات للدعم',
        }),
      },
    ],
  },
  past: {
    visits: {
      from: '2019-vt',
      values: [
        6900, 7420, 4130, 1890, 1610, 5240, 7810, 8930, 9420, 10_310, 10_920, 11_840, 12_260,
        13_090, 13_640,
      ],
      corrected: {
        period: '2023-ht',
        before: 10_870,
        reason: 'Räknaren i Idrottens hus räknade dubbelt i oktober.',
      },
    },
    participants: {
      from: '2019-vt',
      values: [
        1850, 1990, 1120, 540, 610, 1480, 2130, 2390, 2610, 2840, 3020, 3240, 3410, 3590, 3780,
      ],
    },
    'activities-held': {
      source: ownLists,
      from: '2019-vt',
      values: [186, 203, 118, 64, 71, 172, 241, 268, 289, 310, 322, 344, 358, 371, 386],
    },
    associations: { from: '2019', values: [11, 10, 12, 15, 18, 21, 24] },
    'active-children': { from: '2019', values: [240, 205, 230, 310, 370, 425, 468] },
  },
};
