import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { Api } from '@klocket/core';
import '@klocket/calendar/define-activity';
import {
  answer,
  failingApi,
  sampleActivity,
  sampleApi,
  sampleDistrict,
  sampleNow,
  sampleOccurrence,
  samplePicture,
  sampleProgramme,
  sampleRecap,
} from '@klocket/calendar/samples';
import { html, nothing } from 'lit';
import { says } from './acts.ts';

interface Args {
  api: Api;
  lang?: string;
  occurrence?: string;
  signup?: boolean;
}

/** Place one where a reader decides whether to come: it says everything about one activity. */
const meta = {
  title: 'Calendar/Activity',
  component: 'klocket-activity',
  render: ({ api, lang, occurrence, signup }) =>
    html`<klocket-activity
      district="klockaretorpet"
      activity="laxhjalp"
      lang=${lang ?? nothing}
      occurrence=${occurrence ?? nothing}
      heading-level="1"
      .api=${api}
      .clock=${sampleNow}
      ><a href="/klockaretorpet">Det händer i Klocket</a>${
        signup ? html`<p slot="signup">Här står anmälan.</p>` : nothing
      }</klocket-activity
    >`,
  parameters: says('Läxhjälp'),
} satisfies Meta<Args>;
export default meta;

type Story = StoryObj<Args>;

/** Answers with an activity in the language it is asked for. */
const activity = (change: Parameters<typeof sampleActivity>[0] = {}) =>
  sampleApi({
    activity: (_district, _id, lang) => Promise.resolve(answer(sampleActivity(change, lang))),
  });

/** Answers with an occurrence of today that has changed. */
const changed = (change: Parameters<typeof sampleOccurrence>[1]) =>
  sampleApi({
    activity: (_district, _id, lang) => {
      const [first, ...rest] = sampleActivity({}, lang).upcoming;
      return Promise.resolve(
        answer(sampleActivity({ upcoming: [{ ...first!, ...change }, ...rest] }, lang)),
      );
    },
  });

const never = () => new Promise<never>(() => {});

const picture = {
  url: samplePicture('#35507a', '#e6b34a'),
  alt: 'Ett bord med böcker, en lampa och en kopp te.',
  width: 1200,
  height: 800,
};

export const EveryWeek: Story = { args: { api: activity({ picture }) } };

export const EveryWeekInEnglish: Story = {
  args: { api: activity({ picture }), lang: 'en' },
  parameters: says('Homework help'),
};

export const EveryWeekInArabic: Story = {
  args: { api: activity({ picture }), lang: 'ar' },
  parameters: says('المساعدة في الواجبات'),
};

export const WithProgramme: Story = {
  args: {
    api: activity({
      title: 'Inspirationsdagen',
      summary: 'En dag om konst, boende och arbete mot segregation.',
      repeats: undefined,
      picture,
      programme: sampleProgramme,
      folkbildning: 'kulturprogram',
      upcoming: [sampleOccurrence(undefined, { startTime: '10:00', endTime: '16:00' })],
      materials: [
        {
          title: 'Läs före: vad är gestaltad livsmiljö?',
          url: 'https://klocket.example/1',
          when: 'before',
        },
        {
          title: 'Checklista för lokala initiativ',
          url: 'https://klocket.example/2',
          when: 'after',
        },
      ],
    }),
  },
  parameters: says('Inspirationsdagen', 'Bensträckare'),
};

export const Cancelled: Story = {
  args: {
    api: changed({ status: 'cancelled', reason: 'Ledaren är sjuk. Välkommen nästa vecka!' }),
  },
  parameters: says('Läxhjälp', 'Ledaren är sjuk.'),
};

export const Moved: Story = {
  args: {
    api: changed({
      status: 'rescheduled',
      reason: 'Studion får nytt golv.',
      startTime: '18:00',
      endTime: '20:00',
      house: { id: 'idrottens-hus', name: 'Idrottens hus' },
      room: 'Mötesrum 1',
      address: 'Klocktorget 4, Norrköping',
      previous: {
        startTime: '17:00',
        endTime: '19:00',
        house: { id: 'kunskapens-hus', name: 'Kunskapens hus' },
      },
    }),
  },
  parameters: says('Idrottens hus', 'Studion får nytt golv.'),
};

export const Postponed: Story = {
  args: { api: changed({ status: 'postponed', reason: 'Ny tid kommer här.' }) },
  parameters: says('Ny tid kommer här.'),
};

export const MovedOnline: Story = {
  args: {
    api: changed({
      status: 'moved-online',
      online: true,
      reason: 'Ställ inte in – ställ om!',
      previous: { house: { id: 'kunskapens-hus', name: 'Kunskapens hus' } },
    }),
  },
  parameters: says('Ställ inte in – ställ om!'),
};

export const HasBeen: Story = {
  args: {
    occurrence: 'ortens-galleri',
    api: sampleApi({
      occurrence: () => {
        const been = sampleOccurrence('2026-10-24', {
          title: 'Ortens galleri',
          recap: sampleRecap,
        });
        return Promise.resolve(
          answer({
            occurrence: been,
            activity: sampleActivity({
              title: 'Ortens galleri',
              summary: 'Konstverkstad för dig mellan 13 och 25.',
              upcoming: [],
              past: [been],
              repeats: undefined,
            }),
          }),
        );
      },
    }),
  },
  parameters: says('Ortens galleri', 'Tre papperskorgar'),
};

export const ManyDates: Story = {
  args: {
    api: activity({
      repeats: { frequency: 'daily', interval: 1, weekdays: [] },
      upcoming: Array.from({ length: 24 }, (_, index) =>
        sampleOccurrence(
          `2026-${index < 6 ? '11' : '12'}-${String(index < 6 ? 25 + index : index - 5).padStart(2, '0')}`,
          index === 2 ? { status: 'no-meeting', reason: 'Huset är stängt.' } : {},
        ),
      ),
      past: ['2026-11-17', '2026-11-10'].map((day) => sampleOccurrence(day)),
    }),
  },
  parameters: says('Läxhjälp', 'Huset är stängt.'),
};

export const NoDates: Story = {
  args: {
    api: activity({
      upcoming: [],
      past: [sampleOccurrence('2026-05-12')],
      repeats: undefined,
      contact: undefined,
    }),
  },
};

export const SignUpElsewhere: Story = {
  args: {
    api: activity({
      joining: 'elsewhere',
      joiningUrl: 'https://abf.example/kurser/1',
      folkbildning: 'studiecirkel',
      upcoming: [sampleOccurrence(undefined, { price: '120 kr för hela cirkeln' })],
    }),
  },
  parameters: says('120 kr för hela cirkeln'),
};

export const WithSignUp: Story = {
  args: { api: activity({ joining: 'sign-up' }), signup: true },
};

export const Sensitive: Story = {
  args: {
    api: activity({
      title: 'Träff för den som vill prata',
      summary: 'Kom som du är. Ingen antecknar vem som kommer.',
      description: ['Vi lyssnar. Det som sägs här stannar här.'],
      sensitive: true,
      themes: [],
    }),
  },
  parameters: says('Träff för den som vill prata'),
};

export const LongWords: Story = {
  args: {
    api: activity({
      title: 'Fritidsverksamhetsutvecklingssamordningsgruppens informationsträff',
      summary:
        'Flerfamiljshusområdesförnyelseprogrammets medborgardialogssammankomster förklaras på lättbegriplig svenska.',
      upcoming: [sampleOccurrence(undefined, { room: 'Föreningssammanträdesrummet' })],
      organisers: [
        { id: 'a', name: 'Östergötlands idrottsutbildningsförbundssamarbetsorganisation' },
      ],
    }),
  },
  parameters: says('Föreningssammanträdesrummet'),
};

export const Offline: Story = {
  args: {
    api: sampleApi({
      activity: (_district, _id, lang) =>
        Promise.resolve(
          answer(sampleActivity({}, lang), true, new Date('2026-11-23T14:05:00+01:00')),
        ),
    }),
  },
};

export const Waiting: Story = {
  args: { api: sampleApi({ activity: never }) },
  parameters: says('Det händer i Klocket'),
};

export const Unreachable: Story = {
  args: { api: failingApi('unreachable') },
  parameters: says('Försök igen'),
};

export const Gone: Story = {
  args: {
    api: failingApi('gone', { district: () => Promise.resolve(answer(sampleDistrict)) }),
  },
  parameters: says('010-000 00 01'),
};

export const Refused: Story = {
  args: {
    api: failingApi('rate-limited', { district: () => Promise.resolve(answer(sampleDistrict)) }),
  },
  parameters: says('Försök igen', '010-000 00 01'),
};
