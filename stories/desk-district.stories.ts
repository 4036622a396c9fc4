import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { memoryAddress, StaffProblem, type Send } from '@klocket/desk';
import '@klocket/desk/define';
import { refusal, sampleServer } from '@klocket/desk/samples';
import { districtAnswers, inUse, sampleForm, sampleKeeper } from '@klocket/desk/samples-district';
import { html } from 'lit';

interface Args {
  /** The page within the room. */
  page: string;
  send: Send;
}

/** Where those who look after a district write what it is: its houses, hours, organisers and words. */
const meta = {
  title: 'Desk/District',
  component: 'klocket-desk',
  parameters: { layout: 'fullscreen' },
  render: ({ page, send }) =>
    html`<klocket-desk
      .addressBar=${memoryAddress(`/desk/klockaretorpet/district${page}`)}
      .send=${send}
    ></klocket-desk>`,
} satisfies Meta<Args>;
export default meta;

type Story = StoryObj<Args>;

const here = '/api/v1/staff/klockaretorpet';
const server = (change: Parameters<typeof districtAnswers>[0] = {}) =>
  sampleServer(districtAnswers(change));
const never = () => new Promise<never>(() => {});

export const Overview: Story = { args: { page: '', send: server() } };

export const About: Story = { args: { page: '/about', send: server() } };

export const Houses: Story = { args: { page: '/houses', send: server() } };

export const House: Story = { args: { page: '/houses/kunskapens-hus', send: server() } };

export const NewHouse: Story = { args: { page: '/houses/new', send: server() } };

export const HouseThatIsGone: Story = { args: { page: '/houses/borta', send: server() } };

export const Organisers: Story = { args: { page: '/organisers', send: server() } };

export const Themes: Story = { args: { page: '/themes', send: server() } };

export const Partners: Story = { args: { page: '/partners', send: server() } };

export const Mail: Story = { args: { page: '/mail', send: server() } };

export const AllMailArrived: Story = {
  args: { page: '/mail', send: server({ [`GET ${here}/mail`]: () => ({ items: [] }) }) },
};

export const NewDistrict: Story = { args: { page: '/new', send: server() } };

/** Press save: what is taken away is still needed. */
export const StillInUse: Story = {
  args: {
    page: '/organisers',
    send: server({
      [`PUT ${here}/district`]: () => {
        throw inUse('/organisers');
      },
    }),
  },
};

/** Change the name and press save: another was faster. */
export const ChangedMeanwhile: Story = {
  args: {
    page: '/about',
    send: server({
      [`PUT ${here}/district`]: () => {
        const { details } = refusal('changed-meanwhile', 'Någon annan hann före.', {
          current: { ...sampleForm, name: 'Torpet', contact: { name: 'Vaktmästaren' } },
          changedBy: 'Arrangören',
          changedAt: '2026-11-24T15:15:00Z',
        });
        throw new StaffProblem('changed-meanwhile', details, '"theirs"');
      },
    }),
  },
};

export const Waiting: Story = {
  args: { page: '', send: server({ [`GET ${here}/district`]: never }) },
};

export const Refused: Story = {
  args: {
    page: '',
    send: server({
      [`GET ${here}/district`]: () => {
        throw refusal('unavailable', 'Tjänsten hinner inte svara just nu.');
      },
    }),
  },
};

export const Empty: Story = {
  args: {
    page: '/houses',
    send: server({
      [`GET ${here}/district`]: () => ({ ...sampleForm, houses: undefined }),
    }),
  },
};

export const LongWords: Story = {
  args: {
    page: '',
    send: server({
      ['GET /api/v1/staff/me']: () => ({
        ...sampleKeeper,
        districts: sampleKeeper.districts.map((district) => ({
          ...district,
          name: 'Bostadsrättsföreningsstämmogatans närområde',
        })),
      }),
      [`GET ${here}/district`]: () => ({
        ...sampleForm,
        organisers: [
          { id: 'x', name: 'Riksförbundet för hembygdsföreningssammanträdesverksamhet' },
        ],
      }),
    }),
  },
};
