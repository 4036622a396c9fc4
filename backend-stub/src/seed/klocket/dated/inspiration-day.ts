import type { ActivitySource } from '@klocket/contract';
import { picture } from '../../picture.ts';
import { item, sideBySide, stretch } from './programme.ts';

/** The day of inspiration, 26 January 2021, with its rooms side by side. */
export const inspirationDay = (): ActivitySource => ({
  id: 'inspirationsdagen-2021',
  startsLocal: '2021-01-26T10:00',
  durationMinutes: 300,
  texts: {
    sv: {
      title: 'Inspirationsdagen: konst mot segregation',
      summary: 'En dag på nätet om gestaltad livsmiljö, organisering och konsten att hitta hem.',
      description:
        'Projekt Delmos bjuder in till en dag om vad konst, arkitektur och rörelser kan göra mot segregation. Vi varvar korta föreläsningar med samtal i mindre grupper.\n\nDu följer dagen hemifrån. Länken får du när du har anmält dig.',
    },
    'sv-x-lattlast': {
      title: 'Inspirationsdagen',
      summary: 'En dag på nätet om konst och rättvisa.',
      description:
        'Vi lyssnar på föreläsningar.\nVi pratar i små grupper.\nDu är med hemifrån på din dator eller mobil.',
    },
    en: {
      title: 'Day of inspiration: art against segregation',
      summary: 'A day online about designed living environments, organising and finding home.',
      description:
        'The Delmos project invites you to a day about what art, architecture and movements can do against segregation. Short lectures alternate with talks in smaller groups.\n\nYou follow the day from home. You get the link when you have signed up.',
    },
    ar: {
      title: 'يوم الإلهام: الفن في مواجهة العزل',
      summary: 'يوم عبر الإنترنت عن تصميم بيئة العيش والتنظيم وفنّ العثور على بيت.',
      description:
        'يدعوكم مشروع دلموس إلى يوم عمّا يستطيع الفن والعمارة والحركات الاجتماعية فعله في مواجهة العزل السكني. تتناوب محاضرات قصيرة مع حوارات في مجموعات صغيرة.\n\nتتابعون اليوم من البيت، ويصلكم الرابط بعد التسجيل.',
    },
  },
  onlineUrl: 'https://mote.klocket.example/inspirationsdagen',
  organisers: ['hgf', 'konstmuseet', 'hyresbostader'],
  themes: ['kultur', 'boende'],
  spoken: ['sv'],
  joining: 'sign-up',
  picture: picture('square'),
  programme: [
    item('10:00-10:10', [
      'Välkomna: om projekt Delmos',
      'Welcome: about the Delmos project',
      'ترحيب: عن مشروع دلموس',
    ]),
    item('10:10-10:25', [
      'Vad har gestaltad livsmiljö med arbete mot segregation att göra?',
      'What has the designed living environment to do with work against segregation?',
      'ما علاقة تصميم بيئة العيش بالعمل ضد العزل؟',
    ]),
    item('10:25-10:40', [
      'Hållbar stadsutveckling och arbete mot segregation',
      'Sustainable urban development and work against segregation',
      'التنمية الحضرية المستدامة والعمل ضد العزل',
    ]),
    stretch('10:40-10:50'),
    item('10:50-11:25', [
      'Motståndsfickor i försummelsen',
      'Pockets of resistance in neglect',
      'جيوب مقاومة وسط الإهمال',
    ]),
    item('11:25-12:00', [
      'Konsten som lokal organisering',
      'Art as local organising',
      'الفن بوصفه تنظيمًا محليًا',
    ]),
    item('12:00-13:00', ['Lunch', 'Lunch', 'استراحة الغداء'], { pause: true }),
    item('13:00-13:10', [
      'Inledande förberedelse inför gruppdiskussionerna',
      'Preparing for the group discussions',
      'تمهيد لنقاشات المجموعات',
    ]),
    ...sideBySide(
      '13:10-13:40',
      [
        'Politisk konstskola för hyresgäster – utmaning och möjligheter?',
        'A political art school for tenants: challenge and possibilities?',
        'مدرسة فنية سياسية للمستأجرين: تحديات وفرص؟',
      ],
      ['Hyresgästföreningen', 'Norrköpings Konstmuseum', 'Ung Konst Öst', 'Sensus'],
    ),
    stretch('13:40-13:50'),
    item('13:50-14:05', [
      'Rörelsejuridik och arbete mot segregation',
      'Movement law and work against segregation',
      'قانون الحركات والعمل ضد العزل',
    ]),
    item('14:05-14:45', ['Konsten att hitta hem', 'The art of finding home', 'فنّ العثور على بيت']),
    item('14:45-15:00', ['Sammanfattning', 'Summing up', 'خلاصة']),
  ],
});
