import type { Party, SignupMeeting } from '@klocket/contract';
import { msg, Problem, WidgetElement } from '@klocket/core';
import { QuickExitController, TokenController } from '@klocket/core/writing';
import { html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { renderContact } from '../render-contact.ts';
import { instantWords } from '../when.ts';
import { useSignupWords } from '../words.ts';
import type { Acts, View } from './acts.ts';
import { CodeController } from './code-controller.ts';
import { headline } from './headline.ts';
import { styles } from './klocket-my-signup.styles.ts';
import { createMySignupApi, type MySignupApi } from './my-api.ts';
import { OpenPageController } from './open-page-controller.ts';
import { PartyController } from './party-controller.ts';
import { renderAboutMe } from './render-about-me.ts';
import { renderActs } from './render-acts.ts';
import { renderCode } from './render-code.ts';
import { renderMeetings, renderQuestions } from './render-meetings.ts';
import { renderTop } from './render-top.ts';
import { SignupController } from './signup-controller.ts';
import { stateOf } from './state.ts';

/**
 * A sign-up for whoever made it, opened by the secret behind `#` in the address: to see, to change, to
 * answer and to cancel. Without a secret it asks for the short code. It stores nothing.
 *
 * @element klocket-my-signup
 * @slot - Shown until the first answer, and when there is none: whom to call.
 * @csspart status - How it is, on top.
 * @csspart code - The code to show at the door.
 * @csspart question - What is asked anew, since something has changed.
 * @csspart meeting - One meeting.
 * @csspart party - Where one changes how many come.
 * @csspart code-form - Where the short code is asked for.
 */
export class KlocketMySignup extends WidgetElement {
  static override styles = styles;

  /** The level of the headings, 1 to 6. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2;

  /** Where the quick exit of a sensitive activity leads. */
  @property() exit = 'https://www.smhi.se/';

  /** Answers in place of the server, for stories and tests. */
  @property({ attribute: false }) signups?: MySignupApi;

  /** The secret, in place of the one in the address, for stories and tests. */
  @property({ attribute: false }) token?: string;

  @state() private open: Acts['open'];
  @state() private qrCode: View['qrCode'];

  readonly #address = new TokenController(this);
  readonly #mine = new SignupController(this);
  readonly #party = new PartyController(this);
  readonly #code = new CodeController(this);
  readonly #open = new OpenPageController(this);
  readonly #leaving = new QuickExitController(this, () =>
    this.#mine.signup?.sensitive ? this.exit : undefined,
  );
  #drawing?: Promise<void>;
  #ownApi?: { server: string; api: MySignupApi };

  /** Asks the server again. */
  refresh() {
    this.#mine.refresh();
  }

  protected override async scheduleUpdate() {
    const files = ['signup', 'more', 'my'] as const;
    await Promise.all(files.map((file) => useSignupWords(this.language, file)));
    return super.scheduleUpdate();
  }

  protected override readonly wordFiles = ['first'] as const;

  protected override willUpdate(changed: PropertyValues) {
    super.willUpdate(changed);
    const token = this.#token;
    if (token) this.#mine.open({ api: this.#api, token, lang: this.site.lang });
  }

  protected override updated() {
    const { signup } = this.#mine;
    if (!signup) return;
    this.#drawing ??= this.#fetchQrCode();
    const { server, district } = this.site;
    const activity = signup.activity.id;
    if (this.signups || !district) return;
    this.#open.follow(signup, { server, district, activity, refresh: this.#mine.refresh });
  }

  override render() {
    return html`<div class="mine" lang=${this.language} dir=${this.direction}>
      ${this.#renderState()}
      <p role="status" class="visually-hidden">${this.#mine.said}</p>
    </div>`;
  }

  get #token() {
    return this.token ?? this.#address.token;
  }

  get #api(): MySignupApi {
    if (this.signups) return this.signups;
    const { server } = this.site;
    if (this.#ownApi?.server !== server) {
      this.#ownApi = { server, api: createMySignupApi(server) };
    }
    return this.#ownApi.api;
  }

  #renderState() {
    if (!this.#token) return html`${this.#renderCodeForm()}<slot></slot>`;
    const { signup, problem } = this.#mine;
    if (isGone(problem)) return this.#renderGone(problem.code === 'gone');
    if (signup) return this.#renderSignup();
    return problem ? this.#renderUnreachable() : this.#renderWaiting();
  }

  #renderSignup() {
    const view = this.#view;
    const { signup } = view;
    return html`
      ${signup.sensitive ? this.#renderLeave() : nothing} ${this.#renderStale()}
      ${
        this.#mine.refusal
          ? html`<p class="faults refusal strong" role="alert" tabindex="-1">
              ${this.#mine.refusal}
            </p>`
          : nothing
      }
      ${renderTop(view)} ${renderQuestions(view)} ${renderCode(view)} ${renderMeetings(view)}
      ${this.#party.render(view, this.#saveParty)} ${renderActs(view)} ${renderAboutMe(view)}
      ${renderContact(signup.contact)}
    `;
  }

  get #view(): View {
    return {
      signup: this.#mine.signup!,
      qrCode: this.qrCode,
      lang: this.language,
      level: this.headingLevel,
      server: this.site.server,
      now: this.clock(),
      busy: this.#mine.busy,
      open: this.open,
      show: this.#show,
      answer: (comes) => void this.#mine.change({ comes }, sayState),
      comesTo: this.#comesTo,
      cancel: () => void this.#cancel(),
      saveCalendar: () => void this.#mine.saveCalendar(),
      saveCertificate: () => void this.#mine.saveCertificate(),
    };
  }

  /** What is shown was true some time ago. */
  #renderStale() {
    const { problem, answer } = this.#mine;
    if (!problem || !answer?.asOf) return nothing;
    return html`<p class="stale" role="status">
      ${msg('Inget nät just nu. Så här var det:', { id: 'my-stale' })}
      ${instantWords(answer.asOf.toISOString(), this.language)}
    </p>`;
  }

  #renderWaiting() {
    return html`<slot></slot>
      <div class="skeleton" aria-hidden="true"><i></i><i></i><i></i></div>`;
  }

  #renderUnreachable() {
    return html`<div class="card">
      <p class="strong" role="alert">
        ${
          navigator.onLine
            ? msg('Det går inte att nå Klocket just nu.', { id: 'unreachable' })
            : msg('Du har inget nät. Din anmälan finns kvar.', { id: 'my-offline' })
        }
      </p>
      <p>
        <button class="button" @click=${() => this.refresh()}>
          ${msg('Försök igen', { id: 'try-again' })}
        </button>
      </p>
      <slot></slot>
    </div>`;
  }

  /** The secret opens nothing: erased by now, or not all of the link was copied. */
  #renderGone(isErased: boolean) {
    return html`<div class="card">
        <p class="strong" role="alert">
          ${
            isErased
              ? msg('Den här anmälan är borttagen.', { id: 'my-gone' })
              : msg('Länken stämmer inte.', { id: 'my-refused-link' })
          }
        </p>
        <p>
          ${
            isErased
              ? msg('Vi sparar inga uppgifter längre än vi behöver dem.', { id: 'my-gone-hint' })
              : msg('Kanske kom inte hela länken med. Öppna den igen, eller skriv din kod.', {
                  id: 'my-refused-hint',
                })
          }
        </p>
        <slot></slot>
      </div>
      ${isErased ? nothing : this.#renderCodeForm()}`;
  }

  #renderCodeForm() {
    const { district, lang } = this.site;
    const { headingLevel: level, language } = this;
    return this.#code.render({ api: this.#api, district, lang, language, level });
  }

  #renderLeave() {
    return html`<div class="leave">
      <a class="button" href=${this.exit} rel="noreferrer" @click=${this.#leave}>
        ${msg('Lämna sidan snabbt', { id: 'signup-leave' })}
      </a>
      <p class="hint">
        ${msg(
          'Tryck Skift tre gånger för att lämna sidan. Sidan finns kvar i webbläsarens historik, och den som har länken kan öppna den.',
          { id: 'my-leave-note' },
        )}
      </p>
    </div>`;
  }

  readonly #leave = (event: Event) => {
    event.preventDefault();
    this.#leaving.leave();
  };

  readonly #show = (open: Acts['open']) => {
    const closed = this.open;
    this.open = open;
    if (!open) this.#party.close();
    void this.#focus(
      open === 'cancel'
        ? '.confirm'
        : open === 'party'
          ? '#party'
          : closed === 'cancel'
            ? '#cancel'
            : '#change-party',
    );
  };

  readonly #saveParty = async (party: Party) => {
    if (await this.#mine.change({ party }, sayState)) this.#show(undefined);
  };

  readonly #comesTo = ({ occurrenceId }: SignupMeeting, comes: boolean) =>
    void this.#mine.change({ meeting: { occurrenceId, comes } }, () =>
      comes
        ? msg('Tack, då vet vi att du kommer.', { id: 'my-said-comes' })
        : msg('Tack för att du sa till.', { id: 'my-said-cannot' }),
    );

  readonly #cancel = async () => {
    const isDone = await this.#mine.cancel(sayState);
    if (!isDone) return;
    this.open = undefined;
    await this.#focus('.top');
  };

  async #fetchQrCode() {
    try {
      ({ qrCode: this.qrCode } = await import('@klocket/core/qr-code'));
    } catch {
      this.#drawing = undefined;
    }
  }

  async #focus(selector: string) {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}

const sayState: Parameters<SignupController['cancel']>[0] = (signup) =>
  headline(stateOf(signup), signup.place);

const isGone = (problem: unknown): problem is Problem =>
  problem instanceof Problem && /^(not-found|gone|unauthenticated)$/.test(problem.code);

declare global {
  interface HTMLElementTagNameMap {
    'klocket-my-signup': KlocketMySignup;
  }
}
