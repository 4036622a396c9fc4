import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { memoryAddress, type Send } from '@klocket/desk';
import '@klocket/desk/define';
import {
  manyActivities,
  refusal,
  sampleActivities,
  sampleActivity,
  sampleDates,
  sampleDistrictForm,
  sampleForm,
  sampleMe,
  sampleServer,
  tagged,
} from '@klocket/desk/samples';
import { html } from 'lit';

interface Args {
  /** The page of the room. */
  page: string;
  send: Send;
}

/** Where activities are found, written, cancelled and moved. */
const meta = {
  title: 'Desk/Activities',
  component: 'klocket-desk',
  parameters: { layout: 'fullscreen' },
  render: ({ page, send }) =>
    html`<klocket-desk
      .addressBar=${memoryAddress(`/desk/klockaretorpet/${page}`)}
      .send=${send}
    ></klocket-desk>`,
} satisfies Meta<Args>;
export default meta;

type Story = StoryObj<Args>;

const staff = '/api/v1/staff/klockaretorpet';

const server = (change: Parameters<typeof sampleServer>[0] = {}) =>
  sampleServer({
    'GET /api/v1/staff/me': () => sampleMe,
    [`GET ${staff}/activities`]: () => sampleActivities,
    [`GET ${staff}/activities/laxhjalp`]: () => tagged(sampleActivity(), '"1"'),
    [`GET ${staff}/district`]: () => sampleDistrictForm,
    [`POST ${staff}/dates`]: () => sampleDates,
    ...change,
  });

const never = () => new Promise<never>(() => {});

export const List: Story = { args: { page: 'activities', send: server() } };

export const ThousandActivities: Story = {
  args: {
    page: 'activities',
    send: server({
      [`GET ${staff}/activities`]: () => ({ items: manyActivities(1000), total: 1000 }),
    }),
  },
};

export const NothingYet: Story = {
  args: {
    page: 'activities',
    send: server({ [`GET ${staff}/activities`]: () => ({ items: [], total: 0 }) }),
  },
};

export const Waiting: Story = {
  args: { page: 'activities', send: server({ [`GET ${staff}/activities`]: never }) },
};

export const Unreachable: Story = {
  args: {
    page: 'activities',
    send: server({
      [`GET ${staff}/activities`]: () => {
        throw refusal('unavailable', 'Servern hinner inte med just nu.');
      },
    }),
  },
};

export const NewActivity: Story = { args: { page: 'activities/new', send: server() } };

export const ChangedActivity: Story = {
  args: { page: 'activities/laxhjalp/edit', send: server() },
};

/** Press Save: another was first. */
export const Conflict: Story = {
  args: {
    page: 'activities/laxhjalp/edit',
    send: server({
      [`PUT ${staff}/activities/laxhjalp`]: () => {
        throw refusal('changed-meanwhile', 'Någon annan har ändrat.', {
          current: { ...sampleForm, house: 'idrottens-hus' },
          changedBy: 'Arrangören',
        });
      },
    }),
  },
};

export const Dates: Story = { args: { page: 'activities/laxhjalp', send: server() } };

export const OneEvening: Story = {
  args: { page: 'activities/laxhjalp/laxhjalp-20261201t1700', send: server() },
};

export const Suggestion: Story = {
  args: {
    page: 'activities/laxhjalp',
    send: server({
      [`GET ${staff}/activities/laxhjalp`]: () =>
        tagged(
          sampleActivity({
            state: 'suggested',
            suggestedBy: { id: 'ledaren', name: 'Ledaren' },
          }),
          '"1"',
        ),
    }),
  },
};
