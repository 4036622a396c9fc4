import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { Problem } from '@klocket/core';
import '@klocket/defects/define-my-defect';
import { sampleMine, sampleMyDefects } from '@klocket/defects/samples';
import { html, nothing } from 'lit';
import { says } from './acts.ts';

interface Args {
  /** A server of its own for each showing, since what is pressed changes it. */
  defects: () => ReturnType<typeof sampleMyDefects>;
  token: string;
  lang?: string;
}

/** What a mail about a report leads to: what has become of it, and asking that it be opened again. */
const meta = {
  title: 'Defects/My report',
  component: 'klocket-my-defect',
  args: { token: 'sample.token', defects: () => sampleMyDefects() },
  render: ({ defects, token, lang }) =>
    html`<klocket-my-defect
      district="klockaretorpet"
      lang=${lang ?? nothing}
      .token=${token}
      .defects=${defects()}
      ><p>Receptionen, Kunskapens hus: 010-000 00 01</p></klocket-my-defect
    >`,
  parameters: says('Åtgärdad'),
} satisfies Meta<Args>;
export default meta;

type Story = StoryObj<Args>;

const mine = (change: Parameters<typeof sampleMine>[0]) => ({
  defects: () => sampleMyDefects(sampleMine(change)),
});

export const SaidToBeMended: Story = {};

export const InEnglish: Story = { args: { lang: 'en' }, parameters: says('Is it not mended?') };

export const InArabic: Story = { args: { lang: 'ar' }, parameters: says('ألم يُصلح؟') };

export const Waiting: Story = {
  args: mine({ review: 'waiting', mayReopen: false }),
  parameters: says('Mottagen.'),
};

export const AskedToReopen: Story = {
  args: mine({
    mayReopen: false,
    reopening: { words: 'Det är lika mörkt.', at: '2026-11-22T10:00:00Z' },
  }),
  parameters: says('Du har bett oss öppna den igen'),
};

export const FollowerToConfirm: Story = {
  args: mine({ role: 'follower', follows: false, mayReopen: false }),
  parameters: says('Ja, mejla mig'),
};

export const Erased: Story = {
  args: {
    defects: () =>
      sampleMyDefects(sampleMine(), { get: () => Promise.reject(new Problem('gone')) }),
  },
  parameters: says('Länken gäller inte längre.'),
};

export const WithoutSecret: Story = {
  args: { token: '' },
  parameters: says('Länken är inte hel.'),
};
