import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { memoryAddress, type Send } from '@klocket/desk';
import '@klocket/desk/define';
import {
  refusal,
  sampleColleagues,
  sampleDay,
  sampleHistory,
  sampleMe,
  sampleOrganisers,
  sampleServer,
  tagged,
} from '@klocket/desk/samples';
import { html } from 'lit';

interface Args {
  /** The page within the district. */
  page: string;
  send: Send;
  demo?: boolean;
}

/** The whole of a page of its own, where staff work: it keeps its address itself. */
const meta = {
  title: 'Desk/Desk',
  component: 'klocket-desk',
  parameters: { layout: 'fullscreen' },
  render: ({ page, send, demo = false }) =>
    html`<klocket-desk
      ?demo=${demo}
      .addressBar=${memoryAddress(page.startsWith('/') ? page : `/desk/klockaretorpet/${page}`)}
      .send=${send}
    ></klocket-desk>`,
} satisfies Meta<Args>;
export default meta;

type Story = StoryObj<Args>;

const staff = '/api/v1/staff';
const here = `${staff}/klockaretorpet`;

const server = (change: Parameters<typeof sampleServer>[0] = {}) =>
  sampleServer({
    [`GET ${staff}/me`]: () => sampleMe,
    [`GET ${staff}/passkeys`]: () => ({
      items: [{ id: '1', name: 'Telefonen', createdAt: '2026-09-01T08:00:00Z' }],
    }),
    [`GET ${here}/today`]: () => sampleDay,
    [`GET ${here}/history`]: () => sampleHistory,
    [`GET ${here}/colleagues`]: () => sampleColleagues,
    [`GET ${here}/colleagues/arrangoren`]: () => tagged(sampleColleagues.items[1], '"1"'),
    'GET /api/v1/districts/klockaretorpet': () => sampleOrganisers,
    ...change,
  });

const never = () => new Promise<never>(() => {});
const refuse =
  (...[code, detail]: Parameters<typeof refusal>) =>
  () => {
    throw refusal(code, detail);
  };
const nobody = { [`GET ${staff}/me`]: refuse('unauthenticated', 'Logga in först.') };
const busy = refuse('unavailable', 'Servern är upptagen. Försök igen om en stund.');

export const SignIn: Story = { args: { page: 'today', send: server(nobody) } };

export const SignInToDemo: Story = { args: { page: 'today', send: server(nobody), demo: true } };

export const LinkFromMail: Story = {
  args: { page: '/desk/sign-in#secret', send: server(nobody) },
};

export const Today: Story = { args: { page: 'today', send: server() } };

export const NothingToday: Story = {
  args: {
    page: 'today',
    send: server({
      [`GET ${here}/today`]: () => ({
        ...sampleDay,
        now: [],
        later: [],
        next: [],
        notes: [],
      }),
    }),
  },
};

export const SeveralDistricts: Story = {
  args: {
    page: 'today',
    send: server({
      [`GET ${staff}/me`]: () => ({
        ...sampleMe,
        districts: [
          ...sampleMe.districts,
          { ...sampleMe.districts[0], id: 'exempelby', name: 'Exempelby' },
        ],
      }),
    }),
  },
};

export const NoDistrict: Story = {
  args: {
    page: 'today',
    send: server({ [`GET ${staff}/me`]: () => ({ ...sampleMe, roles: [], districts: [] }) }),
  },
};

export const Waiting: Story = {
  args: { page: 'today', send: server({ [`GET ${here}/today`]: never }) },
};

export const Refused: Story = {
  args: { page: 'today', send: server({ [`GET ${here}/today`]: busy }) },
};

export const Unreachable: Story = {
  args: { page: 'today', send: server({ [`GET ${staff}/me`]: busy }) },
};

export const SessionLost: Story = {
  args: {
    page: 'today',
    send: server({ [`GET ${here}/today`]: refuse('unauthenticated', 'Logga in igen.') }),
  },
};

export const PasskeyAskedFor: Story = {
  args: {
    page: 'today',
    send: server({ [`GET ${here}/today`]: refuse('passkey-needed', 'Visa att det är du.') }),
  },
};

export const NotYourRoom: Story = { args: { page: 'husvagnar', send: server() } };

export const Colleagues: Story = { args: { page: 'colleagues', send: server() } };

export const Invite: Story = { args: { page: 'colleagues/new', send: server() } };

export const OneColleague: Story = { args: { page: 'colleagues/arrangoren', send: server() } };

export const History: Story = { args: { page: 'history', send: server() } };

export const NothingInHistory: Story = {
  args: { page: 'history', send: server({ [`GET ${here}/history`]: () => ({ items: [] }) }) },
};

export const Account: Story = { args: { page: 'account', send: server() } };

export const LongWords: Story = {
  args: {
    page: 'today',
    send: server({
      [`GET ${staff}/me`]: () => ({
        ...sampleMe,
        name: 'Föreningssammanträdesverksamhetssamordnaren',
        districts: [
          { ...sampleMe.districts[0], name: 'Bostadsrättsföreningsstämmogatans närområde' },
        ],
      }),
    }),
  },
};
