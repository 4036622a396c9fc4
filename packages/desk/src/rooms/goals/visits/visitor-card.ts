import type { DemographicAnswer } from '@klocket/contract';
import { msg } from '@klocket/core';
import { css, html, LitElement } from 'lit';
import { property, state } from 'lit/decorators.js';
import { icon } from '../../../icon.ts';
import { saidFields } from '../../../kit/said-fields.ts';
import { handedCard } from '../../../look/handed-card.ts';
import { look } from '../../../look/look.ts';
import { pills } from '../../../look/pills.ts';
import { VisitorSaidEvent } from './said-event.ts';

/**
 * A card to hand over at the door: one is counted in, and says one's age and gender only if one likes.
 * It is empty again before anything is sent.
 *
 * @element klocket-desk-visitor-card
 * @fires {VisitorSaidEvent} klocket-desk-visitor-said - Somebody is counted in.
 */
export class KlocketDeskVisitorCard extends LitElement {
  static override styles = [
    look,
    pills,
    handedCard,
    css`
      .row > .primary {
        min-block-size: 3.4rem;
        font-size: 1.1rem;
      }
    `,
  ];

  /** The house one comes to, by name. */
  @property() house = '';

  @state() private said: DemographicAnswer = {};
  @state() private thanked = false;

  /** Shows the card. */
  open() {
    this.said = {};
    this.thanked = false;
    this.renderRoot.querySelector('dialog')!.showModal();
  }

  override render() {
    const isSaid = Boolean(this.said.ageBand ?? this.said.gender);
    return html`<dialog aria-labelledby="ask">
      <form class="card stack" @submit=${this.#submitted}>
        <h2 id="ask">${msg('Välkommen! Räkna in dig', { id: 'desk-visitor-welcome' })}</h2>
        <p class="quiet">${this.house}</p>
        <p>
          ${msg(
            'Vi vill veta om huset är till för alla. Att svara är frivilligt. Svaret blir en siffra bland andra för hela månaden, skild från när du kom. Ingen kan se vem som svarade vad.',
            { id: 'desk-visitor-why' },
          )}
        </p>
        ${saidFields(this.said, this.#change)}
        <div class="row">
          <button class="primary">
            ${
              isSaid
                ? msg('Räkna in mig', { id: 'desk-visitor-in' })
                : msg('Hoppa över, räkna in mig', { id: 'desk-visitor-skip' })
            }
          </button>
          ${
            isSaid
              ? html`<button type="button" @click=${this.#clear}>
                  ${msg('Ta bort mina svar', { id: 'desk-visitor-clear' })}
                </button>`
              : ''
          }
        </div>
        <div role="status">
          ${
            this.thanked
              ? html`<p class="chip">
                  ${icon('check')}
                  ${msg('Tack! Nästa kan räkna in sig.', { id: 'desk-visitor-thanks' })}
                </p>`
              : ''
          }
        </div>
      </form>
      <p class="leave">
        <button class="bare" @click=${this.#close}>
          ${icon('back')} ${msg('Tillbaka (personal)', { id: 'desk-count-in-back' })}
        </button>
      </p>
    </dialog>`;
  }

  readonly #change = (more: DemographicAnswer) => {
    this.said = { ...this.said, ...more };
    this.thanked = false;
  };

  readonly #clear = () => (this.said = {});

  readonly #close = () => {
    this.#clear();
    this.renderRoot.querySelector('dialog')!.close();
  };

  /** The card is empty before anything is sent: nobody sees what the one before has said. */
  readonly #submitted = (event: Event) => {
    event.preventDefault();
    const { said } = this;
    this.said = {};
    this.thanked = true;
    this.dispatchEvent(new VisitorSaidEvent(said));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-visitor-card': KlocketDeskVisitorCard;
  }
}
