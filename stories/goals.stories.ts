import type { Goal } from '@klocket/contract';
import { Problem } from '@klocket/core';
import '@klocket/goals/define';
import {
  sampleGoal,
  sampleGoalApi,
  sampleGoals,
  sampleIndicator,
  sampleTrend,
} from '@klocket/goals/samples';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { says } from './acts.ts';

interface Args {
  goals?: Goal[];
  lang?: string;
  theme?: string;
  waits?: boolean;
  unreachable?: boolean;
  /** Answered out of the browser's cache. */
  stale?: boolean;
}

/** Place one where people look for how it goes for the district. */
const meta = {
  title: 'Goals/All goals',
  component: 'klocket-goals',
  render: ({ goals = sampleGoals(), lang, theme, waits, unreachable, stale = false }) => {
    const api = sampleGoalApi(goals, {
      list: () =>
        waits
          ? new Promise<never>(() => {})
          : unreachable
            ? Promise.reject(new Problem('unreachable'))
            : Promise.resolve({ data: { items: goals }, stale }),
    });
    return html`<klocket-goals
      district="klockaretorpet"
      lang=${lang ?? nothing}
      theme=${theme ?? nothing}
      server="https://klocket.example"
      .goals=${api}
      ><p>Ring 010-000 00 21 för att fråga.</p></klocket-goals
    >`;
  },
  parameters: says('Våra mål', 'På rätt väg'),
} satisfies Meta<Args>;

export default meta;
type Story = StoryObj<Args>;

export const Five: Story = {};
export const NotADemo: Story = {
  args: { goals: [sampleGoal({ invented: undefined })] },
  parameters: says('Fler aktiviteter'),
};
export const WrongDirection: Story = {
  args: {
    goals: [
      sampleGoal({
        indicators: [sampleIndicator({ trend: sampleTrend('worse', 14_120), reached: false })],
      }),
    ],
  },
  parameters: says('Åt fel håll'),
};
export const NothingCounted: Story = {
  args: {
    goals: [sampleGoal({ indicators: [sampleIndicator({ history: [], current: undefined })] })],
  },
  parameters: says('Inget är räknat ännu.'),
};
export const Empty: Story = { args: { goals: [] }, parameters: says('Här finns inga mål ännu.') };
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
    goals: [
      sampleGoal({
        title: 'Fritidsaktivitetsdeltagandeutvecklingsuppföljningen i stadsdelen',
        indicators: [sampleIndicator({ unit: 'fritidsaktivitetsdeltagare' })],
      }),
    ],
  },
  parameters: says('fritidsaktivitetsdeltagare'),
};
export const InTheDark: Story = { args: { theme: 'dark' } };
export const Arabic: Story = { args: { lang: 'ar' }, parameters: says('أهدافنا') };
