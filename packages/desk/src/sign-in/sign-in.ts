import type { Me, RoleName } from '@klocket/contract';
import { staffPaths } from '@klocket/contract/staff-paths';
import { msg, str } from '@klocket/core';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { icon } from '../icon.ts';
import { ActController } from '../kit/act-controller.ts';
import { sayFirst } from '../kit/say-problem.ts';
import type { StaffApi } from '../staff-api.ts';
import { hasPasskeys, isDismissed, suggestsPasskeys, showPasskey } from './passkeys.ts';
import { roleWords, staffRoles } from './role-words.ts';
import { SignedInEvent, type SignInWay } from './signed-in-event.ts';
import { styles } from './sign-in.styles.ts';

const codeLength = 6;

/**
 * Lets somebody in: by a code or a link that comes by mail, or by a passkey.
 *
 * @element klocket-desk-sign-in
 * @slot - What stands above the form: a heading and a few words.
 * @fires {SignedInEvent} klocket-desk-signed-in - Somebody has signed in.
 */
export class KlocketDeskSignIn extends LitElement {
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = styles;

  @property({ attribute: false }) api!: StaffApi;

  /** The language of the mail. */
  @property() language = 'sv';

  /** The secret from a link in a mail; acted on only by a press of the button. */
  @property() token = '';

  /** The address that is already known, when somebody signs in again. */
  @property() email = '';

  /** Shows a button for each role, where everything is made up. */
  @property({ type: Boolean }) demo = false;

  @state() private step: 'email' | 'code' | 'link' = 'email';
  @state() private sentAgain = false;

  readonly #act = new ActController(this, (error) => {
    if (isDismissed(error)) return;
    this.#act.say(sayFirst(error));
    this.#focus('input');
  });
  #suggestion?: AbortController;

  override connectedCallback() {
    super.connectedCallback();
    void this.#suggestPasskey();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#suggestion?.abort();
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('token') && this.token) this.step = 'link';
  }

  override render() {
    return html`<div class="card">
        <slot></slot>
        ${this.#renderStep()}
      </div>
      ${this.demo && this.step === 'email' ? this.#renderDemo() : nothing}`;
  }

  #renderStep() {
    if (this.step === 'link') return this.#renderLink();
    return this.step === 'code' ? this.#renderCode() : this.#renderEmail();
  }

  #renderEmail() {
    return html`<form novalidate @submit=${this.#sendMail}>
        <div class="field">
          <label for="email">${msg('Din e-postadress', { id: 'desk-email' })}</label>
          <input
            id="email"
            name="email"
            type="email"
            autocomplete="username webauthn"
            autocapitalize="none"
            spellcheck="false"
            .value=${this.email}
            aria-invalid=${Boolean(this.#act.trouble)}
            aria-describedby="trouble"
            @input=${this.#typed}
          />
          ${this.#renderTrouble()}
        </div>
        <button class="primary" aria-disabled=${this.#act.busy}>
          ${icon('mail')} ${msg('Skicka en kod', { id: 'desk-send-code' })}
        </button>
      </form>
      ${
        hasPasskeys()
          ? html`<div class="or">${msg('eller', { id: 'desk-or' })}</div>
              <button class="wide" aria-disabled=${this.#act.busy} @click=${this.#passkey}>
                ${icon('key')} ${msg('Logga in med passkey', { id: 'desk-use-passkey' })}
              </button>`
          : nothing
      }`;
  }

  #renderCode() {
    return html`<div class="stack" role="status">
        <p>
          ${msg(str`Vi har skickat ett mejl till ${this.email}. Skriv koden här, eller öppna länken i mejlet i samma webbläsare.`, { id: 'desk-code-sent' })}
        </p>
      </div>
      <form novalidate @submit=${this.#sendCode}>
        <div class="field">
          <label for="code">${msg('Koden med sex siffror', { id: 'desk-code' })}</label>
          <input
            id="code"
            name="code"
            inputmode="numeric"
            autocomplete="one-time-code"
            spellcheck="false"
            aria-invalid=${Boolean(this.#act.trouble)}
            aria-describedby="trouble"
            @input=${this.#codeTyped}
          />
          ${this.#renderTrouble()}
        </div>
        <button class="primary" aria-disabled=${this.#act.busy}>
          ${msg('Logga in', { id: 'desk-sign-in' })}
        </button>
      </form>
      <details>
        <summary>${msg('Kommer det inget mejl?', { id: 'desk-no-mail' })}</summary>
        <div class="stack">
          <p class="hint">
            ${msg('Titta i skräpposten. Det kommer bara mejl till den som är inbjuden: fråga samordnaren vilken adress du är inbjuden med.', { id: 'desk-no-mail-why' })}
          </p>
          <div class="row">
            <button aria-disabled=${this.#act.busy || this.sentAgain} @click=${this.#sendAgain}>
              ${
                this.sentAgain
                  ? msg('En ny kod är skickad', { id: 'desk-code-sent-again' })
                  : msg('Skicka en ny kod', { id: 'desk-send-again' })
              }
            </button>
            <button class="bare" @click=${() => this.#goTo('email')}>
              ${msg('Byt adress', { id: 'desk-other-email' })}
            </button>
          </div>
        </div>
      </details>`;
  }

  #renderLink() {
    return html`<p>${msg('Ett tryck kvar, så är du inne.', { id: 'desk-link-lead' })}</p>
      ${this.#renderTrouble()}
      <button class="primary wide" aria-disabled=${this.#act.busy} @click=${this.#useLink}>
        ${msg('Logga in', { id: 'desk-sign-in' })}
      </button>
      <button class="bare wide" @click=${() => this.#goTo('email')}>
        ${msg('Få en ny kod i stället', { id: 'desk-link-instead' })}
      </button>`;
  }

  #renderTrouble() {
    return html`<div id="trouble" role="alert">
      ${this.#act.trouble ? html`<p class="error">${icon('warning')} ${this.#act.trouble}</p>` : nothing}
    </div>`;
  }

  #renderDemo() {
    return html`<section class="demo" aria-labelledby="demo">
      <h2 id="demo">${msg('Det här är en demo', { id: 'desk-demo' })}</h2>
      <p class="quiet">
        ${msg('Allt är påhittat och går att ändra. Välj vem du vill vara:', { id: 'desk-demo-lead' })}
      </p>
      <div class="roles">
        ${staffRoles.map(
          (role) =>
            html`<button aria-disabled=${this.#act.busy} @click=${() => this.#demo(role)}>
              ${roleWords(role)}
            </button>`,
        )}
      </div>
    </section>`;
  }

  #typed(event: Event) {
    this.email = (event.target as HTMLInputElement).value;
    this.#act.say(undefined);
  }

  /** Whatever is pasted: only its digits count; six of them are enough to go on. */
  #codeTyped(event: Event) {
    const input = event.target as HTMLInputElement;
    const digits = input.value.replace(/\D/g, '').slice(0, codeLength);
    if (digits !== input.value) input.value = digits;
    this.#act.say(undefined);
    if (digits.length === codeLength) void this.#sendCode();
  }

  #sendMail(event?: Event) {
    event?.preventDefault();
    const email = this.email.trim();
    if (!/^\S+@\S+$/.test(email)) {
      this.#act.say(
        msg('Skriv din e-postadress, till exempel namn@exempel.se.', {
          id: 'desk-email-needed',
        }),
      );
      this.#focus('#email');
      return;
    }
    void this.#act.run(async () => {
      await this.#post(staffPaths.signIns(), { email, language: this.language });
      this.email = email;
      this.#goTo('code');
    });
  }

  #sendAgain() {
    void this.#act.run(async () => {
      await this.#post(staffPaths.signIns(), { email: this.email, language: this.language });
      this.sentAgain = true;
      this.#focus('#code');
    });
  }

  #sendCode(event?: Event) {
    event?.preventDefault();
    const code = this.renderRoot.querySelector<HTMLInputElement>('#code')!.value;
    if (code.length < codeLength) {
      this.#act.say(msg('Koden har sex siffror.', { id: 'desk-code-short' }));
      this.#focus('#code');
      return;
    }
    void this.#act.run(async () =>
      this.#enter(await this.#post(staffPaths.signInByCode(), { email: this.email, code }), 'mail'),
    );
  }

  #useLink() {
    void this.#act.run(async () =>
      this.#enter(await this.#post(staffPaths.signInByLink(), { token: this.token }), 'mail'),
    );
  }

  #demo(role: RoleName) {
    void this.#act.run(async () =>
      this.#enter(await this.#post(staffPaths.demoSignIn(), { role }), 'demo'),
    );
  }

  #passkey() {
    this.#suggestion?.abort();
    void this.#act.run(async () => this.#enter(await showPasskey(this.api, 'sign-in'), 'passkey'));
  }

  /** Lets the browser offer a passkey among the suggestions of the address field. */
  async #suggestPasskey() {
    if (!(await suggestsPasskeys()) || !this.isConnected) return;
    const { signal } = (this.#suggestion = new AbortController());
    try {
      this.#enter(await showPasskey(this.api, 'sign-in', { signal, suggested: true }), 'passkey');
    } catch {
      // Nobody has asked for it yet: the button is there for those who do, and says what is wrong.
    }
  }

  async #post(path: string, body: unknown) {
    return (await this.api.post<Me>(path, body, { quiet: true })).data;
  }

  #enter(me: Me, way: SignInWay) {
    this.#suggestion?.abort();
    this.dispatchEvent(new SignedInEvent(me, way));
  }

  #goTo(step: 'email' | 'code') {
    this.step = step;
    this.#act.say(undefined);
    this.sentAgain = false;
    this.#focus('input');
  }

  #focus(selector: string) {
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>(selector)?.focus(),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-sign-in': KlocketDeskSignIn;
  }
}
