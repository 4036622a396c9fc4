import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@klocket/defects/define-safety-walk';
import { refusingWalks, sampleWalk, sampleWalks } from '@klocket/defects/walk-samples';
import { html, nothing } from 'lit';
import { says } from './acts.ts';

interface Args {
  /** A server of its own for each showing, since what is noted changes it. */
  walks: () => ReturnType<typeof sampleWalks>;
  lang?: string;
  theme?: string;
}

/** What a leader has on the phone, outdoors and with one hand; best seen narrow. */
const meta = {
  title: 'Defects/Safety walk',
  component: 'klocket-safety-walk',
  args: { walks: () => sampleWalks() },
  render: ({ walks, lang, theme }) =>
    html`<klocket-safety-walk
      district="klockaretorpet"
      walk="2026-11-24-hosten"
      lang=${lang ?? nothing}
      theme=${theme ?? nothing}
      .walks=${walks()}
      ><p>Receptionen, Kunskapens hus: 010-000 00 01</p></klocket-safety-walk
    >`,
  parameters: says('0 av 3 sedda'),
} satisfies Meta<Args>;
export default meta;

type Story = StoryObj<Args>;

export const ThreeDefects: Story = {};

export const InTheDark: Story = { args: { theme: 'dark' } };

export const InEnglish: Story = { args: { lang: 'en' }, parameters: says('0 of 3 seen') };

export const InArabic: Story = { args: { lang: 'ar' }, parameters: says('0 من 3') };

export const NothingUnresolved: Story = {
  args: { walks: () => sampleWalks(sampleWalk({ defects: [] })) },
  parameters: says('Det finns inget ouppklarat på vägen.'),
};

export const SignedOut: Story = {
  args: { walks: () => sampleWalks(sampleWalk(), refusingWalks('unauthenticated')) },
  parameters: says('Logga in för att leda vandringen.'),
};

export const NeverOpenedBefore: Story = {
  args: { walks: () => sampleWalks(sampleWalk(), refusingWalks('unreachable')) },
  parameters: says('Vandringen måste öppnas en gång med nät.'),
};

export const Over: Story = {
  args: { walks: () => sampleWalks(sampleWalk({ state: 'walked' })) },
  parameters: says('Till protokollet'),
};
