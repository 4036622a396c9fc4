import type { ActivitySource } from '@klocket/contract';
import type { SeedContext } from '../../context.ts';
import { weekly } from '../../schedule.ts';
import { item, stretch } from '../dated/programme.ts';

const [room1, room2, kitchen] = ['Mötesrum 1', 'Mötesrum 2', 'Köket'] as const;

/** An evening with a programme and three rooms at a time: the first ordinary Friday from today on. */
export function themeEvening(context: SeedContext): ActivitySource {
  const fridays = weekly(context, { season: 'year', weekdays: [5], at: '17:00', minutes: 150 });
  return {
    id: 'temakvall-starta-nagot',
    startsLocal: fridays.onOrAfter(context.today),
    durationMinutes: 150,
    texts: {
      sv: {
        title: 'Temakväll: starta något där du bor',
        summary: 'Grannar berättar hur de gjorde. Sedan väljer du rum: pengar, lokal eller mat.',
        description:
          'Odling på gården, språkcafé, en cykelverkstad: det mesta i Klockaretorpet började med att någon ville. Kom och hör hur det gick till, och ta med en idé om du har en.\n\nVi bjuder på soppa. Barn är välkomna, i köket finns det saker att göra för alla åldrar.',
      },
      'sv-x-lattlast': {
        title: 'Temakväll om att starta något',
        summary: 'Grannar berättar om saker de har startat.',
        description:
          'Först äter vi soppa.\nSedan berättar tre grannar.\nSedan väljer du ett rum.\nDet kostar ingenting.',
      },
      en: {
        title: 'Theme evening: start something where you live',
        summary: 'Neighbours tell how they did it. Then choose a room: money, premises or food.',
        description:
          'A garden in the yard, a language café, a bicycle workshop: most things in Klockaretorpet began with somebody who wanted them. Come and hear how it went, and bring an idea if you have one.\n\nWe serve soup. Children are welcome; in the kitchen there are things to do for all ages.',
      },
      ar: {
        title: 'أمسية: ابدأ شيئًا في حيّك',
        summary: 'جيران يحكون كيف بدؤوا، ثم تختار غرفة: التمويل أو المكان أو الطعام.',
        description:
          'حديقة في الفناء، مقهى للغة، ورشة للدراجات: معظم ما في كلوكاريتوربت بدأ بشخص أراد ذلك. تعال واستمع كيف حدث الأمر، وأحضر فكرتك إن كانت لديك فكرة.\n\nنقدّم الحساء. الأطفال مرحّب بهم، وفي المطبخ ما يفعله الجميع من كل الأعمار.',
      },
    },
    house: 'idrottens-hus',
    organisers: ['hgf', 'rf-sisu', 'abf'],
    themes: ['boende', 'larande'],
    spoken: ['sv', 'ar'],
    access: ['step-free', 'accessible-toilet', 'children-welcome'],
    contact: { name: 'Husvärden, Idrottens hus', phone: '010-000 00 03' },
    joining: 'drop-in',
    programme: [
      item('17:00-17:20', ['Välkomna, och soppa', 'Welcome, and soup', 'ترحيب وحساء'], {
        room: kitchen,
        host: 'Kvällens värd',
      }),
      item(
        '17:20-17:45',
        [
          'Så började det: tre grannar berättar',
          'How it began: three neighbours tell',
          'هكذا بدأ الأمر: ثلاثة جيران يحكون',
        ],
        { room: room1 },
      ),
      item('17:50-18:25', ['Pengar till en idé', 'Money for an idea', 'تمويل لفكرة'], {
        room: room1,
        host: 'Bidragsrådgivaren',
      }),
      item('17:50-18:25', ['Starta en studiecirkel', 'Start a study circle', 'ابدأ حلقة دراسية'], {
        room: room2,
        host: 'En cirkelledare',
      }),
      item('17:50-18:25', ['Laga mat för många', 'Cook for many', 'اطبخ لكثيرين'], {
        room: kitchen,
        host: 'Köksvärden',
      }),
      stretch('18:25-18:35'),
      item('18:35-19:10', ['Bilda en förening', 'Form an association', 'أسّس جمعية'], {
        room: room1,
        host: 'Föreningsrådgivaren',
      }),
      item('18:35-19:10', ['Hitta en lokal', 'Find premises', 'ابحث عن مكان'], {
        room: room2,
        host: 'Husvärden',
      }),
      item('18:35-19:10', ['Baka med barnen', 'Bake with the children', 'اخبز مع الأطفال'], {
        room: kitchen,
        host: 'Köksvärden',
      }),
      item(
        '19:10-19:30',
        ['Vad gör vi nu? Avslut', 'What do we do now? Close', 'ماذا نفعل الآن؟ ختام'],
        { room: room1 },
      ),
    ],
    materials: [
      {
        title: {
          sv: 'Checklista: starta något där du bor',
          en: 'Checklist: start something where you live',
          ar: 'قائمة تحقّق: ابدأ مبادرة في حيّك',
        },
        url: `${context.files}/checklista-initiativ.txt`,
        when: 'after',
      },
    ],
  };
}
