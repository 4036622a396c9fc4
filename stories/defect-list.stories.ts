import type { Defect } from '@klocket/contract';
import { Problem } from '@klocket/core';
import '@klocket/defects/define';
import {
  sampleDefect,
  sampleForm,
  sampleList,
  sampleMany,
  samplePlaces,
  sampleStory,
} from '@klocket/defects/samples';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { press, says } from './acts.ts';

interface Args {
  items?: Defect[];
  view?: 'list' | 'map';
  status?: string;
  lang?: string;
  theme?: string;
  /** Asked for and never answered. */
  waits?: boolean;
  unreachable?: boolean;
  /** Answered out of the browser's cache. */
  stale?: boolean;
}

const never = () => new Promise<never>(() => {});
const lost = () => Promise.reject(new Problem('unreachable'));

/** Place one where people look for what has become of what they reported. */
const meta = {
  title: 'Defects/List',
  component: 'klocket-defect-list',
  render: ({ items, view, status, lang, theme, waits, unreachable, stale = false }) => {
    const asOf = new Date();
    const defects = sampleList(items, {
      form: () => Promise.resolve({ data: sampleForm(samplePlaces()), stale: false, asOf }),
      ...(stale && {
        list: () => Promise.resolve({ data: { items: [sampleStory()] }, stale, asOf }),
      }),
      ...(waits && { list: never }),
      ...(unreachable && { list: lost }),
    });
    return html`<klocket-defect-list
      district="klockaretorpet"
      view=${view ?? nothing}
      status=${status ?? nothing}
      lang=${lang ?? nothing}
      theme=${theme ?? nothing}
      server="https://klocket.example"
      .defects=${defects}
      ><p>Ring 010-000 00 21 för att fråga.</p></klocket-defect-list
    >`;
  },
  parameters: says('Fel och brister'),
} satisfies Meta<Args>;

export default meta;
type Story = StoryObj<Args>;

export const AList: Story = {};

/** What the receiver says beside what a walk saw. */
export const TwoTruths: Story = {
  args: { items: [sampleStory()] },
  play: press('Vad har hänt?'),
  parameters: says('Svaret och det vandringen såg stämmer inte överens.'),
};
export const Empty: Story = { args: { items: [] }, parameters: says('Inget sådant är anmält.') };
export const EmptyNarrowed: Story = {
  args: { items: [], status: 'closed' },
  parameters: says('Visa alla'),
};
export const Waiting: Story = { args: { waits: true }, parameters: says('Ring 010-000 00 21') };
export const Unreachable: Story = {
  args: { unreachable: true },
  parameters: says('Det går inte att nå Klocket just nu.'),
};
export const Offline: Story = {
  args: { stale: true },
  parameters: says('Så här såg det ut senast.'),
};
export const LongWords: Story = {
  args: {
    items: [
      sampleDefect({
        words: 'Återvinningsstationsbelysningsanläggningen vid gångcykelvägen är trasig. '.repeat(
          6,
        ),
      }),
    ],
  },
};
export const AMap: Story = {
  args: { items: sampleMany(40), view: 'map' },
  parameters: says('Tryck på ett märke för att läsa om felet.'),
};
export const AMapOfTwoThousand: Story = { ...AMap, args: { items: sampleMany(2000), view: 'map' } };
export const MapInTheDark: Story = {
  ...AMap,
  args: { items: sampleMany(40), view: 'map', theme: 'dark' },
};
export const ArabicMap: Story = {
  args: { items: sampleMany(40), view: 'map', lang: 'ar' },
  parameters: says('اضغط على علامة لتقرأ عن العطل.'),
};
