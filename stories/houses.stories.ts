import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { House, Occurrence } from '@klocket/contract';
import type { Api } from '@klocket/core';
import '@klocket/calendar/define-houses';
import {
  answer,
  failingApi,
  sampleApi,
  sampleDistrict,
  sampleHappening,
  sampleHouse,
  sampleHouses,
  sampleNow,
  sampleOccurrence,
  sampleToday,
} from '@klocket/calendar/samples';
import { html, nothing } from 'lit';
import { says } from './acts.ts';

interface Args {
  api: Api;
  lang?: string;
  house?: string;
  clock?: () => Date;
}

/** Place one where a visitor wonders where to go and whether somebody is there. */
const meta = {
  title: 'Calendar/Houses',
  component: 'klocket-houses',
  render: ({ api, lang, house, clock }) =>
    html`<klocket-houses
      district="klockaretorpet"
      lang=${lang ?? nothing}
      house=${house ?? nothing}
      .api=${api}
      .clock=${clock ?? sampleNow}
      ><a href="/klockaretorpet">Husen i Klocket</a></klocket-houses
    >`,
  parameters: says('Kunskapens hus'),
} satisfies Meta<Args>;
export default meta;

type Story = StoryObj<Args>;

const list = (items: Occurrence[]) =>
  Promise.resolve(answer({ from: sampleToday, to: sampleToday, today: sampleToday, items }));

/** Answers with all houses and what happens today, in the language it is asked for. */
const houses = (change: Partial<Api> = {}) =>
  sampleApi({
    houses: (_district, lang) => Promise.resolve(answer(sampleHouses(lang))),
    occurrences: (_district, { lang }) => list(sampleHappening(lang)),
    ...change,
  });

const one = (change: Partial<House>) =>
  houses({
    houses: (_district, lang) =>
      Promise.resolve(answer({ today: sampleToday, items: [sampleHouse(change, lang)] })),
  });

const never = () => new Promise<never>(() => {});
const withPerson = { district: () => Promise.resolve(answer(sampleDistrict)) };

export const All: Story = { args: { api: houses() } };

export const AllInEnglish: Story = {
  args: { api: houses(), lang: 'en' },
  parameters: says('House of Knowledge', 'Language café'),
};

export const AllInArabic: Story = {
  args: { api: houses(), lang: 'ar' },
  parameters: says('بيت المعرفة', 'مقهى اللغة'),
};

export const One: Story = { args: { api: houses(), house: 'kunskapens-hus' } };

export const Evening: Story = {
  args: { api: houses(), clock: () => new Date('2026-11-24T21:00:00+01:00') },
};

export const NothingToday: Story = { args: { api: houses({ occurrences: () => list([]) }) } };

export const ManyToday: Story = {
  args: {
    house: 'kunskapens-hus',
    api: houses({
      occurrences: () =>
        list(
          Array.from({ length: 11 }, (_, index) =>
            sampleOccurrence(sampleToday, {
              id: `many-${index}`,
              title: `Studiecirkel ${index + 1}`,
              startTime: `${10 + index}:00`,
              endTime: `${11 + index}:00`,
            }),
          ),
        ),
    }),
  },
  parameters: says('Studiecirkel 1'),
};

export const HoursUnknown: Story = {
  args: { api: one({ hours: [], exceptions: [], open: { isOpen: false } }) },
};

export const LongWords: Story = {
  args: {
    api: one({
      name: 'Föreningssammanträdesverksamhetslokalen i Klockaretorpet',
      address: 'Bostadsrättsföreningsstämmogatan 112 B, uppgång 4, Norrköping',
      exceptions: [
        { day: '2026-11-26', hours: [{ opens: '10:00', closes: '12:00' }], reason: 'personaldag' },
        { day: '2026-12-24', hours: [], reason: 'julafton' },
      ],
    }),
  },
  parameters: says('Föreningssammanträdesverksamhetslokalen'),
};

export const TodayUnknown: Story = {
  args: { api: houses({ occurrences: failingApi('unavailable').occurrences }) },
};

export const Offline: Story = {
  args: {
    api: houses({
      houses: (_district, lang) =>
        Promise.resolve(answer(sampleHouses(lang), true, new Date('2026-11-24T14:05:00+01:00'))),
    }),
  },
};

export const Waiting: Story = {
  args: { api: houses({ houses: never }) },
  parameters: says('Husen i Klocket'),
};

export const WaitingForToday: Story = { args: { api: houses({ occurrences: never }) } };

export const Unreachable: Story = {
  args: { api: failingApi('unreachable') },
  parameters: says('Försök igen'),
};

export const NotFound: Story = {
  args: { api: houses(withPerson), house: 'husvagnen' },
  parameters: says('010-000 00 01'),
};

export const Refused: Story = {
  args: { api: failingApi('rate-limited', withPerson) },
  parameters: says('Försök igen', '010-000 00 01'),
};
