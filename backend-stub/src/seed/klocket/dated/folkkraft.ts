import type { ActivitySource } from '@klocket/contract';
import type { SeedContext } from '../../context.ts';
import { item, sideBySide, stretch } from './programme.ts';

const localInspiration = ['Lokal inspiration', 'Local inspiration', 'إلهام من الحي'] as const;

/** Folkkraft, 24 February 2021: a meeting that moved online instead of being cancelled. */
export const folkkraft = (context: SeedContext): ActivitySource => ({
  id: 'folkkraft-2021',
  startsLocal: '2021-02-24T17:00',
  durationMinutes: 120,
  texts: {
    sv: {
      title: 'Inspirationsträff Folkkraft',
      summary: 'Lokala initiativ, spoken word och idéer att ta med hem.',
      description:
        'En kväll för dig som vill göra något där du bor. Du får höra fyra lokala exempel, prata i mindre grupper och ta med dig digitala tips, idéer och checklistor.',
    },
    'sv-x-lattlast': {
      title: 'Träff om Folkkraft',
      summary: 'Få idéer om vad du kan göra där du bor.',
      description:
        'Vi lyssnar på exempel.\nVi pratar i små grupper.\nDu får tips och checklistor.\nVi träffas på nätet.',
    },
    en: {
      title: 'Folkkraft: an evening of inspiration',
      summary: 'Local initiatives, spoken word and ideas to take home.',
      description:
        'An evening for you who want to do something where you live. Hear four local examples, talk in smaller groups and take home digital tips, ideas and checklists.',
    },
    ar: {
      title: 'لقاء الإلهام: قوة الناس',
      summary: 'مبادرات محلية وشعر محكي وأفكار تأخذها معك إلى البيت.',
      description:
        'أمسية لمن يودّ أن يفعل شيئًا في مكان سكنه. تستمع إلى أربعة أمثلة محلية وتتحاور في مجموعات صغيرة وتأخذ معك نصائح رقمية وأفكارًا وقوائم تحقّق.',
    },
  },
  house: 'kunskapens-hus',
  room: 'stora-salen',
  organisers: ['hgf'],
  themes: ['boende', 'kultur'],
  spoken: ['sv'],
  access: ['hearing-loop'],
  joining: 'sign-up',
  programme: [
    item('17:00-17:10', ['Välkomna', 'Welcome', 'ترحيب']),
    item('17:10-17:20', ['Spoken word', 'Spoken word', 'شعر محكي']),
    item('17:20-17:30', [
      'Inledning inför lokala initiativ?',
      'Introduction: local initiatives?',
      'مقدمة: المبادرات المحلية؟',
    ]),
    item('17:30-17:40', localInspiration),
    item('17:40-17:50', localInspiration),
    stretch('17:50-18:00'),
    item('18:00-18:10', localInspiration),
    item('18:10-18:20', localInspiration),
    ...sideBySide(
      '18:20-18:40',
      ['Gruppdiskussion', 'Group discussion', 'نقاش في مجموعات'],
      [1, 2, 3, 4, 5, 6].map((number) => `Samtalsledare ${number}`),
    ),
    item('18:40-18:55', [
      'Sammanfattning av gruppdiskussionerna',
      'Summing up the group discussions',
      'خلاصة نقاشات المجموعات',
    ]),
    item('18:55-19:00', ['Avslut', 'Close', 'ختام']),
  ],
  materials: [
    {
      title: {
        sv: 'Digitala tips inför mötet',
        en: 'Digital tips before the meeting',
        ar: 'نصائح رقمية قبل اللقاء',
      },
      url: `${context.files}/digitala-tips.txt`,
      when: 'before',
    },
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
  changes: [
    {
      recurrenceId: '2021-02-24T17:00',
      status: 'moved-online',
      onlineUrl: 'https://mote.klocket.example/folkkraft',
      reason: {
        sv: 'Ställ inte in – ställ om! På grund av pandemin ses vi på Teams.',
        en: 'Don’t cancel, switch! Because of the pandemic we meet on Teams.',
        ar: 'لا نلغي، بل نغيّر الطريقة! بسبب الجائحة نلتقي عبر تيمز.',
      },
    },
  ],
});
