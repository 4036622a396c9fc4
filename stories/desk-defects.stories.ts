import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { memoryAddress, type Send } from '@klocket/desk';
import '@klocket/desk/define';
import { refusal, sampleMe, sampleServer, tagged } from '@klocket/desk/samples';
import {
  sampleDefect,
  sampleDefectLine,
  sampleDefectList,
  sampleDefectSettings,
  sampleHandovers,
  sampleStaffHandover,
} from '@klocket/desk/samples-defects';
import { html } from 'lit';

interface Args {
  /** The page within the room. */
  page: string;
  send: Send;
}

/** Where those who coordinate review what is reported, hand it over, and see what is answered. */
const meta = {
  title: 'Desk/Defects',
  component: 'klocket-desk',
  parameters: { layout: 'fullscreen' },
  render: ({ page, send }) =>
    html`<klocket-desk
      .addressBar=${memoryAddress(`/desk/klockaretorpet/defects${page}`)}
      .send=${send}
    ></klocket-desk>`,
} satisfies Meta<Args>;
export default meta;

type Story = StoryObj<Args>;

const staff = '/api/v1/staff';
const here = `${staff}/klockaretorpet`;
const [district] = sampleMe.districts;
const rights = ['defect.read', 'defect.write', 'defect.answer'] as const;
const coordinator = {
  ...sampleMe,
  districts: [{ ...district!, may: [...district!.may, ...rights] }],
};
const shown = { review: 'published', status: 'confirmed' } as const;

const server = (change: Parameters<typeof sampleServer>[0] = {}) =>
  sampleServer({
    [`GET ${staff}/me`]: () => coordinator,
    'GET /api/v1/districts/klockaretorpet/defect-form': () => ({ categories: [] }),
    [`GET ${here}/defects`]: () =>
      sampleDefectList(sampleDefectLine(), sampleDefectLine({ ...shown, id: 'bron', number: 13 })),
    [`GET ${here}/defects/lampan`]: () => tagged(sampleDefect(), '"1"'),
    [`GET ${here}/defect-settings`]: () => tagged(sampleDefectSettings, '"1"'),
    [`GET ${here}/handovers`]: () => sampleHandovers(),
    [`POST ${here}/handover-previews`]: () => ({
      to: 'felanmalan@kommunen.example',
      subject: 'Ett fel från Klockaretorpet',
      text: 'Hej!\n\nDet här lämnas över till Kommunen från Klockaretorpet.',
      photos: 2,
    }),
    ...change,
  });

export const Inbox: Story = { args: { page: '', send: server() } };

export const ToReview: Story = { args: { page: '/lampan', send: server() } };

export const WishedToBeOpenedAgain: Story = {
  args: {
    page: '/lampan',
    send: server({
      [`GET ${here}/defects/lampan`]: () => {
        const reopening = { words: 'Den är släckt igen.', at: '2026-11-24T10:00:00Z' };
        return tagged(sampleDefect({ review: 'published', status: 'fixed', reopening }), '"1"');
      },
    }),
  },
};

export const HandOver: Story = { args: { page: '/handover', send: server() } };

export const HandedOver: Story = { args: { page: '/handovers', send: server() } };

export const DidNotArrive: Story = {
  args: {
    page: '/handovers',
    send: server({
      [`GET ${here}/handovers`]: () => sampleHandovers(sampleStaffHandover({ state: 'failed' })),
    }),
  },
};

export const ToRemindOf: Story = {
  args: {
    page: '/handovers?view=late',
    send: server({
      [`GET ${here}/handovers`]: () => sampleHandovers(sampleStaffHandover({ late: 1 })),
    }),
  },
};

export const NothingHandedOver: Story = {
  args: { page: '/handovers', send: server({ [`GET ${here}/handovers`]: () => ({ items: [] }) }) },
};

export const Unavailable: Story = {
  args: {
    page: '/handovers',
    send: server({
      [`GET ${here}/handovers`]: () => {
        throw refusal('unavailable', 'Servern är upptagen.');
      },
    }),
  },
};
