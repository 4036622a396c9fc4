import type { DemographicAnswer } from '@klocket/contract';
import { staffPaths } from '@klocket/contract/staff-paths';
import { msg } from '@klocket/core';
import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { icon } from '../../icon.ts';
import { ActController } from '../../kit/act-controller.ts';
import { saidFields } from '../../kit/said-fields.ts';
import { handedCard } from '../../look/handed-card.ts';
import { look } from '../../look/look.ts';
import type { DeskPlace } from '../../place.ts';
import { forms } from './people.styles.ts';

const thanksMs = 2500;

/**
 * A card to hand over: age and gender, of one's own free will, kept as counts of a month and tied to
 * nobody. It covers everything else, and is empty again as soon as it is answered.
 *
 * @element klocket-desk-count-in
 */
export class KlocketDeskCountIn extends LitElement {
  static override styles = [look, forms, handedCard];

  @property({ attribute: false }) place!: DeskPlace;

  /** The occurrence's id. */
  @property() occurrence = '';

  @state() private answer: DemographicAnswer = {};
  @state() private thanks = false;

  readonly #act = new ActController(this);
  #timer?: ReturnType<typeof setTimeout>;

  /** Shows the card. */
  open() {
    this.#clear();
    this.renderRoot.querySelector('dialog')!.showModal();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  override render() {
    return html`<dialog aria-labelledby="ask">
      <form class="card stack" @submit=${this.#submitted}>
        <h2 id="ask">${msg('Räkna in dig', { id: 'desk-count-in' })}</h2>
        <p>
          ${msg(
            'Vi vill veta om huset är till för alla. Det är frivilligt, och svaret läggs till en siffra för hela månaden. Ingen kan se vem som svarade vad.',
            {
              id: 'desk-count-in-lead',
            },
          )}
        </p>
        ${saidFields(this.answer, this.#choose)}
        <div role="status">
          ${this.thanks ? html`<p class="chip">${icon('check')} ${msg('Tack!', { id: 'desk-count-in-thanks' })}</p>` : nothing}
        </div>
        <p class="error" role="alert" ?hidden=${!this.#act.trouble}>
          ${icon('warning')} ${this.#act.trouble}
        </p>
        <div class="row">
          <button class="primary" aria-disabled=${this.#act.busy || this.#isEmpty}>
            ${msg('Räkna in', { id: 'desk-count-in-yes' })}
          </button>
          <button type="button" @click=${this.#clear}>
            ${msg('Jag svarar inte', { id: 'desk-count-in-no' })}
          </button>
        </div>
      </form>
      <p class="leave">
        <button class="bare" @click=${this.#close}>
          ${icon('back')} ${msg('Tillbaka (personal)', { id: 'desk-count-in-back' })}
        </button>
      </p>
    </dialog>`;
  }

  get #isEmpty() {
    return !this.answer.ageBand && !this.answer.gender;
  }

  readonly #choose = (more: DemographicAnswer) => {
    this.answer = { ...this.answer, ...more };
  };

  readonly #clear = () => {
    this.answer = {};
    this.thanks = false;
    this.#act.say(undefined);
    clearTimeout(this.#timer);
  };

  readonly #close = () => {
    this.#clear();
    this.renderRoot.querySelector('dialog')!.close();
  };

  /** The card is empty before the server has answered: nobody sees what the one before has said. */
  readonly #submitted = async (event: Event) => {
    event.preventDefault();
    if (this.#isEmpty || this.#act.busy) return;
    const { api, district } = this.place;
    const path = staffPaths.demographics(district, this.occurrence);
    const given = this.answer;
    this.#clear();
    // Not kept for later where there is no network: an answer that waits could be told apart.
    if (!(await this.#act.run(() => api.post(path, given)))) return;
    this.thanks = true;
    this.#timer = setTimeout(() => (this.thanks = false), thanksMs);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-count-in': KlocketDeskCountIn;
  }
}
