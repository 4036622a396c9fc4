import type { Pulse } from '@klocket/contract';
import { Problem } from '@klocket/core';
import '@klocket/goals/define';
import { samplePulse, samplePulseApi } from '@klocket/goals/samples';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { says } from './acts.ts';

interface Args {
  pulse?: Pulse;
  lang?: string;
  theme?: string;
  waits?: boolean;
  unreachable?: boolean;
}

/** Place one where those who live here already are. */
const meta = {
  title: 'Goals/Pulse',
  component: 'klocket-pulse',
  render: ({ pulse = samplePulse(), lang, theme, waits, unreachable }) => {
    const api = samplePulseApi(pulse, {
      ...(waits && { ask: () => new Promise<never>(() => {}) }),
      ...(unreachable && { ask: () => Promise.reject(new Problem('unreachable')) }),
    });
    return html`<klocket-pulse
      district="klockaretorpet"
      lang=${lang ?? nothing}
      theme=${theme ?? nothing}
      server="https://klocket.example"
      .pulse=${api}
      ><p>Ring 010-000 00 21 för att fråga.</p></klocket-pulse
    >`;
  },
  parameters: says('Svaret är anonymt.'),
} satisfies Meta<Args>;

export default meta;
type Story = StoryObj<Args>;

export const AQuestion: Story = {};
export const NothingIsAsked: Story = {
  args: { pulse: samplePulse({ questions: [] }) },
  parameters: says('Just nu ställs ingen fråga.'),
};
export const LongWords: Story = {
  args: {
    pulse: samplePulse({
      questions: [
        {
          id: 'long',
          text: 'Hur upplever du grannskapsgemenskapsutvecklingsmöjligheterna i området där du bor?',
          answers: [
            'Otillfredsställande i alla avseenden',
            'Ganska dåligt',
            'Varken eller',
            'Ganska bra',
            'Över förväntan i alla avseenden',
          ],
        },
      ],
    }),
  },
};
export const Waiting: Story = { args: { waits: true }, parameters: says('Ring 010-000 00 21') };
export const Unreachable: Story = {
  args: { unreachable: true },
  parameters: says('Det går inte att nå Klocket just nu.'),
};
export const InTheDark: Story = { args: { theme: 'dark' } };
export const Arabic: Story = { args: { lang: 'ar' }, parameters: says('سؤال لك') };
