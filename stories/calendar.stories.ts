import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { Occurrence } from '@klocket/contract';
import { addDays, type Api } from '@klocket/core';
import '@klocket/calendar/define-activity';
import '@klocket/calendar/define-calendar';
import {
  answer,
  failingApi,
  sampleActivity,
  sampleApi,
  sampleDistrict,
  sampleNow,
  sampleOccurrence,
  sampleRecap,
  sampleToday,
} from '@klocket/calendar/samples';
import { html, nothing } from 'lit';
import { appears, press, says } from './acts.ts';

interface Args {
  api: Api;
  district?: string;
  view?: string;
  house?: string;
  lang?: string;
  theme?: string;
  noFilter?: boolean;
}

/** Place one where a visitor asks what happens, where and for whom. */
const meta = {
  title: 'Calendar/Calendar',
  component: 'klocket-calendar',
  render: ({ api, district, view, house, lang, theme, noFilter }) =>
    html`<klocket-calendar
      district=${district ?? 'klockaretorpet'}
      view=${view ?? nothing}
      house=${house ?? nothing}
      lang=${lang ?? nothing}
      theme=${theme ?? nothing}
      ?no-filter=${noFilter}
      .api=${api}
      .clock=${sampleNow}
      ><a href="/klockaretorpet">Kalendern för Klocket</a></klocket-calendar
    >`,
  parameters: says('Läxhjälp', 'Prenumerera'),
} satisfies Meta<Args>;
export default meta;

type Story = StoryObj<Args>;

const on = (days: number, change: Partial<Occurrence> = {}, lang = 'sv') => {
  const day = addDays(sampleToday, days);
  return sampleOccurrence(day, { id: `${change.title ?? 'laxhjalp'}-${day}`, ...change }, lang);
};

/** A fortnight with everything that may become of an occurrence. */
const fortnight = (lang = 'sv') => [
  on(0, {}, lang),
  on(
    0,
    {
      id: 'online',
      startTime: '18:00',
      endTime: '20:00',
      status: 'moved-online',
      online: true,
      house: undefined,
      room: undefined,
      previous: { house: { id: 'kunskapens-hus', name: 'Kunskapens hus' } },
      reason: 'Ställ inte in – ställ om!',
    },
    lang,
  ),
  on(1, { status: 'cancelled', reason: 'Ledaren är sjuk.' }, lang),
  on(
    2,
    {
      status: 'rescheduled',
      startTime: '18:30',
      endTime: '20:00',
      previous: { startTime: '17:00', endTime: '19:00' },
      reason: 'Salen är upptagen klockan fem.',
    },
    lang,
  ),
  on(3, { status: 'postponed', reason: 'Ny dag kommer.' }, lang),
  on(7, { status: 'no-meeting', reason: 'Höstlov.' }, lang),
  on(
    8,
    {
      house: { id: 'idrottens-hus', name: 'Idrottens hus' },
      previous: { house: { id: 'kunskapens-hus', name: 'Kunskapens hus' } },
      status: 'rescheduled',
      reason: 'Vattnet är avstängt.',
    },
    lang,
  ),
  on(9, {}, lang),
];

/** A month back, with how it went. */
const before = () => [
  on(-3, { title: 'Öppet hus', summary: 'Kom in och se vad som pågår i alla rum.' }),
  on(-31, {
    title: 'Ortens galleri',
    summary: 'Konstverkstad för dig mellan 13 och 25.',
    recap: sampleRecap,
  }),
];

const exempelby = { ...sampleDistrict, id: 'exempelby', name: 'Exempelby' };

const klockaretorpet = {
  ...sampleDistrict,
  houses: [
    { id: 'kunskapens-hus', name: 'Kunskapens hus' },
    { id: 'idrottens-hus', name: 'Idrottens hus' },
  ],
  organisers: [{ id: 'abf', name: 'ABF' }],
  themes: [{ id: 'larande', name: 'Lärande' }],
};

const happening = (make: (lang?: string) => Occurrence[], stale = false) =>
  sampleApi({
    districts: () => Promise.resolve(answer({ items: [sampleDistrict, exempelby] })),
    district: () => Promise.resolve(answer(klockaretorpet)),
    occurrence: () =>
      Promise.resolve(answer({ occurrence: sampleOccurrence(), activity: sampleActivity() })),
    occurrences: (_district, { from = sampleToday, to, lang }) => {
      const items = make(lang).filter(({ day }) => day >= from && (!to || day <= to));
      const asOf = new Date('2026-11-24T14:05:00+01:00');
      return Promise.resolve(
        answer({ from, today: sampleToday, items }, stale, stale ? asOf : undefined),
      );
    },
  });

const everything = happening(fortnight);
const grid = says('Läxhjälp');
const unreachable = failingApi('unreachable', {
  // What the browser has kept of the district.
  district: () => Promise.resolve(answer(sampleDistrict, true)),
});
const never = sampleApi({ occurrences: () => new Promise(() => {}) });
const many = () =>
  Array.from({ length: 60 }, (_, at) =>
    on(Math.floor(at / 6), { id: `many-${at}`, title: `Studiecirkel ${at + 1}` }),
  );

export const List: Story = { args: { api: everything } };
export const ListInEnglish: Story = {
  args: { api: everything, lang: 'en' },
  parameters: says('Homework help', 'Subscribe'),
};
export const ListInArabic: Story = {
  args: { api: everything, lang: 'ar' },
  parameters: says('المساعدة في الواجبات', 'اشترك'),
};
export const ListInTheDark: Story = { args: { api: everything, theme: 'dark' } };
export const OneHouse: Story = { args: { api: everything, house: 'kunskapens-hus' } };
export const WithoutFilters: Story = { args: { api: everything, noFilter: true } };
export const FiltersOpen: Story = {
  args: { api: everything },
  play: press('Välj och sök'),
  parameters: says('Sök ord', 'Idrottens hus', 'ABF'),
};
export const FiltersOpenInArabic: Story = {
  args: { api: everything, lang: 'ar' },
  play: press('اختر وابحث'),
  parameters: says('ABF', 'اشترك'),
};
export const SubscribeOpen: Story = {
  args: { api: everything },
  play: press('Prenumerera'),
  parameters: says('Google Kalender'),
};
export const DialogOpen: Story = {
  args: { api: everything },
  play: async (shown) => {
    // The code that opens it comes together with the button.
    await appears(shown.canvasElement, 'Prenumerera');
    await press('Läxhjälp')(shown);
  },
  parameters: says('Stäng', 'Kom när du vill mellan 17 och 19.'),
};
export const PastWithRecaps: Story = {
  args: { api: happening(() => [...before(), ...fortnight()]) },
  play: press('Det som har varit', 'Visa äldre'),
  parameters: says('Öppet hus', 'Tre papperskorgar och ett elskåp blev konst.'),
};
export const Chooser: Story = {
  args: { api: everything, district: '' },
  parameters: says('Välj stadsdel', 'Klockaretorpet', 'Exempelby'),
};
export const Week: Story = { args: { api: everything, view: 'week' }, parameters: grid };
export const WeekInArabic: Story = {
  args: { api: everything, view: 'week', lang: 'ar' },
  parameters: says('المساعدة في الواجبات'),
};
export const WeekWaiting: Story = {
  args: { api: never, view: 'week' },
  parameters: says('Vecka 48'),
};
export const WeekEmpty: Story = {
  args: { api: happening(() => []), view: 'week' },
  parameters: says('Inget är inplanerat just nu.', sampleDistrict.contact.phone!),
};
export const WeekOffline: Story = {
  args: { api: happening(fortnight, true), view: 'week' },
  parameters: says('14:05', 'Läxhjälp'),
};
export const WeekUnreachable: Story = {
  args: { api: unreachable, view: 'week' },
  parameters: says('Försök igen', sampleDistrict.contact.phone!),
};
export const WeekMany: Story = {
  args: { api: happening(many), view: 'week' },
  parameters: says('Studiecirkel 36'),
};
export const Month: Story = { args: { api: everything, view: 'month' }, parameters: grid };
export const MonthInEnglish: Story = {
  args: { api: everything, view: 'month', lang: 'en' },
  parameters: says('Homework help'),
};
export const MonthInArabic: Story = {
  args: { api: everything, view: 'month', lang: 'ar' },
  parameters: says('المساعدة في الواجبات'),
};
export const MonthInTheDark: Story = {
  args: { api: everything, view: 'month', theme: 'dark' },
  parameters: grid,
};
export const MonthWaiting: Story = {
  args: { api: never, view: 'month' },
  parameters: says('november 2026'),
};
export const MonthEmpty: Story = {
  args: { api: happening(() => []), view: 'month' },
  parameters: says('Inget är inplanerat just nu.', sampleDistrict.contact.phone!),
};
export const MonthOffline: Story = {
  args: { api: happening(fortnight, true), view: 'month' },
  parameters: says('14:05', 'Läxhjälp'),
};
export const MonthUnreachable: Story = {
  args: { api: unreachable, view: 'month' },
  parameters: says('Försök igen', sampleDistrict.contact.phone!),
};
export const MonthMany: Story = {
  args: { api: happening(many), view: 'month' },
  parameters: says('+3 till', 'Studiecirkel 6'),
};
export const Waiting: Story = { args: { api: never }, parameters: says('Välj och sök') };
export const Empty: Story = {
  args: { api: happening(() => []) },
  parameters: says('Inget är inplanerat just nu.', sampleDistrict.contact.phone!),
};
export const EmptyInArabic: Story = {
  args: { api: happening(() => []), lang: 'ar' },
  parameters: says('اشترك', sampleDistrict.contact.phone!),
};
export const One: Story = { args: { api: happening((lang) => [on(0, {}, lang)]) } };
export const Many: Story = {
  args: { api: happening(many) },
  parameters: says('Studiecirkel 60', 'Prenumerera'),
};
export const LongWords: Story = {
  args: {
    api: happening(() => [
      on(0, {
        title: 'Samhällsbyggnadskontorets medborgardialogsinformationsträff om gestaltad livsmiljö',
        summary: 'Sammanhållningsfrämjandeverksamhetsutvecklingsprojektet berättar vad som händer.',
        room: 'Föreningsverksamhetssamordningsrummet på andra våningen',
      }),
    ]),
  },
  parameters: says('Samhällsbyggnadskontorets', 'Prenumerera'),
};
export const Offline: Story = {
  args: { api: happening(fortnight, true) },
  parameters: says('14:05', 'Prenumerera'),
};
export const Unreachable: Story = {
  args: { api: unreachable },
  parameters: says('Försök igen', sampleDistrict.contact.phone!),
};
export const UnreachableInArabic: Story = {
  args: { api: unreachable, lang: 'ar' },
  parameters: says('حاول مرة أخرى', sampleDistrict.contact.phone!),
};
export const Refused: Story = {
  args: { api: failingApi('rate-limited') },
  parameters: says('Försök igen'),
};
export const UnknownDistrict: Story = {
  args: { api: failingApi('not-found') },
  parameters: says('Kalendern finns inte på den här adressen.'),
};
