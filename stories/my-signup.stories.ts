import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@klocket/signup/define-my-signup';
import {
  failingMySignups,
  movedMeeting,
  sampleCourse,
  sampleMeeting,
  sampleMySignups,
  sampleSignup,
  sampleToken,
} from '@klocket/signup/my-samples';
import { html, nothing } from 'lit';
import { press, says } from './acts.ts';

interface Args {
  /** A server of its own for each showing, since what is pressed changes it. */
  signups: () => ReturnType<typeof failingMySignups>;
  token: string;
  lang?: string;
}

const now = () => new Date('2026-11-29T12:00:00+01:00');

/** What a mail about a sign-up leads to: to see, to change, to answer and to cancel. */
const meta = {
  title: 'Sign-up/My sign-up',
  component: 'klocket-my-signup',
  args: { token: sampleToken },
  render: ({ signups, token, lang }) =>
    html`<klocket-my-signup
      district="klockaretorpet"
      lang=${lang ?? nothing}
      .token=${token}
      .signups=${signups()}
      .clock=${now}
      ><p>Receptionen, Kunskapens hus: 010-000 00 01</p></klocket-my-signup
    >`,
  parameters: says('Du har plats'),
} satisfies Meta<Args>;
export default meta;

type Story = StoryObj<Args>;

const never = () => new Promise<never>(() => {});
const mine = (change: Parameters<typeof sampleSignup>[0] = {}) => ({
  signups: () => sampleMySignups(sampleSignup(change)),
});

export const Confirmed: Story = { args: mine() };

export const ConfirmedInEnglish: Story = {
  args: { ...mine(), lang: 'en' },
  parameters: says('You have a seat'),
};

export const CourseInArabic: Story = {
  args: { signups: () => sampleMySignups(sampleCourse()), lang: 'ar' },
  parameters: says('لديك مقعد'),
};

export const Course: Story = {
  args: { signups: () => sampleMySignups(sampleCourse()) },
  parameters: says('Jag kan komma ändå', 'Till mötet på nätet'),
};

export const WaitingList: Story = {
  args: mine({ status: 'waiting', place: 2 }),
  parameters: says('Du är nummer 2 på väntelistan'),
};

export const Offered: Story = {
  args: mine({
    status: 'offered',
    heldUntil: '2026-11-30T18:00:00+01:00',
    email: undefined,
    phone: '010-000 00 02',
  }),
  parameters: says('En plats väntar på dig', 'Ja, jag kommer'),
};

export const Moved: Story = {
  args: mine({ meetings: [movedMeeting()] }),
  parameters: says('Kommer du ändå?'),
};

export const CalledOff: Story = {
  args: mine({ meetings: [sampleMeeting(0, { status: 'cancelled', reason: 'Ledaren är sjuk.' })] }),
  parameters: says('Det blir inte av'),
};

export const Cancelling: Story = {
  args: mine(),
  play: press('Avanmäl mig'),
  parameters: says('Vill du avanmäla dig?'),
};

export const Cancelled: Story = {
  args: mine({ status: 'cancelled' }),
  parameters: says('Ställ dig i kön igen'),
};

export const ChangingTheParty: Story = {
  args: mine(),
  play: press('Ändra hur många'),
  parameters: says('Hur många kommer?'),
};

export const NotEnoughSeats: Story = {
  args: {
    signups: () => ({
      ...sampleMySignups(sampleSignup()),
      change: failingMySignups('seats-too-few').change,
    }),
  },
  play: press('Ändra hur många', '+', 'Spara'),
  parameters: says('Så många lediga platser finns det inte'),
};

export const Sensitive: Story = {
  args: mine({ sensitive: true, name: undefined, email: undefined }),
  parameters: says('Lämna sidan snabbt'),
};

export const Over: Story = {
  args: mine({ mayChange: false }),
  parameters: says('Det här har varit'),
};

export const Erased: Story = {
  args: { signups: () => failingMySignups('gone') },
  parameters: says('Den här anmälan är borttagen.'),
};

export const RefusedLink: Story = {
  args: { signups: () => failingMySignups('not-found') },
  parameters: says('Länken stämmer inte.', 'Har jag plats?'),
};

export const Unreachable: Story = {
  args: { signups: () => failingMySignups('unreachable') },
  parameters: says('Det går inte att nå Klocket just nu.'),
};

export const Offline: Story = {
  args: {
    signups: () => ({
      ...sampleMySignups(sampleSignup()),
      cancel: failingMySignups('unreachable').cancel,
    }),
  },
  play: press('Avanmäl mig', 'Ja, avanmäl mig'),
  parameters: says('Vi fick inget svar'),
};

export const Waiting: Story = {
  args: { signups: () => ({ ...failingMySignups('gone'), get: never }) },
  parameters: says('Receptionen, Kunskapens hus'),
};

export const ByCode: Story = {
  args: { ...mine(), token: '' },
  parameters: says('Har jag plats?', 'Din kod'),
};
