import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { Occurrence } from '@klocket/contract';
import { addDays, type Api } from '@klocket/core';
import '@klocket/calendar/define-calendar';
import {
  answer,
  failingApi,
  sampleApi,
  sampleDistrict,
  sampleNow,
  sampleOccurrence,
  sampleToday,
} from '@klocket/calendar/samples';
import { html, nothing } from 'lit';

interface Args {
  api: Api;
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
  render: ({ api, view, house, lang, theme, noFilter }) =>
    html`<klocket-calendar
      district="klockaretorpet"
      view=${view ?? nothing}
      house=${house ?? nothing}
      lang=${lang ?? nothing}
      theme=${theme ?? nothing}
      ?no-filter=${noFilter}
      .api=${api}
      .clock=${sampleNow}
      ><a href="/klockaretorpet">Kalendern för Klocket</a></klocket-calendar
    >`,
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

const happening = (make: (lang?: string) => Occurrence[], stale = false) =>
  sampleApi({
    district: () => Promise.resolve(answer(sampleDistrict)),
    occurrences: (_district, { from = sampleToday, to, lang }) => {
      const items = make(lang).filter(({ day }) => day >= from && (!to || day <= to));
      const asOf = new Date('2026-11-24T14:05:00+01:00');
      return Promise.resolve(
        answer({ from, today: sampleToday, items }, stale, stale ? asOf : undefined),
      );
    },
  });

const everything = happening(fortnight);
const never = sampleApi({ occurrences: () => new Promise(() => {}) });
const many = () =>
  Array.from({ length: 60 }, (_, at) =>
    on(Math.floor(at / 6), { id: `many-${at}`, title: `Studiecirkel ${at + 1}` }),
  );

export const List: Story = { args: { api: everything } };
export const ListInEnglish: Story = { args: { api: everything, lang: 'en' } };
export const ListInArabic: Story = { args: { api: everything, lang: 'ar' } };
export const ListInTheDark: Story = { args: { api: everything, theme: 'dark' } };
export const OneHouse: Story = { args: { api: everything, house: 'kunskapens-hus' } };
export const WithoutFilters: Story = { args: { api: everything, noFilter: true } };
export const Week: Story = { args: { api: everything, view: 'week' } };
export const WeekInArabic: Story = { args: { api: everything, view: 'week', lang: 'ar' } };
export const Month: Story = { args: { api: everything, view: 'month' } };
export const MonthInEnglish: Story = { args: { api: everything, view: 'month', lang: 'en' } };
export const MonthInArabic: Story = { args: { api: everything, view: 'month', lang: 'ar' } };
export const MonthInTheDark: Story = { args: { api: everything, view: 'month', theme: 'dark' } };
export const Waiting: Story = { args: { api: never } };
export const Empty: Story = { args: { api: happening(() => []) } };
export const EmptyInArabic: Story = { args: { api: happening(() => []), lang: 'ar' } };
export const One: Story = { args: { api: happening((lang) => [on(0, {}, lang)]) } };
export const Many: Story = { args: { api: happening(many) } };
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
};
export const Offline: Story = { args: { api: happening(fortnight, true) } };
export const Unreachable: Story = { args: { api: failingApi('unreachable') } };
export const UnreachableInArabic: Story = { args: { api: failingApi('unreachable'), lang: 'ar' } };
export const Refused: Story = { args: { api: failingApi('rate-limited') } };
export const UnknownDistrict: Story = { args: { api: failingApi('not-found') } };
