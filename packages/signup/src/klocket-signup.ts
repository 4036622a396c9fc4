import { occurrencePagePath } from '@klocket/contract/page-paths';
import { signupsPath } from '@klocket/contract/signup-paths';
import { closest, msg, Problem, warnOnce, whenIdle, WidgetElement } from '@klocket/core';
import { Draft, FormController } from '@klocket/core/writing';
import { html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { blankEntry, seatsOf, type Entry } from './entry.ts';
import { heading } from './heading.ts';
import { styles } from './klocket-signup.styles.ts';
import { OfferController } from './offer-controller.ts';
import { renderAbout } from './render-about.ts';
import { renderClosed } from './render-closed.ts';
import { renderContact } from './render-contact.ts';
import { renderForm } from './render-form.ts';
import { renderOtherDates, renderSeats } from './render-seats.ts';
import type { QuickExitController, SendingController } from './sent/index.ts';
import { createSignupApi, type SignupApi } from './signup-api.ts';
import { useSignupWords } from './words.ts';

/**
 * Signs up for one occurrence, or for a whole course: how many come, how to reach them and what the
 * organiser asks. Nothing typed is lost: not by a fault, a lost network or a closed tab.
 *
 * @element klocket-signup
 * @slot - Shown until the first answer, and when the server cannot be reached: whom to call.
 * @csspart about - What one signs up for, and when.
 * @csspart seats - How many seats there are.
 * @csspart closed - Why nobody can sign up now.
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
  @state() private isLost = false;

  readonly #offers = new OfferController(this);
  readonly #form = new FormController(this);
  #sending?: SendingController;
  #leaving?: QuickExitController;
  #coming?: Promise<SendingController | undefined>;
  #ownApi?: { server: string; api: SignupApi };
  #looked = '';

  /** Asks the server again. */
  refresh() {
    void this.#offers.refresh();
  }

  protected override async scheduleUpdate() {
    await useSignupWords(this.site.lang);
    return super.scheduleUpdate();
  }

  protected override readonly wordFiles = ['first'] as const;

  protected override willUpdate(changed: PropertyValues) {
    super.willUpdate(changed);
    const { district, lang } = this.site;
    const occurrence = this.chosen ?? this.occurrence;
    if (!district || !(occurrence || this.activity)) {
      return warnOnce(this, 'say which one, by `district` and `occurrence` or `activity`.');
    }
    const { source: api, activity } = this;
    this.#offers.look({ api, signups: this.#api, district, lang, activity, occurrence });
    const offer = this.#offers.offer;
    if (!offer || this.#looked === this.#subject) return;
    this.#looked = this.#subject;
    if (this.#isElsewhere) return;
    if (!offer.sensitive) this.entry = this.#draft.read() ?? this.entry;
    // A way out is wanted at once; what sends may come when there is time.
    if (offer.sensitive) void this.#prepare();
    else whenIdle(() => void this.#prepare());
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

  get #api(): SignupApi {
    if (this.signups) return this.signups;
    const { server } = this.site;
    if (this.#ownApi?.server !== server) {
      this.#ownApi = { server, api: createSignupApi(server, this.formToken) };
    }
    return this.#ownApi.api;
  }

  get #subject() {
    return `signup ${this.site.district} ${this.#offers.offer?.occurrenceId ?? ''}`;
  }

  get #draft() {
    return new Draft<Entry>(this.#subject);
  }

  /** True where nothing may be written, since the page around could read it. */
  get #isElsewhere() {
    const { offer } = this.#offers;
    return Boolean(offer?.elsewhere || (offer?.sensitive && !this.isOwnPage()));
  }

  #renderState() {
    const { offer, problem } = this.#offers;
    const sent = this.#sending?.render(this.language, this.headingLevel);
    if (sent) return sent;
    if (!offer) return problem ? this.#renderProblem() : this.#renderWaiting();
    const { language: lang } = this;
    return html`
      ${offer.sensitive && this.isOwnPage() ? this.#renderLeave() : nothing}
      ${heading(this.headingLevel, msg('Anmäl dig', { id: 'signup' }))}
      ${renderAbout(offer, { lang, brief: this.brief, dates: this.#offers.dates, choose: this.#choose })}
      ${this.#renderOffer()}
    `;
  }

  #renderOffer() {
    const offer = this.#offers.offer!;
    const { language: lang } = this;
    if (this.#isElsewhere) return this.#renderElsewhere();
    if (offer.closed) return renderClosed(offer, lang);
    if (offer.full && !offer.form.waitingList) {
      return html`${renderSeats(offer)} ${renderContact(offer.contact)}`;
    }
    const view = { offer, entry: this.entry, lang, form: this.#form, change: this.#change };
    return html`
      ${renderSeats(offer)} ${renderOtherDates(offer, lang, this.#choose)} ${this.#form.summary()}
      ${renderForm(view, {
        isSending: this.#sending?.state === 'sending',
        send: () => void this.#send(),
        notice: this.#renderNotice(),
      })}
      ${renderContact(offer.contact)}
    `;
  }

  #renderNotice() {
    const words = this.isLost
      ? msg('Det går inte att nå Klocket just nu.', { id: 'unreachable' })
      : this.#sending?.notice;
    return words ? html`<p class="faults strong" role="alert" tabindex="-1">${words}</p>` : nothing;
  }

  #renderWaiting() {
    return html`<slot></slot>
      <div class="skeleton" aria-hidden="true"><i></i><i></i><i></i></div>`;
  }

  #renderProblem() {
    const { problem } = this.#offers;
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

  /** A way to our own page: what is typed into another's page, that page can read. */
  #renderElsewhere() {
    const { occurrenceId, contact } = this.#offers.offer!;
    const { server, district } = this.site;
    return html`<div class="card">
      <p>${msg('Du anmäler dig på Klockets egen sida.', { id: 'signup-own-page' })}</p>
      <p>
        <a
          class="button go"
          rel="noreferrer"
          href=${server + occurrencePagePath(district, occurrenceId)}
          ><span>${msg('Till anmälan', { id: 'signup-go' })}</span></a
        >
      </p>
      ${renderContact(contact)}
    </div>`;
  }

  #renderLeave() {
    const isThere = closest(this, 'klocket-activity');
    return html`<div class="leave">
      ${
        isThere
          ? nothing
          : html`<a class="button" href=${this.exit} rel="noreferrer" @click=${this.#leave}>
              ${msg('Lämna sidan snabbt', { id: 'signup-leave' })}
            </a>`
      }
      <p class="hint">
        ${msg(
          'Tryck Skift tre gånger för att lämna sidan. Det du skrivit försvinner, men sidan finns kvar i webbläsarens historik.',
          { id: 'signup-leave-note' },
        )}
      </p>
    </div>`;
  }

  readonly #change = (part: Partial<Entry>) => {
    this.entry = { ...this.entry, ...part };
    if (!this.#offers.offer?.sensitive) this.#draft.keep(this.entry);
  };

  readonly #choose = (occurrence: string) => {
    this.chosen = occurrence;
  };

  async #send() {
    const { offer } = this.#offers;
    if (!offer || this.#sending?.state === 'sending' || !this.#form.check()) return;
    const { server, district, lang } = this.site;
    const sending = await this.#prepare();
    this.isLost = !sending;
    void sending?.signUp({
      subject: this.#subject,
      url: server + signupsPath(district, offer.occurrenceId),
      offer,
      entry: this.entry,
      lang,
    });
  }

  /** Fetches what sends, and takes up what an earlier visit has left. */
  #prepare() {
    const load = async () => {
      try {
        const [{ QuickExitController, SendingController }] = await Promise.all([
          import('./sent/index.ts'),
          useSignupWords(this.site.lang, 'sent'),
        ]);
        this.#sending = new SendingController(this, {
          api: () => this.#api,
          subject: () => this.#subject,
          renewed: () => this.#offers.renewed(),
          arrived: () => {
            this.#draft.drop();
            this.entry = blankEntry();
          },
          returned: (entry) => this.#change(entry),
          faulty: (faults) => void this.#form.show(faults),
        });
        this.#leaving = new QuickExitController(this, () =>
          this.#offers.offer?.sensitive && this.isOwnPage() ? this.exit : undefined,
        );
        if (!this.#offers.offer?.sensitive) void this.#sending.look();
      } catch (error) {
        console.warn('Klocket: what sends a sign-up did not arrive.', error);
        this.#coming = undefined;
      }
      return this.#sending;
    };
    return (this.#coming ??= load());
  }

  readonly #leave = (event: Event) => {
    if (!this.#leaving) return;
    event.preventDefault();
    this.#leaving.leave();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-signup': KlocketSignup;
  }
}
