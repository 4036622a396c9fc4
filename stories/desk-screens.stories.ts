import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { Action, StaffScreen, StaffScreenMessage } from '@klocket/contract';
import { memoryAddress, type Send } from '@klocket/desk';
import '@klocket/desk/define';
import { refusal, sampleMe, sampleServer, tagged } from '@klocket/desk/samples';
import { html } from 'lit';

interface Args {
  /** The page within the room. */
  page: string;
  send: Send;
}

/** Where the screens in the houses are looked after: how each is, what it shows, and words on them. */
const meta = {
  title: 'Desk/Screens',
  component: 'klocket-desk',
  parameters: { layout: 'fullscreen' },
  render: ({ page, send }) =>
    html`<klocket-desk
      .addressBar=${memoryAddress(`/desk/klockaretorpet/screens${page}`)}
      .send=${send}
    ></klocket-desk>`,
} satisfies Meta<Args>;
export default meta;

type Story = StoryObj<Args>;

const here = '/api/v1/staff/klockaretorpet';
const [district] = sampleMe.districts;
const who = (...may: Action[]) => ({ ...sampleMe, districts: [{ ...district!, may }] });

const entrance: StaffScreen = {
  id: 'entren',
  name: 'Skärmen i entrén',
  house: 'kunskapens-hus',
  mode: 'touch',
  languages: ['sv', 'ar'],
  scenes: [
    { id: 'today', kind: 'today', seconds: 20 },
    { id: 'poster', kind: 'poster', seconds: 15, activity: 'laxhjalp' },
    { id: 'goals', kind: 'goals', seconds: 15 },
    { id: 'message', kind: 'message', seconds: 15 },
  ],
  dimsAtNight: true,
  url: 'https://klocket.example/kiosk/entren',
  paired: true,
  pairedAt: '2026-11-20T08:00:00Z',
  health: 'fresh',
  seenAt: '2026-11-24T15:14:50Z',
  heartbeat: {
    release: 'a1b2c3',
    uptimeSeconds: 187_000,
    storage: 'works',
    faults: 0,
    width: 1920,
    height: 1080,
  },
  isCurrent: true,
};
const window: StaffScreen = {
  ...entrance,
  id: 'fonstret',
  name: 'Skylten i fönstret',
  mode: 'look',
  health: 'silent',
  seenAt: '2026-11-24T11:02:00Z',
};
const unpaired: StaffScreen = {
  ...entrance,
  id: 'disken',
  name: 'Skylten vid disken',
  paired: false,
  pairedAt: undefined,
  health: 'unknown',
  seenAt: undefined,
  heartbeat: undefined,
};
const message: StaffScreenMessage = {
  id: 'stanger',
  text: { sv: 'Huset stänger kl. 18 i dag.', ar: 'المبنى يغلق الساعة 18 اليوم.' },
  until: '2026-11-24T17:00:00Z',
  urgent: true,
  screens: ['entren', 'fonstret'],
};

const server = (change: Parameters<typeof sampleServer>[0] = {}) =>
  sampleServer({
    'GET /api/v1/staff/me': () => who('screen.read', 'screen.write', 'activity.read'),
    'GET /api/v1/districts/klockaretorpet': () => ({
      languages: ['sv', 'en', 'ar'],
      houses: [{ id: 'kunskapens-hus', name: 'Kunskapens hus' }],
    }),
    [`GET ${here}/activities`]: () => ({
      total: 1,
      items: [{ id: 'laxhjalp', title: 'Läxhjälp', state: 'published' }],
    }),
    [`GET ${here}/screens`]: () => ({ items: [entrance, window, unpaired] }),
    [`GET ${here}/screens/entren`]: () => tagged(entrance, '"1"'),
    [`GET ${here}/screens/disken`]: () => tagged(unpaired, '"1"'),
    [`GET ${here}/screen-messages`]: () => ({ items: [message] }),
    [`GET ${here}/screen-messages/stanger`]: () => tagged(message, '"1"'),
    ...change,
  });

export const Screens: Story = { args: { page: '', send: server() } };

export const NoScreenYet: Story = {
  args: {
    page: '',
    send: server({
      [`GET ${here}/screens`]: () => ({ items: [] }),
      [`GET ${here}/screen-messages`]: () => ({ items: [] }),
    }),
  },
};

export const OneScreen: Story = { args: { page: '/entren', send: server() } };

export const NotPaired: Story = { args: { page: '/disken', send: server() } };

export const NewScreen: Story = { args: { page: '/new', send: server() } };

export const Messages: Story = { args: { page: '/messages', send: server() } };

export const ChangeAMessage: Story = { args: { page: '/messages/stanger', send: server() } };

export const ReadOnly: Story = {
  args: {
    page: '/entren',
    send: server({ 'GET /api/v1/staff/me': () => who('screen.read', 'activity.read') }),
  },
};

export const Refused: Story = {
  args: {
    page: '',
    send: server({
      [`GET ${here}/screens`]: () => {
        throw refusal('unavailable', 'Tjänsten hinner inte svara just nu.');
      },
    }),
  },
};
