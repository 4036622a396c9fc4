import type { SignedUp, SignupOffer } from '@klocket/contract';
import { msg, type Problem } from '@klocket/core';
import {
  LinkController,
  newKey,
  OutboxController,
  postProven,
  type Fault,
  type OutboxEntry,
} from '@klocket/core/writing';
import type { LitElement } from 'lit';
import type { Entry } from '../entry.ts';
import { frameHeaders, type FrameToken, type SignupApi } from '../signup-api.ts';
import { renderConfirmation } from './render-confirmation.ts';
import { renderUnsent } from './render-unsent.ts';
import { entryOf, fieldOf, toSignup } from './wire.ts';

/** The server takes no form that was filled in faster than a person can. */
const shortestMs = 2100;

/** What is sent, and about what. */
export interface Sending {
  subject: string;
  url: string;
  offer: SignupOffer;
  entry: Entry;
  lang: string;
}

interface Options {
  /** Takes it in place of the server, for stories and tests. */
  api(): SignupApi | undefined;
  /** What a sandboxed frame signs up with. */
  token: FrameToken;
  /** What is signed up for here; an outbox may hold more. */
  subject(): string;
  /** Fetches the form once more: seats may have gone, and a ticket holds no longer. */
  renewed(): Promise<SignupOffer | undefined>;
  /** It has arrived, and the form is not needed any more. */
  arrived(): void;
  /** Back to the form, with what stood in it. */
  returned(entry: Entry): void;
  faulty(faults: Fault[]): void;
}

/** Sends a sign-up once, whatever happens on the way, and shows what became of it. */
export class SendingController extends OutboxController<SignedUp> {
  /** Why it was refused, for the visitor. */
  refusal?: string;

  readonly #host: LitElement;
  readonly #options: Options;
  readonly #link: LinkController;
  #done: SignedUp[] = [];
  #sending?: Sending;
  /** What was sent and perhaps arrived: its key goes along with whatever is sent next. */
  #tried?: OutboxEntry;
  #renewed = false;

  constructor(host: LitElement, options: Options) {
    super(host, {
      subject: options.subject,
      post: async (entry) =>
        options.api()?.signUp(entry) ??
        postProven<SignedUp>(entry, frameHeaders(await options.token())),
      answered: (answer, entry) => this.#answered(answer, entry),
      refused: (problem, entry) => void this.#refused(problem, entry),
    });
    this.#host = host;
    this.#options = options;
    this.#link = new LinkController(host);
  }

  /** Sends what stands in the form. */
  async signUp(sending: Sending) {
    this.#renewed = false;
    this.refusal = undefined;
    await this.#send(sending);
    if (this.state !== 'idle') await this.#focus('.saved, .faults');
  }

  /** What stands in place of the form, once it is on its way; undefined while it is not. */
  render(lang: string, level: number) {
    if (this.#done.length > 0) {
      return this.#done.map((signedUp) =>
        renderConfirmation(signedUp, {
          lang,
          level,
          copied: this.#link.state,
          keep: () => void this.#link.keep(signedUp.url, signedUp.signup.activity.title),
          anew: this.#anew,
        }),
      );
    }
    const isSending = this.state === 'sending';
    // What the form itself sends, it shows itself.
    if (this.state !== 'saved' && !(isSending && this.entry !== this.#tried)) return undefined;
    return renderUnsent({
      title: this.entry?.title,
      isSending,
      again: this.again,
      withdraw: () => void this.#withdraw(),
    });
  }

  /** Why it could not be sent; undefined when nothing is wrong. */
  get notice() {
    return this.state === 'unsent'
      ? msg('Inte skickad: det går inte att nå Klocket. Det du skrev står kvar, försök igen.', {
          id: 'signup-unsent',
        })
      : this.refusal;
  }

  async #send(sending: Sending) {
    const { subject, url, offer, entry, lang } = sending;
    const key = this.#tried?.key ?? newKey();
    const body = JSON.stringify(toSignup(entry, offer, lang));
    const parcel = { key, url, body, lang, subject, title: offer.title, at: Date.now() };
    this.#sending = sending;
    this.#tried ??= parcel;
    await this.send(parcel, { trace: !offer.sensitive });
  }

  #answered(answer: SignedUp, { key }: OutboxEntry) {
    if (key === this.#tried?.key) this.#tried = undefined;
    this.#done.push(answer);
    this.#options.arrived();
    void this.#focus('.arrived');
  }

  async #refused(problem: Problem, sent: OutboxEntry): Promise<void> {
    const tried = this.#tried;
    const isOurs = sent.key === tried?.key;
    // What was sent first has arrived after all; only its answer was lost.
    if (isOurs && problem.code === 'key-reused' && sent.body !== tried.body) {
      return this.send(tried, { trace: !this.#sending?.offer.sensitive });
    }
    if (isOurs) this.#tried = undefined;
    const errors = problem.details?.errors ?? [];
    if (isOurs && errors.some(({ pointer }) => pointer === '/ticket') && !this.#renewed) {
      this.#renewed = true;
      const offer = await this.#options.renewed();
      await new Promise((resolve) => setTimeout(resolve, shortestMs));
      if (offer) return this.#send({ ...this.#sending!, offer });
    }
    if (!isOurs && sent.subject === this.#options.subject()) {
      this.#options.returned(entryOf(sent.body));
    }
    if (errors.length > 0) {
      return this.#options.faulty(
        errors.map(({ pointer, detail }) => ({ field: fieldOf(pointer), words: detail })),
      );
    }
    if (/^(signup|seats)-/.test(problem.code)) await this.#options.renewed();
    this.refusal =
      problem.details?.detail ??
      msg('Det gick inte att skicka. Försök igen.', { id: 'signup-refused' });
    await this.#focus('.faults');
  }

  async #withdraw() {
    const { entry } = this;
    await this.withdraw();
    if (entry) this.#options.returned(entryOf(entry.body));
  }

  readonly #anew = () => {
    this.#done = [];
    void this.#options.renewed();
  };

  async #focus(selector: string) {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}
