import type { SignupOffer } from '@klocket/contract';
import { signupsPath } from '@klocket/contract/signup-paths';
import { msg, Problem, warnOnce, whenIdle, WidgetElement } from '@klocket/core';
import { Draft, FormController, heading } from '@klocket/core/writing';
import { html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { blankEntry, seatsOf, type Entry } from './entry.ts';
import { styles } from './klocket-signup.styles.ts';
import { OfferController } from './offer-controller.ts';
import { renderAbout } from './render-about.ts';
import { renderContact } from './render-contact.ts';
import { renderForm } from './render-form.ts';
import { renderSeats } from './render-seats.ts';
import type { OpenFormController, QuickExitController, SendingController } from './more/index.ts';
import { createOfferApi, type OfferApi, type SignupApi } from './signup-api.ts';
import { useSignupWords } from './words.ts';

type More = typeof import('./more/index.ts');

/**
 * Signs up for one occurrence, or for a whole course: how many come, how to reach them and what the
 * organiser asks. Nothing typed is lost: not by a fault, a lost network or a closed tab.
 *
 * @element klocket-signup
 * @slot - Shown until the first answer, and when the server cannot be reached: whom to call.
 * @csspart about - What one signs up for, and when.
 * @csspart seats - How many seats there are.
 * @csspart closed - Why nobody can sign up now.
 * @csspart elsewhere - The way to our own page, on one that may not take sign-ups.
 * @csspart saved - What waits here for a network.
 * @csspart confirmation - What stands there once it has arrived.
 */
export class KlocketSignup extends WidgetElement {
  static override styles = styles;

  /** The id of the occurrence. */
  @property() occurrence?: string;

  /** The id of an activity, to sign up for its next occurrence or choose among all to come. */
  @property() activity?: string;

  /** The level of the heading, 1 to 6. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2;

  /** Leaves out what the page around already says: title, time and house. */
  @property({ type: Boolean }) brief = false;

  /** Where the quick exit of a sensitive activity leads. */
  @property() exit = 'https://www.smhi.se/';

  /** What a sandboxed frame of ours proves itself with; the server puts it there. */
  @property({ attribute: 'form-token' }) formToken?: string;

  /** Answers in place of the server, for stories and tests. */
  @property({ attribute: false }) signups?: SignupApi;

  /** Whether this is our own page and no frame, where alone a sensitive activity is signed up for. */
  @property({ attribute: false }) isOwnPage = () =>
    location.origin === this.site.server && window.top === window;

  @state() private entry: Entry = blankEntry();
  @state() private chosen?: string;
  /** All but the form itself, once it is there. */
  @state() private more?: More;
  /** How it stands with that while somebody waits for it. */
  @state() private fetching?: 'more' | 'lost';

  readonly #offers = new OfferController(this);
  readonly #form = new FormController(this);
  #sending?: SendingController;
  #leaving?: QuickExitController;
  #open?: OpenFormController;
  #coming?: Promise<void>;
  #ownApi?: { server: string; api: OfferApi };
  #looked = '';

  /** Asks the server again. */
  refresh() {
    void this.#offers.refresh();
  }

  protected override async scheduleUpdate() {
    await useSignupWords(this.language, 'signup');
    return super.scheduleUpdate();
  }

  protected override readonly wordFiles = ['first'] as const;

  protected override willUpdate(changed: PropertyValues) {
    super.willUpdate(changed);
    const { district, lang } = this.site;
    const occurrence = this.chosen ?? this.occurrence;
    if (!occurrence && !this.activity) {
      return warnOnce(this, 'say which one, by `occurrence` or `activity`.');
    }
    const { source: api, activity } = this;
    this.#offers.look({ api, signups: this.#api, district, lang, activity, occurrence });
    const offer = this.#offers.offer;
    if (!offer || this.#looked === this.#subject) return;
    this.#looked = this.#subject;
    const { sensitive, closed, full } = offer;
    const leavesTraces = !sensitive && !this.#isElsewhere;
    if (leavesTraces) this.entry = this.#draft.read() ?? this.entry;
    const prepare = async () => {
      await this.#prepare();
      if (leavesTraces) await this.#sending?.look();
    };
    // What is shown in place of a form is wanted at once, and so is a way out.
    if (sensitive || closed || full || this.#isElsewhere) void prepare();
    else whenIdle(() => void prepare());
  }

  protected override updated() {
    const { offer } = this.#offers;
    const party = this.renderRoot.querySelector<HTMLInputElement>('#party');
    const nobody = offer && seatsOf(this.entry) < 1;
    party?.setCustomValidity(
      nobody ? msg('Säg hur många som kommer.', { id: 'signup-party-empty' }) : '',
    );
  }

  override render() {
    return html`<div class="signup" lang=${this.language} dir=${this.direction}>
      ${this.#renderState()}
    </div>`;
  }

  get #api(): OfferApi {
    if (this.signups) return this.signups;
    const { server } = this.site;
    if (this.#ownApi?.server !== server) {
      this.#ownApi = { server, api: createOfferApi(server, this.#token) };
    }
    return this.#ownApi.api;
  }

  get #subject() {
    return `signup ${this.#offers.district} ${this.#offers.offer?.occurrenceId ?? ''}`;
  }

  get #draft() {
    // What was typed for one date goes along to another.
    return new Draft<Entry>(
      `signup ${this.#offers.district} ${this.#offers.offer?.activityId ?? ''}`,
    );
  }

  /** True where nothing may be written, since the page around could read it. */
  get #isElsewhere() {
    const { offer } = this.#offers;
    return Boolean(offer?.elsewhere || (offer?.sensitive && !this.isOwnPage()));
  }

  get #isSending() {
    return this.fetching === 'more' || this.#sending?.state === 'sending';
  }

  #renderState() {
    const { offer, problem, dates } = this.#offers;
    const { language: lang, more } = this;
    const leave =
      more && this.#leaving && offer?.sensitive && this.isOwnPage()
        ? more.renderLeave(this.#leaving, this.exit, this.brief)
        : nothing;
    const sent = this.#sending?.render(lang, this.headingLevel);
    if (sent) return html`${leave} ${sent}`;
    if (!offer) return problem ? this.#renderProblem(problem) : this.#renderWaiting();
    return html`
      ${leave} ${heading(this.headingLevel, msg('Anmäl dig', { id: 'signup' }))}
      ${renderAbout(offer, { lang, brief: this.brief, dates, choose: this.#choose })}
      ${
        this.#isElsewhere
          ? more?.renderElsewhere(offer, { ...this.site, district: this.#offers.district })
          : offer.closed
            ? more?.renderClosed(offer, lang)
            : this.#renderOffer(offer)
      }
    `;
  }

  #renderOffer(offer: SignupOffer) {
    const { language: lang, entry } = this;
    const view = { offer, entry, lang, form: this.#form, change: this.#change };
    return html`
      ${offer.full ? this.more?.renderFull(offer) : renderSeats(offer)}
      ${this.more?.renderOtherDates(offer, lang, this.#choose)}
      ${this.more?.renderFaults(this.#form.faults, this.renderRoot)}
      ${
        offer.full && !offer.form.waitingList
          ? nothing
          : renderForm(view, {
              isSending: this.#isSending,
              send: () => void this.#send(),
              notice: [this.more?.renderTooMany(offer, entry), this.#renderNotice()],
            })
      }
      ${renderContact(offer.contact)}
    `;
  }

  #renderNotice() {
    const words =
      this.fetching === 'lost'
        ? msg('Det går inte att nå Klocket just nu.', { id: 'unreachable' })
        : this.#sending?.notice;
    return words ? html`<p class="faults strong" role="alert" tabindex="-1">${words}</p>` : nothing;
  }

  #renderWaiting() {
    return html`<slot></slot>
      <div class="skeleton" aria-hidden="true"><i></i><i></i><i></i></div>`;
  }

  #renderProblem(problem: unknown) {
    return html`<div class="card">
      <p class="strong" role="alert">
        ${
          problem instanceof Problem && /not-found|gone/.test(problem.code)
            ? msg('Det här finns inte längre.', { id: 'signup-gone' })
            : msg('Det går inte att nå Klocket just nu.', { id: 'unreachable' })
        }
      </p>
      <slot></slot>
      <button class="button" @click=${() => this.refresh()}>
        ${msg('Försök igen', { id: 'try-again' })}
      </button>
    </div>`;
  }

  readonly #token = () => (this.#open ? this.#open.token() : this.formToken);

  readonly #change = (part: Partial<Entry>) => {
    this.entry = { ...this.entry, ...part };
    if (!this.#offers.offer?.sensitive) this.#draft.keep(this.entry);
  };

  readonly #choose = (occurrence: string) => {
    this.chosen = occurrence;
  };

  async #send() {
    const { offer, district } = this.#offers;
    if (!offer || this.#isSending) return;
    this.fetching = 'more';
    await this.#prepare();
    this.fetching = this.more ? undefined : 'lost';
    if (!this.#form.check(this.more?.checkForm(this.renderRoot) ?? [])) return;
    const { server, lang } = this.site;
    void this.#sending?.signUp({
      subject: this.#subject,
      url: server + signupsPath(district, offer.occurrenceId),
      offer,
      entry: this.entry,
      lang,
    });
  }

  /** Fetches all that the form itself does not need, once. */
  #prepare() {
    const load = async () => {
      try {
        const [more] = await Promise.all([
          import('./more/index.ts'),
          useSignupWords(this.language, 'more'),
        ]);
        this.#start(more);
      } catch (error) {
        console.warn('Klocket: what sends a sign-up did not arrive.', error);
        this.#coming = undefined;
      }
    };
    return (this.#coming ??= load());
  }

  #start(more: More) {
    this.more = more;
    (this.renderRoot as ShadowRoot).adoptedStyleSheets.push(more.moreStyles.styleSheet!);
    this.#sending = new more.SendingController(this, {
      api: () => this.signups,
      token: this.#token,
      subject: () => this.#subject,
      renewed: () => this.#offers.renewed(),
      arrived: () => {
        this.#draft.drop();
        this.entry = blankEntry();
      },
      returned: this.#change,
      faulty: (faults) => void this.#form.show(faults),
    });
    this.#leaving = new more.QuickExitController(this, () =>
      this.#offers.offer?.sensitive && this.isOwnPage() ? this.exit : undefined,
    );
    if (this.signups) return;
    const { server } = this.site;
    const { district } = this.#offers;
    this.#open = new more.OpenFormController(this, this.#offers, {
      server,
      district,
      element: this,
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-signup': KlocketSignup;
  }
}
