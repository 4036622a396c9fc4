import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { Problem } from '@klocket/core';
import '@klocket/defects/define';
import { sampleForm, samplePlaces, sampleReports } from '@klocket/defects/samples';
import type { DefectForm } from '@klocket/contract';
import { html, nothing } from 'lit';
import { press, says } from './acts.ts';

interface Args {
  form?: DefectForm;
  lang?: string;
  theme?: string;
  /** Asked for and never answered. */
  waits?: boolean;
  unreachable?: boolean;
}

const never = () => new Promise<never>(() => {});
const lost = () => Promise.reject(new Problem('unreachable'));

/** Place one where people say what is broken. */
const meta = {
  title: 'Defects/Report',
  component: 'klocket-defect-report',
  render: ({ form = sampleForm(), lang, theme, waits, unreachable }) => {
    const defects = sampleReports(form, {
      ...(waits && { form: never }),
      ...(unreachable && { form: lost }),
    });
    return html`<klocket-defect-report
      district="klockaretorpet"
      lang=${lang ?? nothing}
      theme=${theme ?? nothing}
      server="https://klocket.example"
      .defects=${defects}
      ><p>Ring 010-000 00 21 om något är trasigt.</p></klocket-defect-report
    >`;
  },
  beforeEach: () => sessionStorage.clear(),
  parameters: says('Anmäl ett fel'),
} satisfies Meta<Args>;

export default meta;
type Story = StoryObj<Args>;

export const Blank: Story = {};
export const Elsewhere: Story = {
  args: { form: sampleForm({ elsewhere: true }) },
  parameters: says('Anmäl på Klockets egen sida'),
};
export const Waiting: Story = { args: { waits: true }, parameters: says('Ring 010-000 00 21') };
export const Unreachable: Story = {
  args: { unreachable: true },
  parameters: says('Det går inte att nå Klocket just nu.'),
};
export const Dark: Story = { args: { theme: 'dark' } };
export const Arabic: Story = { args: { lang: 'ar' }, parameters: says('أبلغ عن عطل') };

/** Whoever points it out on the district's own plan. */
export const OnThePlan: Story = {
  args: { form: sampleForm(samplePlaces()) },
  play: press('Belysning', 'Peka ut på kartan'),
  parameters: says('En plan över områdets platser.'),
};
export const PlanInTheDark: Story = { ...OnThePlan, args: { ...OnThePlan.args, theme: 'dark' } };

/** The server of the pictures is down: the plan is there in their place. */
export const WithoutPictures: Story = {
  args: {
    form: sampleForm({
      ...samplePlaces(),
      tiles: {
        url: 'https://tiles.invalid/{z}/{x}/{y}.png',
        attribution: '© Kartan',
        maxZoom: 19,
      },
    }),
  },
  play: press('Belysning', 'Peka ut på kartan'),
  parameters: says('Kartbilderna kom inte fram.'),
};
