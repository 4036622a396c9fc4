import type { Indicator } from '@klocket/contract';
import { Problem } from '@klocket/core';
import '@klocket/goals/define';
import {
  sampleEvenness,
  sampleGoal,
  sampleGoalApi,
  sampleIndex,
  sampleIndicator,
  sampleMilestone,
} from '@klocket/goals/samples';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { press, says } from './acts.ts';

interface Args {
  indicators?: Indicator[];
  lang?: string;
  theme?: string;
  waits?: boolean;
  unreachable?: boolean;
  missing?: boolean;
}

/** Place one where a single goal is talked of. */
const meta = {
  title: 'Goals/One goal',
  component: 'klocket-goal',
  render: ({ indicators = [sampleIndicator()], lang, theme, waits, unreachable, missing }) => {
    const api = sampleGoalApi([sampleGoal({ indicators })], {
      ...(waits && { find: () => new Promise<never>(() => {}) }),
      ...(unreachable && { find: () => Promise.reject(new Problem('unreachable')) }),
      ...(missing && { find: () => Promise.reject(new Problem('not-found')) }),
    });
    return html`<klocket-goal
      district="klockaretorpet"
      goal="participation"
      lang=${lang ?? nothing}
      theme=${theme ?? nothing}
      server="https://klocket.example"
      .goals=${api}
      ><p>Ring 010-000 00 21 för att fråga.</p></klocket-goal
    >`;
  },
  parameters: says('Hur vet vi det?'),
} satisfies Meta<Args>;

export default meta;
type Story = StoryObj<Args>;

export const Count: Story = {};
export const Evenness: Story = {
  args: { indicators: [sampleEvenness()] },
  parameters: says('för få för att visas'),
};
export const Index: Story = {
  args: { indicators: [sampleIndex()] },
  parameters: says('435 har svarat.'),
};
export const Milestone: Story = {
  args: { indicators: [sampleMilestone()] },
  parameters: says('Nått 2021'),
};
export const HowDoWeKnow: Story = {
  play: press('Hur vet vi det?'),
  parameters: says('Varje besök räknas vid dörren'),
};
export const Waiting: Story = { args: { waits: true }, parameters: says('Ring 010-000 00 21') };
export const Unreachable: Story = {
  args: { unreachable: true },
  parameters: says('Det går inte att nå Klocket just nu.'),
};
export const Missing: Story = {
  args: { missing: true },
  parameters: says('Det målet finns inte.'),
};
export const InTheDark: Story = { args: { theme: 'dark' } };
export const Arabic: Story = {
  args: { indicators: [sampleEvenness(), sampleIndicator()], lang: 'ar' },
  parameters: says('كيف نعرف ذلك؟'),
};
