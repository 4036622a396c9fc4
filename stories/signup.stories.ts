import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { Problem } from '@klocket/core';
import '@klocket/signup/define-signup';
import {
  refusing,
  sampleFull,
  sampleOffer,
  sampleOfferWith,
  sampleSignedUp,
  sampleSignups,
} from '@klocket/signup/samples';
import type { SignupOffer } from '@klocket/contract';
import { html, nothing } from 'lit';
import { appears, press, says } from './acts.ts';

interface Args {
  offer?: SignupOffer;
  signUp?: ReturnType<typeof refusing>;
  lang?: string;
  theme?: string;
  /** Asked for and never answered. */
  waits?: boolean;
  unreachable?: boolean;
  isOwnPage?: boolean;
}

const never = () => new Promise<never>(() => {});
const lost = () => Promise.reject(new Problem('unreachable'));

/** Place one beside what an evening is about, or let `<klocket-activity>` do it. */
const meta = {
  title: 'Sign-up/Form',
  component: 'klocket-signup',
  render: ({
    offer = sampleOffer(),
    signUp,
    lang,
    theme,
    waits,
    unreachable,
    isOwnPage = true,
  }) => {
    const signups = sampleSignups(offer, {
      ...(signUp && { signUp }),
      ...(waits && { offer: never }),
      ...(unreachable && { offer: lost }),
    });
    return html`<klocket-signup
      district="klockaretorpet"
      occurrence=${offer.occurrenceId}
      lang=${lang ?? nothing}
      theme=${theme ?? nothing}
      server="https://klocket.example"
      .signups=${signups}
      .isOwnPage=${() => isOwnPage}
      ><p>Ring 010-000 00 01, så skriver vi upp dig.</p></klocket-signup
    >`;
  },
  beforeEach: () => sessionStorage.clear(),
  parameters: says('Anmäl dig'),
} satisfies Meta<Args>;
export default meta;

type Story = StoryObj<Args>;
interface Shown {
  canvasElement: HTMLElement;
}

/** Fills in a name and presses the button. */
async function send({ canvasElement }: Shown, button = 'Anmäl mig') {
  const go = await appears(canvasElement, button);
  const { renderRoot } = canvasElement.querySelector('klocket-signup')!;
  const name = renderRoot.querySelector<HTMLInputElement>('#name');
  if (name) name.value = 'Grannen';
  name?.dispatchEvent(new InputEvent('input', { bubbles: true }));
  renderRoot.querySelector<HTMLInputElement>('.ways label:last-child input')?.click();
  go.click();
}

export const Open: Story = {};
export const InEnglish: Story = { args: { lang: 'en' }, parameters: says('How many are coming?') };
export const InArabic: Story = { args: { lang: 'ar' }, parameters: says('كم عدد القادمين؟') };
export const Dark: Story = { args: { theme: 'dark' } };

export const FewSeatsLeft: Story = {
  args: { offer: sampleOffer({ seats: { capacity: 20, free: 2, waiting: 0 } }) },
  parameters: says('Lediga platser: 2 av 20'),
};

export const SeatsHidden: Story = { args: { offer: sampleOffer({ seats: undefined }) } };

export const Full: Story = {
  args: { offer: sampleFull() },
  parameters: says('Här finns det plats:'),
};

export const Course: Story = {
  args: {
    offer: sampleOfferWith(
      { scope: 'course', partyMax: 1 },
      { meetings: [{ ...sampleOffer() }, { ...sampleOffer(), day: '2026-12-01' }] },
    ),
  },
  parameters: says('Anmälan gäller hela kursen'),
};

export const Confirmed: Story = { play: send, parameters: says('K7QD-2M9X') };

export const InLine: Story = {
  args: {
    offer: sampleFull(),
    signUp: () => Promise.resolve(sampleSignedUp({ status: 'waiting', place: 3 })),
  },
  play: (shown) => send(shown, 'Ställ mig på väntelistan'),
  parameters: says('Du står på väntelistan som nummer 3'),
};

export const FieldsMissing: Story = {
  play: press('Anmäl mig'),
  parameters: says('Det här behöver ändras:'),
};

export const FieldsRefused: Story = {
  args: {
    signUp: refusing('invalid', {
      errors: [{ pointer: '/name', code: 'identity-number', detail: 'Skriv inget personnummer.' }],
    }),
  },
  play: send,
  parameters: says('Skriv inget personnummer.'),
};

export const SavedOffline: Story = {
  args: { offer: sampleOffer({ occurrenceId: 'saved-story' }), signUp: lost },
  play: send,
  parameters: says('Sparad – skickas när du har nät.'),
};

/** Something that must leave no trace is never kept. */
export const NotSent: Story = {
  args: {
    offer: sampleOfferWith(
      { asksName: false, asksContact: false, asksInterpreter: false, questions: [] },
      { sensitive: true, seats: undefined },
    ),
    signUp: lost,
  },
  play: send,
  parameters: says('Inte skickad'),
};

export const Closed: Story = {
  args: { offer: sampleOffer({ closed: 'closed' }) },
  parameters: says('Anmälan har stängt.'),
};

export const NotOpenYet: Story = {
  args: { offer: sampleOffer({ closed: 'not-open-yet', opensAt: '2026-11-17T09:00:00Z' }) },
  parameters: says('Anmälan öppnar'),
};

export const Cancelled: Story = {
  args: { offer: sampleOffer({ closed: 'cancelled' }) },
  parameters: says('Det här är inställt.'),
};

export const Sensitive: Story = {
  args: {
    offer: sampleOfferWith(
      { asksName: false, asksContact: false, asksInterpreter: false, questions: [] },
      { sensitive: true, seats: undefined },
    ),
  },
  parameters: says('Lämna sidan snabbt'),
};

export const SensitiveElsewhere: Story = {
  args: { offer: sampleOffer({ sensitive: true, seats: undefined }), isOwnPage: false },
  parameters: says('Du anmäler dig på Klockets egen sida.'),
};

export const UnlistedSite: Story = {
  args: { offer: sampleOffer({ elsewhere: true }) },
  parameters: says('Du anmäler dig på Klockets egen sida.'),
};

export const LongWords: Story = {
  args: {
    offer: sampleOfferWith(
      {
        questions: [
          {
            id: 'langt',
            kind: 'choices',
            label:
              'Vilka bostadsrättsföreningsstämmofrågor vill du helst att vi tar upp den kvällen?',
            options: [
              { id: 'ett', name: 'Andrahandsuthyrningstillståndsansökan' },
              { id: 'tva', name: 'Källarförrådsinbrottsförebyggande åtgärder' },
            ],
            required: true,
            keptDays: 0,
          },
        ],
      },
      { title: 'Bostadsrättsföreningsstyrelsesammanträdesprotokollsjusteringskväll' },
    ),
  },
};

export const Waiting: Story = {
  args: { waits: true },
  parameters: says('Ring 010-000 00 01'),
};

export const Unreachable: Story = {
  args: { unreachable: true },
  parameters: says('Försök igen'),
};
