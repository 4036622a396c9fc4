import { ownCounts, ownLists, type DemoGoal } from '../../goals/demo-goal.ts';

/** That the area left the list is true; on which days is not. */
const police = {
  sv: 'Polisens nationella lista (dagarna är påhittade i demon)',
  en: 'The police’s national list (the days are made up in the demo)',
  ar: 'القائمة الوطنية للشرطة (الأيام مُختلقة في النسخة التجريبية)',
};
const policeUrl = 'https://polisen.se/';

/** The second goal: off the police's list, and a place that feels safe. Reached in 2021; the days are made up. */
export const safePlace: DemoGoal = {
  goal: {
    id: 'safe-place',
    title: {
      sv: 'Bort från polisens lista över utsatta områden',
      en: 'Off the police’s list of vulnerable areas',
      ar: 'الخروج من قائمة الشرطة للمناطق الهشّة',
    },
    explanation: {
      sv: 'Klockaretorpet skulle bort från polisens nationella lista inom tre år. Det målet nåddes 2021. Kunskapens hus är en öppen plattform som skapar trygghet, och det som är trasigt ska lagas.',
      en: 'Klockaretorpet was to leave the police’s national list within three years. That was reached in 2021. The House of Knowledge is an open platform that creates safety, and what is broken is to be mended.',
      ar: 'كان الهدف أن يخرج كلوكاريتوربت من القائمة الوطنية للشرطة خلال ثلاث سنوات، وتحقق ذلك عام 2021. بيت المعرفة منصة مفتوحة تصنع الأمان، وما ينكسر يجب أن يُصلح.',
    },
    indicators: [
      {
        id: 'police-list',
        title: {
          sv: 'Inte längre på polisens lista',
          en: 'No longer on the police’s list',
          ar: 'لم يعد على قائمة الشرطة',
        },
        kind: 'milestone',
        measure: 'entered',
        unit: { sv: 'milstolpe', en: 'milestone', ar: 'محطة' },
        direction: 'up',
        deadline: '2022-12-31',
        periodKind: 'year',
        source: police,
        sourceUrl: policeUrl,
        steps: [
          {
            on: '2019-06-03',
            text: {
              sv: 'Klockaretorpet står på listan. Partnerskapet sätter målet: bort inom tre år.',
              en: 'Klockaretorpet is on the list. The partnership sets the goal: off it within three years.',
              ar: 'كلوكاريتوربت على القائمة. الشراكة تضع الهدف: الخروج منها خلال ثلاث سنوات.',
            },
            reached: false,
            source: police,
            sourceUrl: policeUrl,
          },
          {
            on: '2020-09-21',
            text: {
              sv: 'Trygghetsvandring: fotbollsplanen har fått nytt gräs och ny belysning. Nya brister lämnas över.',
              en: 'Safety walk: the football pitch has new turf and lighting. New defects are handed over.',
              ar: 'جولة أمان: ملعب كرة القدم بعشب جديد وإنارة جديدة. سُلّمت عيوب جديدة.',
            },
            reached: false,
            source: ownCounts,
          },
          {
            on: '2021-11-01',
            text: {
              sv: 'Klockaretorpet är borta från listan. Målet är nått.',
              en: 'Klockaretorpet is off the list. The goal is reached.',
              ar: 'خرج كلوكاريتوربت من القائمة. تحقق الهدف.',
            },
            reached: true,
            source: police,
            sourceUrl: policeUrl,
          },
          {
            on: '2025-12-01',
            text: {
              sv: 'Fortfarande inte på listan.',
              en: 'Still not on the list.',
              ar: 'ما زال خارج القائمة.',
            },
            reached: false,
            source: police,
            sourceUrl: policeUrl,
          },
        ],
      },
      {
        id: 'defects-fixed',
        title: { sv: 'Åtgärdade brister', en: 'Defects fixed', ar: 'العيوب التي أُصلحت' },
        meaning: {
          sv: 'Så stor andel av det som rapporterades under terminen som är lagat.',
          en: 'The share of what was reported during the term that is mended.',
          ar: 'نسبة ما أُصلح مما أُبلغ عنه خلال الفصل.',
        },
        kind: 'share',
        measure: 'defects-fixed',
        unit: { sv: 'procent', en: 'per cent', ar: 'بالمئة' },
        direction: 'up',
        scale: { min: 0, max: 100 },
        baseline: { period: '2020-ht', value: 41 },
        target: 80,
        deadline: '2027-12-31',
        periodKind: 'term',
        source: ownCounts,
      },
      {
        id: 'days-to-fixed',
        title: {
          sv: 'Dagar till åtgärd (färre är bättre)',
          en: 'Days to mend (fewer is better)',
          ar: 'الأيام حتى الإصلاح (الأقل أفضل)',
        },
        meaning: {
          sv: 'Hälften av det som lagades under terminen gick fortare än så här.',
          en: 'Half of what was mended during the term went faster than this.',
          ar: 'نصف ما أُصلح خلال الفصل أُصلح أسرع من هذا.',
        },
        kind: 'share',
        measure: 'days-to-fixed',
        unit: { sv: 'dygn', en: 'd', ar: 'يوم' },
        direction: 'down',
        baseline: { period: '2020-ht', value: 62 },
        target: 14,
        deadline: '2027-12-31',
        periodKind: 'term',
        source: ownCounts,
      },
    ],
  },
  past: {
    'defects-fixed': {
      source: ownLists,
      from: '2019-vt',
      values: [38, 40, 37, 41, 44, 52, 55, 58, 61, 63, 66, 68, 70, 71, 74],
      n: [42, 45, 30, 34, 27, 41, 48, 52, 46, 50, 44, 47, 43, 45, 39],
    },
    'days-to-fixed': {
      source: ownLists,
      from: '2019-vt',
      values: [66, 64, 71, 62, 58, 47, 41, 38, 35, 33, 28, 27, 24, 22, 20],
      n: [16, 18, 11, 14, 12, 21, 26, 30, 28, 31, 29, 32, 30, 32, 29],
    },
  },
};
