import type { Me, Passkey, PasskeyList } from '@klocket/contract';
import { staffPaths } from '@klocket/contract/staff-paths';
import { formatDay, Latest, msg, str } from '@klocket/core';
import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { icon } from '../../icon.ts';
import { ActController } from '../../kit/act-controller.ts';
import { answered } from '../../kit/answered.ts';
import { sayProblem } from '../../kit/say-problem.ts';
import { renderTrouble } from '../../kit/trouble.ts';
import { deskLanguages } from '../../language.ts';
import { look } from '../../look/look.ts';
import type { DeskPlace } from '../../place.ts';
import { passkeyReady } from '../../sign-in/passkey-words.ts';
import { hasPasskeys, isDismissed, makePasskey } from '../../sign-in/passkeys.ts';

/**
 * What somebody may change about themselves: name, language, passkeys, and where they are signed in.
 *
 * @element klocket-desk-account
 */
export class KlocketDeskAccount extends LitElement {
  static override styles = [
    look,
    css`
      .stack > * {
        max-inline-size: 40rem;
      }
      [role='alert']:not(:has(*)),
      ul:not(:has(*)) {
        display: none;
      }
      li {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem 1rem;
        align-items: center;
        justify-content: space-between;
        padding-block: 0.6rem;
        border-block-end: 1px solid var(--line);
      }
    `,
  ];

  @property({ attribute: false }) place!: DeskPlace;

  readonly #act = new ActController(this, (error) => {
    if (!isDismissed(error)) this.#act.say(sayProblem(error));
  });
  readonly #passkeys = new Latest<PasskeyList>(this);

  override connectedCallback() {
    super.connectedCallback();
    this.#ask();
  }

  override render() {
    return html`<div class="stack">
      <h1>${msg('Ditt konto', { id: 'desk-room-account' })}</h1>
      ${this.#renderAboutMe()} ${this.#renderPasskeys()} ${this.#renderLeave()}
    </div>`;
  }

  #renderAboutMe() {
    const { me } = this.place;
    return html`<form class="card stack" novalidate @submit=${this.#save}>
      <div class="field">
        <label for="name">${msg('Ditt namn', { id: 'desk-name' })}</label>
        <input
          id="name"
          name="name"
          autocomplete="name"
          maxlength="100"
          .value=${me.name}
          aria-invalid=${Boolean(this.#act.trouble)}
          aria-describedby="name-hint trouble"
        />
        <p class="hint" id="name-hint">
          ${msg('Så ser kollegorna vem som har gjort vad.', { id: 'desk-name-hint' })}
        </p>
      </div>
      <div class="field">
        <label for="language">${msg('Språk', { id: 'desk-language' })}</label>
        <select id="language" name="language">
          ${Object.entries(deskLanguages).map(
            ([id, name]) =>
              html`<option value=${id} lang=${id} ?selected=${id === this.place.language}>
                ${name}
              </option>`,
          )}
        </select>
      </div>
      <p class="quiet small">${msg(str`Du loggar in med ${me.email}.`, { id: 'desk-my-email' })}</p>
      <div id="trouble" role="alert">
        ${this.#act.trouble ? html`<p class="error">${icon('warning')} ${this.#act.trouble}</p>` : nothing}
      </div>
      <div>
        <button class="primary" aria-disabled=${this.#act.busy}>
          ${msg('Spara', { id: 'desk-save' })}
        </button>
      </div>
    </form>`;
  }

  #renderPasskeys() {
    const { answer, problem } = this.#passkeys;
    return html`<section class="card stack" aria-labelledby="passkeys">
      <h2 id="passkeys">${msg('Passkeys', { id: 'desk-passkeys' })}</h2>
      <p class="quiet">
        ${msg('Med en passkey loggar du in med ansiktet, fingret eller skärmlåset. Skapa en på varje telefon och dator du använder.', { id: 'desk-passkeys-lead' })}
      </p>
      ${problem ? renderTrouble(problem, () => this.#ask()) : nothing}
      ${
        answer
          ? html`<ul>
              ${answer.data.items.map((passkey) => this.#renderPasskey(passkey))}
            </ul>`
          : nothing
      }
      ${
        hasPasskeys()
          ? html`<div>
              <button aria-disabled=${this.#act.busy} @click=${this.#make}>
                ${icon('key')} ${msg('Skapa en passkey', { id: 'desk-make-passkey' })}
              </button>
            </div>`
          : nothing
      }
    </section>`;
  }

  #renderPasskey(passkey: Passkey) {
    const day = formatDay(passkey.createdAt.slice(0, 10), this.place.language, {
      dateStyle: 'long',
    });
    return html`<li>
      <span>
        ${passkey.name}
        <span class="quiet small">${msg(str`Skapad ${day}`, { id: 'desk-passkey-made' })}</span>
      </span>
      <button
        class="bare"
        aria-label=${msg(str`Ta bort ${passkey.name}`, { id: 'desk-remove-passkey-named' })}
        @click=${() => this.#remove(passkey)}
      >
        ${icon('trash')} ${msg('Ta bort', { id: 'desk-remove' })}
      </button>
    </li>`;
  }

  #renderLeave() {
    return html`<section class="card stack" aria-labelledby="leave">
      <h2 id="leave">${msg('Logga ut', { id: 'desk-sign-out' })}</h2>
      <p class="quiet">
        ${msg('Har du tappat bort telefonen, eller glömt att logga ut någonstans? Logga ut överallt.', { id: 'desk-leave-lead' })}
      </p>
      <div class="row">
        <button @click=${() => this.place.session.leave()}>
          ${icon('sign-out')} ${msg('Logga ut', { id: 'desk-sign-out' })}
        </button>
        <button @click=${() => this.place.session.leave(true)}>
          ${msg('Logga ut överallt', { id: 'desk-sign-out-everywhere' })}
        </button>
      </div>
    </section>`;
  }

  #ask() {
    const { api } = this.place;
    void this.#passkeys.ask((signal) =>
      answered(api.get<PasskeyList>(staffPaths.passkeys(), { signal })),
    );
  }

  #save(event: Event) {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    const name = String(data.get('name')).trim();
    if (!name) {
      this.#act.say(msg('Skriv ditt namn.', { id: 'desk-name-needed' }));
      return;
    }
    void this.#act.run(async () => {
      const change = { name, language: String(data.get('language')) };
      const me = (await this.place.api.patch<Me>(staffPaths.me(), change)).data;
      this.place.session.update(me);
      this.place.notify({ words: msg('Sparat.', { id: 'desk-saved' }) });
    });
  }

  #make() {
    void this.#act.run(async () => {
      await makePasskey(this.place.api);
      await this.#refreshMe();
      this.place.notify({ words: passkeyReady() });
    });
  }

  async #remove(passkey: Passkey) {
    const isSure = await this.place.confirm({
      title: msg(str`Ta bort ${passkey.name}?`, { id: 'desk-remove-passkey' }),
      words: msg('Du kan alltid logga in med en kod i mejlen och skapa en ny.', {
        id: 'desk-remove-passkey-lead',
      }),
      yes: msg('Ta bort', { id: 'desk-remove' }),
      grave: true,
    });
    if (!isSure) return;
    await this.#act.run(async () => {
      await this.place.api.delete(staffPaths.passkey(passkey.id));
      await this.#refreshMe();
    });
  }

  async #refreshMe() {
    this.#ask();
    this.place.session.update((await this.place.api.get<Me>(staffPaths.me())).data);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-account': KlocketDeskAccount;
  }
}
