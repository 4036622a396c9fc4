import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { Action } from '@klocket/contract';
import { memoryAddress, type Send } from '@klocket/desk';
import '@klocket/desk/define';
import { refusal, sampleMe, sampleServer, tagged } from '@klocket/desk/samples';
import {
  sampleFigure,
  sampleGoal,
  sampleGoalSource,
  sampleIndicator,
  samplePeriod,
  samplePulse,
  sampleVisitDay,
  sampleWhy,
} from '@klocket/desk/samples-goals';
import { html } from 'lit';

interface Args {
  /** The page within the room. */
  page: string;
  send: Send;
}

/** Where goals are followed up: figures entered, explained and published, and heads counted at the door. */
const meta = {
  title: 'Desk/Goals',
  component: 'klocket-desk',
  parameters: { layout: 'fullscreen' },
  render: ({ page, send }) =>
    html`<klocket-desk
      .addressBar=${memoryAddress(`/desk/klockaretorpet/goals${page}`)}
      .send=${send}
    ></klocket-desk>`,
} satisfies Meta<Args>;
export default meta;

type Story = StoryObj<Args>;

const here = '/api/v1/staff/klockaretorpet';
const open = '/api/v1/districts/klockaretorpet';
const [district] = sampleMe.districts;
const who = (...may: Action[]) => ({ ...sampleMe, districts: [{ ...district!, may }] });
const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Stockholm' });

const server = (change: Parameters<typeof sampleServer>[0] = {}) =>
  sampleServer({
    'GET /api/v1/staff/me': () => who('goal.read', 'goal.write', 'visit.write', 'district.write'),
    [`GET ${open}`]: () => ({ languages: ['sv', 'en', 'ar'], organisers: [] }),
    [`GET ${open}/houses`]: () => ({ items: [{ id: 'kunskapens-hus', name: 'Kunskapens hus' }] }),
    [`GET ${open}/goals`]: () => ({ items: [sampleGoal({ invented: true })] }),
    [`GET ${open}/goals/delaktighet`]: () => sampleGoal(),
    [`GET ${here}/goals`]: () => ({ items: [sampleGoalSource] }),
    [`GET ${here}/goals/delaktighet`]: () => tagged(sampleGoalSource, '"1"'),
    [`GET ${here}/goals/delaktighet/indicators/besok/figures/2026-vt`]: () => sampleWhy(),
    [`GET ${here}/goal-periods`]: () => ({ items: [samplePeriod()] }),
    [`GET ${here}/pulse`]: () => tagged(samplePulse, '"1"'),
    [`GET ${here}/visits`]: () => sampleVisitDay(today),
    [`GET ${here}/visit-counters`]: () => ({
      items: [
        {
          id: 'dorren',
          name: 'Dörren mot torget',
          house: 'kunskapens-hus',
          createdAt: '2026-10-01T08:00:00Z',
          seenAt: '2026-11-24T14:02:00Z',
        },
      ],
    }),
    [`POST ${here}/visits`]: () => ({ house: 'kunskapens-hus', day: today, heads: 10 }),
    ...change,
  });

export const Goals: Story = { args: { page: '', send: server() } };

export const NoGoalYet: Story = {
  args: { page: '', send: server({ [`GET ${open}/goals`]: () => ({ items: [] }) }) },
};

export const OneGoal: Story = { args: { page: '/delaktighet', send: server() } };

export const WhyThisFigure: Story = {
  args: { page: '/delaktighet/besok/2026-vt', send: server() },
};

/** Age and gender of too few people: nothing is told of them. */
export const Withheld: Story = {
  args: {
    page: '/delaktighet/besok/2026-vt',
    send: server({
      [`GET ${open}/goals/delaktighet`]: () =>
        sampleGoal({ indicators: [sampleIndicator({ kind: 'evenness', unit: '' })] }),
      [`GET ${here}/goals/delaktighet/indicators/besok/figures/2026-vt`]: () =>
        sampleWhy({
          figure: sampleFigure({ value: null, gap: 'too-few' }),
          parts: [],
          leftOut: [],
          versions: [],
        }),
    }),
  },
};

export const EnterAFigure: Story = {
  args: { page: '/delaktighet/foreningar/new', send: server() },
};

export const ChangeAGoal: Story = { args: { page: '/delaktighet/edit', send: server() } };

export const NewGoal: Story = { args: { page: '/new', send: server() } };

export const PeriodThatIsOver: Story = { args: { page: '/periods', send: server() } };

export const NothingToPublish: Story = {
  args: { page: '/periods', send: server({ [`GET ${here}/goal-periods`]: () => ({ items: [] }) }) },
};

export const CountVisits: Story = { args: { page: '/visits', send: server() } };

/** Press +1: there is no network, and nothing is lost. */
export const CountInADeadSpot: Story = {
  args: {
    page: '/visits',
    send: server({
      [`POST ${here}/visits`]: () => {
        throw refusal('unavailable', 'Servern svarar inte.');
      },
    }),
  },
};

/** Who stands at the door and has nothing else to do here. */
export const CountAlone: Story = {
  args: { page: '', send: server({ 'GET /api/v1/staff/me': () => who('visit.write') }) },
};

export const Counters: Story = { args: { page: '/counters', send: server() } };

export const Pulse: Story = { args: { page: '/pulse', send: server() } };
