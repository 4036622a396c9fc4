import type { Occurrence, Scene, Screen } from '@klocket/contract';
import { addDays } from '@klocket/core';
import { sampleDefect } from '@klocket/defects/samples';
import { sampleGoals } from '@klocket/goals/samples';
import '@klocket/kiosk/define';
import { sampleOccurrence, sampleScreen } from '@klocket/kiosk/samples';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { says } from './acts.ts';

interface Args {
  scene?: Partial<Scene>;
  screen?: Partial<Screen>;
  occurrences?: Occurrence[];
  lang?: string;
  /** A box that is no screen yet. */
  unpaired?: boolean;
  unreachable?: boolean;
}

const server = 'https://klocket.example';
const minuteMs = 60_000;
const later = (minutes: number) => new Date(Date.now() + minutes * minuteMs).toISOString();
const { day: today } = sampleOccurrence();

/** Something on a later day, at the same hour. */
const inDays = (days: number, change: Partial<Occurrence>) => {
  const day = addDays(today, days);
  const minutes = days * 24 * 60;
  return sampleOccurrence({
    day,
    endDay: day,
    startsAt: later(minutes),
    endsAt: later(minutes + 120),
    ...change,
  });
};

const week = [
  sampleOccurrence({ room: 'Studion' }),
  sampleOccurrence({ id: 'sy', title: 'Studiecirkel: inredning', status: 'cancelled' }),
  inDays(1, { id: 'sprak', title: 'Språkcafé', startTime: '15:00', endTime: '16:30' }),
  inDays(2, { id: 'odling', title: 'Vi planterar om', startTime: '18:00', endTime: '20:00' }),
];

/** Answers as the server would, from what a story is about. */
const answering =
  ({ scene, screen, occurrences = week, lang = 'sv', unpaired, unreachable }: Args, id: string) =>
  (input: RequestInfo | URL) => {
    if (unreachable) return Promise.reject(new TypeError('no network'));
    const { pathname } = new URL(String(input instanceof Request ? input.url : input));
    const answer = (data: object, status = 200) =>
      Promise.resolve(Response.json(data, { status, headers: { etag: '"1"' } }));
    if (pathname === '/api/v1/kiosk-pairings' && unpaired) {
      return answer({ code: '482913', secret: 'for-the-story', until: later(10) }, 201);
    }
    if (pathname.startsWith('/api/v1/kiosks/')) {
      const scenes = [{ id: 'shown', kind: 'today' as const, seconds: 300, ...scene }];
      return answer(sampleScreen({ id, languages: [lang], scenes, ...screen }));
    }
    const [, kind = ''] = /([a-z-]+)$/.exec(pathname) ?? [];
    const items: Record<string, object[]> = {
      occurrences,
      goals: sampleGoals(),
      defects: ['hissar', 'sopor', 'belysning'].map((one) => sampleDefect({ id: one })),
      houses: houses(),
    };
    return answer({ items: items[kind] ?? [], today });
  };

const houses = () =>
  ['Kunskapens hus', 'Idrottens hus', 'Föreningarnas hus', 'Fritidsbanken'].map((name, at) => ({
    id: `hus-${at}`,
    name,
    hours: [{}],
    open: {
      isOpen: at < 3,
      changesAt: later(60 + at),
      changesDay: today,
      changesTime: at < 3 ? '20:30' : '22:00',
    },
  }));

/** Give one a whole screen: it is read from five metres. */
const meta = {
  title: 'Kiosk/A screen',
  component: 'klocket-kiosk',
  parameters: { layout: 'fullscreen', ...says('Läxhjälp') },
  beforeEach: ({ args, id }) => {
    const { fetch } = window;
    window.fetch = answering(args as Args, id);
    return () => void (window.fetch = fetch);
  },
  render: ({ lang, unpaired }, { id }) =>
    html`<klocket-kiosk screen=${unpaired ? nothing : id} lang=${lang ?? 'sv'} server=${server}
      ><h1>Kunskapens hus</h1>
      <p>Dagens program</p></klocket-kiosk
    >`,
} satisfies Meta<Args>;

export default meta;
type Story = StoryObj<Args>;

export const Today: Story = { parameters: says('Det händer i dag', 'Språkcafé') };
export const FullDay: Story = {
  args: {
    occurrences: Array.from({ length: 10 }, (_, at) =>
      sampleOccurrence({ id: `o-${at}`, title: `Läxhjälp, grupp ${at + 1}` }),
    ),
  },
  parameters: says('grupp 10'),
};
export const Week: Story = {
  // Its pages change soon, so that what is waited for comes whenever one begins.
  args: { scene: { kind: 'week', seconds: 8 } },
  parameters: says('Veckan som kommer', 'Språkcafé'),
};
export const Poster: Story = { args: { scene: { kind: 'poster' } }, parameters: says('Läs mer') };
export const OpenNow: Story = {
  args: { scene: { kind: 'open' } },
  parameters: says('Öppet nu', 'Öppet till 20:30'),
};
export const Goals: Story = {
  args: { scene: { kind: 'goals' } },
  parameters: says('Det här vill vi uppnå'),
};
export const Defects: Story = {
  args: { scene: { kind: 'defects' } },
  parameters: says('åtgärdat av det ni har anmält'),
};
export const Recap: Story = {
  args: {
    scene: { kind: 'recap' },
    occurrences: [
      sampleOccurrence({
        recap: { text: 'Vi bjöd på te och läste högt.', pictures: [], links: [] },
      }),
    ],
  },
  parameters: says('Vi bjöd på te'),
};
export const Message: Story = {
  args: { scene: { kind: 'message', texts: { sv: 'Det kostar inget att låna. Fråga oss!' } } },
  parameters: says('Det kostar inget att låna'),
};
export const Urgent: Story = {
  args: {
    screen: {
      messages: [{ id: 'm', texts: { sv: 'Huset stänger nu.' }, until: later(10), urgent: true }],
    },
  },
  parameters: says('Viktigt', 'Huset stänger nu.'),
};
export const AtNight: Story = {
  args: { screen: { nights: Array.from({ length: 7 }, () => ({ from: '00:00', to: '00:00' })) } },
};
export const WhichOneIsThis: Story = {
  args: { screen: { identifyUntil: later(1) } },
  parameters: says('Skylten i fönstret'),
};
export const NotPaired: Story = { args: { unpaired: true }, parameters: says('482 913') };
export const Unreachable: Story = {
  args: { unreachable: true },
  parameters: says('Dagens program'),
};
export const Touch: Story = {
  args: { screen: { mode: 'touch', house: 'hus-0' } },
  parameters: says('Tryck på skärmen'),
};
export const Arabic: Story = {
  args: {
    lang: 'ar',
    occurrences: [sampleOccurrence({ title: 'المساعدة في الواجبات المدرسية' })],
  },
  parameters: says('المساعدة في الواجبات'),
};
