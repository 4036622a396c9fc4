import type { ActivitySource } from '@klocket/contract';
import type { SeedContext } from '../../context.ts';

/** The circle that has just ended, to be signed off. */
export const litaCircle = 'lita-utbildning';

/** What the circle is each time it is held: evenings of two study hours (90 minutes). */
const circle = {
  durationMinutes: 90,
  recurrence: ['RRULE:FREQ=WEEKLY;COUNT=4'],
  texts: {
    sv: {
      title: 'LITA-utbildning: digital studiecirkel',
      summary: 'För ett levande, inkluderande, tryggt och attraktivt område. Du får ett intyg.',
      description:
        'LITA betyder Levande, Inkluderande, Trygg, Attraktiv. I fyra träffar på nätet lär vi oss hur boende kan påverka sitt område, tillsammans med ABF.\n\nDen som är med får ett intyg på 8 studietimmar. En studietimme är 45 minuter.',
    },
    'sv-x-lattlast': {
      title: 'Studiecirkel om vårt område',
      summary: 'Lär dig hur du kan påverka ditt område.',
      description:
        'Vi träffas fyra gånger på nätet.\nVi lär oss hur man kan påverka.\nDu får ett intyg på 8 studietimmar.',
    },
    en: {
      title: 'LITA course: a digital study circle',
      summary: 'For a living, inclusive, safe and attractive area. You get a certificate.',
      description:
        'LITA stands for Levande, Inkluderande, Trygg, Attraktiv: living, inclusive, safe, attractive. In four meetings online, together with ABF, we learn how residents can influence their area.\n\nThose who take part get a certificate of 8 study hours. One study hour is 45 minutes.',
    },
    ar: {
      title: 'دورة ليتا: حلقة دراسية رقمية',
      summary: 'من أجل حي نابض بالحياة وجامع وآمن وجذّاب. تحصل على شهادة مشاركة.',
      description:
        'ليتا تعني: نابض بالحياة، جامع، آمن، جذّاب. في أربعة لقاءات عبر الإنترنت مع ABF نتعلّم كيف يؤثر السكان في حيّهم.\n\nيحصل المشارك على شهادة بثماني ساعات دراسية. الساعة الدراسية 45 دقيقة.',
    },
  },
  onlineUrl: 'https://mote.klocket.example/lita',
  organisers: ['abf', 'hgf'],
  themes: ['larande', 'boende', 'trygghet'],
  ages: { from: 16 },
  spoken: ['sv'],
  joining: 'sign-up',
  folkbildning: 'studiecirkel',
} satisfies Partial<ActivitySource>;

/**
 * The LITA study circle. The record gives no date: four meetings of two study hours (90 minutes)
 * make the eight hours that the certificate named.
 */
export const lita = (): ActivitySource => ({
  ...circle,
  id: 'lita-utbildning-2020',
  startsLocal: '2020-11-05T18:00',
  changes: [
    {
      recurrenceId: '2020-11-26T18:00',
      recap: {
        text: {
          sv: 'Alla som var med fick ett intyg på 8 studietimmar. Tack för fyra fina kvällar!',
          'sv-x-lattlast': 'Alla fick ett intyg på 8 studietimmar.',
          en: 'Everyone who took part got a certificate of 8 study hours. Thank you for four fine evenings!',
          ar: 'حصل جميع المشاركين على شهادة بثماني ساعات دراسية. شكرًا على أربع أمسيات جميلة!',
        },
      },
    },
  ],
});

/** The same circle held again: its fourth evening was the Thursday that is just over. */
export function litaAgain({ today }: SeedContext): ActivitySource {
  const day = Temporal.PlainDate.from(today);
  const sinceThursday = (day.dayOfWeek + 3) % 7 || 7;
  const first = day.subtract({ days: sinceThursday, weeks: 3 });
  return {
    ...circle,
    id: litaCircle,
    startsLocal: `${first.toString()}T18:00`,
    signup: { scope: 'course', capacity: 20 },
  };
}
