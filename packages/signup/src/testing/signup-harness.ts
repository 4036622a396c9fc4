import type { NewSignup, SignupOffer } from '@klocket/contract';
import { ElementHarness, waitUntil } from '@klocket/core/testing';
import { fixture } from '@open-wc/testing';
import { html } from 'lit';
import type { KlocketSignup } from '../index.ts';
import { sampleOffer, sampleSignups } from '../samples.ts';
import type { SignupApi } from '../signup-api.ts';

interface Shown {
  lang?: string;
  signUp?: SignupApi['signUp'];
  isOwnPage?: boolean;
}

/** What a visitor sees and does in the form. */
export class SignupHarness extends ElementHarness<KlocketSignup> {
  readonly sent: { key: string; body: NewSignup }[];

  constructor(element: KlocketSignup, sent: SignupHarness['sent']) {
    super(element);
    this.sent = sent;
  }

  /** Puts a form on the page and waits until it stands. */
  static async show(
    offer: SignupOffer = sampleOffer(),
    { lang = 'sv', signUp, isOwnPage = true }: Shown = {},
  ) {
    const sent: SignupHarness['sent'] = [];
    const samples = sampleSignups(offer);
    const signups: SignupApi = {
      ...samples,
      signUp(parcel) {
        sent.push({ key: parcel.key, body: JSON.parse(parcel.body) as NewSignup });
        return (signUp ?? samples.signUp)(parcel);
      },
    };
    const element = await fixture<KlocketSignup>(
      html`<klocket-signup
        district="klockaretorpet"
        occurrence=${offer.occurrenceId}
        lang=${lang}
        server="https://klocket.example"
        .signups=${signups}
        .isOwnPage=${() => isOwnPage}
      ></klocket-signup>`,
    );
    const harness = new SignupHarness(element, sent);
    await waitUntil(() => element.renderRoot.querySelector('.heading'));
    return harness;
  }
}
