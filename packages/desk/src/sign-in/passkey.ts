import type { Me } from '@klocket/contract';
import { staffPaths } from '@klocket/contract/staff-paths';
import { msg } from '@klocket/core';
import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { icon } from '../icon.ts';
import { ActController } from '../kit/act-controller.ts';
import { sayProblem } from '../kit/say-problem.ts';
import type { StaffApi } from '../staff-api.ts';
import { GivenUpEvent } from './given-up-event.ts';
import { hasPasskeys, isDismissed, makePasskey, showPasskey } from './passkeys.ts';
import { styles } from './sign-in.styles.ts';
import { SignedInEvent } from './signed-in-event.ts';

/**
 * Asks for the passkey before names, exports and erasure, or offers to make one.
 *
 * @element klocket-desk-passkey
 * @fires {SignedInEvent} klocket-desk-signed-in - The passkey has been shown or made.
 * @fires {GivenUpEvent} klocket-desk-given-up - Not now.
 */
export class KlocketDeskPasskey extends LitElement {
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = styles;

  @property({ attribute: false }) api!: StaffApi;

  @property({ attribute: false }) me!: Me;

  /** Only an offer, that one may leave for later. */
  @property({ type: Boolean }) offer = false;

  readonly #act = new ActController(this, (error) => {
    if (!isDismissed(error)) this.#act.say(sayProblem(error));
  });

  override render() {
    const isFirst = this.me.passkeys === 0;
    return html`<div class="card">
      <div class="stack">
        <h2 id="title">${this.#title}</h2>
        <p>${this.#lead}</p>
        ${isFirst ? html`<p class="hint">${this.#explanation}</p>` : nothing}
      </div>
      <div role="alert">
        ${this.#act.trouble ? html`<p class="error">${icon('warning')} ${this.#act.trouble}</p>` : nothing}
      </div>
      ${
        hasPasskeys()
          ? html`<button class="primary wide" aria-disabled=${this.#act.busy} @click=${this.#go}>
              ${icon('key')}
              ${
                isFirst
                  ? msg('Skapa en passkey', { id: 'desk-make-passkey' })
                  : msg('Använd din passkey', { id: 'desk-show-passkey' })
              }
            </button>`
          : html`<p>
              ${msg('Den här webbläsaren kan inte använda passkeys. Prova i en nyare, eller på telefonen.', { id: 'desk-no-passkeys-here' })}
            </p>`
      }
      <button class="bare wide" @click=${() => this.dispatchEvent(new GivenUpEvent())}>
        ${
          this.offer ? msg('Inte nu', { id: 'desk-not-now' }) : msg('Avbryt', { id: 'desk-cancel' })
        }
      </button>
    </div>`;
  }

  get #title() {
    return this.offer
      ? msg('Snabbare in nästa gång?', { id: 'desk-offer-passkey' })
      : msg('Visa att det är du', { id: 'desk-confirm' });
  }

  get #lead() {
    if (this.offer) {
      return msg(
        'Med en passkey loggar du in med ansiktet, fingret eller skärmlåset, utan kod och utan lösenord.',
        {
          id: 'desk-offer-passkey-lead',
        },
      );
    }
    return msg('Det här rör andras uppgifter. Därför frågar vi en gång till vem du är.', {
      id: 'desk-confirm-lead',
    });
  }

  get #explanation() {
    return msg(
      'Din passkey stannar på din telefon eller dator. Vi får aldrig se ditt ansikte eller ditt fingeravtryck.',
      {
        id: 'desk-passkey-stays',
      },
    );
  }

  #go() {
    return this.#act.run(async () =>
      this.dispatchEvent(new SignedInEvent(await this.#makeOrShow(), 'passkey')),
    );
  }

  /** One that was just made counts as shown; where the server wants to see it all the same, it is. */
  async #makeOrShow(): Promise<Me> {
    if (this.me.passkeys > 0) return showPasskey(this.api, 'confirm');
    await makePasskey(this.api);
    const { data } = await this.api.get<Me>(staffPaths.me(), { quiet: true });
    return this.offer || data.passkeyUntil ? data : showPasskey(this.api, 'confirm');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-passkey': KlocketDeskPasskey;
  }
}
