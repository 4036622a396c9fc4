import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { Problem } from '@klocket/core';
import '@klocket/defects/define-my-handover';
import { sampleHandover, sampleHandovers } from '@klocket/defects/samples';
import { html, nothing } from 'lit';
import { says } from './acts.ts';

interface Args {
  /** A server of its own for each showing, since what is sent changes it. */
  handovers: () => ReturnType<typeof sampleHandovers>;
  token: string;
  lang?: string;
}

/** Where a receiver without an account answers what was handed over, several at once. */
const meta = {
  title: 'Defects/Handover',
  component: 'klocket-my-handover',
  args: { token: 'sample.token', handovers: () => sampleHandovers() },
  render: ({ handovers, token, lang }) =>
    html`<klocket-my-handover
      district="klockaretorpet"
      lang=${lang ?? nothing}
      .token=${token}
      .handovers=${handovers()}
      ><p>Receptionen, Kunskapens hus: 010-000 00 01</p></klocket-my-handover
    >`,
  parameters: says('Svara för de markerade'),
} satisfies Meta<Args>;
export default meta;

type Story = StoryObj<Args>;

export const ThreeDefects: Story = {};

export const InEnglish: Story = {
  args: { lang: 'en' },
  parameters: says('Answer for those that are marked'),
};

export const InArabic: Story = { args: { lang: 'ar' }, parameters: says('الرد على المحدَّد') };

export const Ended: Story = {
  args: {
    handovers: () =>
      sampleHandovers(sampleHandover(), { get: () => Promise.reject(new Problem('gone')) }),
  },
  parameters: says('Länken gäller inte längre.'),
};

export const Unreachable: Story = {
  args: {
    handovers: () =>
      sampleHandovers(sampleHandover(), { get: () => Promise.reject(new Problem('unreachable')) }),
  },
  parameters: says('Det går inte att nå Klocket just nu.'),
};
