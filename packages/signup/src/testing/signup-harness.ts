import type { NewSignup, SignupOffer } from '@klocket/contract';
import { waitUntil } from '@klocket/core/testing';
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
export class SignupHarness {
  readonly element: KlocketSignup;
  readonly sent: { key: string; body: NewSignup }[];

  constructor(element: KlocketSignup, sent: SignupHarness['sent']) {
    this.element = element;
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

  get words() {
    return wordsOf(this.element.renderRoot);
  }

  /** What the focus is on. */
  get focused() {
    return this.element.shadowRoot!.activeElement;
  }

  find<Found extends Element = HTMLElement>(selector: string): Found {
    const found = this.element.renderRoot.querySelector<Found>(selector);
    if (!found) throw new Error(`There is no ${selector} in: ${this.words}`);
    return found;
  }

  async says(...expected: string[]) {
    for (const words of expected) {
      await waitUntil(() => this.words.includes(words), `"${words}" is not said`);
    }
  }

  /** Presses the button or the link with these words, as soon as it is there. */
  async press(label: string) {
    const find = () =>
      [...this.element.renderRoot.querySelectorAll<HTMLElement>('button, a')].find(
        (one) => wordsOf(one) === label || one.getAttribute('aria-label') === label,
      );
    await waitUntil(find, `There is no "${label}"`);
    find()!.click();
    await this.element.updateComplete;
  }

  /** Types into a field, or chooses an option of it. */
  async fill(field: string, value: string) {
    const control = this.find<HTMLInputElement>(`[data-field="${field}"]`);
    control.value = value;
    control.dispatchEvent(new InputEvent('input', { bubbles: true }));
    control.dispatchEvent(new Event('change'));
    await this.element.updateComplete;
  }

  /** Ticks the choice with these words. */
  async tick(label: string) {
    const choices = [...this.element.renderRoot.querySelectorAll('.choice')];
    choices
      .find((choice) => wordsOf(choice) === label)!
      .querySelector('input')!
      .click();
    await this.element.updateComplete;
  }
}

const wordsOf = (node: Node) => (node.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
