import { msg } from '@klocket/core';
import { css, html, LitElement } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { icon } from '../../icon.ts';
import { look } from '../../look/look.ts';
import type { DeskPlace } from '../../place.ts';
import { MarksController } from './marks-controller.ts';
import { renderMarksOnTheirWay } from './marks-on-their-way.ts';
import { HeadsCountedEvent } from './events.ts';

const most = 100_000;

/**
 * Counts heads, where nobody is named: a large button for each who comes, another to take one back.
 *
 * @element klocket-desk-head-count
 * @fires {HeadsCountedEvent} klocket-desk-heads-counted - Somebody came, or was counted too much.
 */
export class KlocketDeskHeadCount extends LitElement {
  static override styles = [
    look,
    css`
      .count {
        display: grid;
        grid-template-columns: minmax(4.5rem, 1fr) minmax(0, 2fr) minmax(4.5rem, 2fr);
        gap: 0.75rem;
        align-items: stretch;
        max-inline-size: 34rem;
      }
      .count button {
        min-block-size: 6.5rem;
      }
      .count .icon {
        inline-size: 2.4rem;
        block-size: 2.4rem;
      }
      input[type='number'] {
        block-size: 100%;
        font-size: 3rem !important;
        font-weight: 650 !important;
        text-align: center;
        font-variant-numeric: tabular-nums;
        appearance: textfield;
      }
      input::-webkit-inner-spin-button {
        appearance: none;
      }
    `,
  ];

  @property({ attribute: false }) place!: DeskPlace;

  /** The occurrence's id. */
  @property() occurrence = '';

  /** What the server has. */
  @property({ type: Number }) heads = 0;

  @state() private counted?: number;

  readonly #marks = new MarksController(this);

  override render() {
    const now = this.#now;
    return html`<div class="stack">
      ${renderMarksOnTheirWay(this.#marks, this.place)}
      <p class="quiet" id="lead">
        ${msg('Ett tryck för var och en som kommer. Inga namn.', { id: 'desk-heads-lead' })}
      </p>
      <div class="count" role="group" aria-labelledby="lead">
        <button
          aria-label=${msg('En färre', { id: 'desk-one-fewer' })}
          aria-disabled=${now === 0}
          @click=${() => this.#set(this.#now - 1)}
        >
          ${icon('minus')}
        </button>
        <input
          type="number"
          inputmode="numeric"
          min="0"
          max=${most}
          autocomplete="off"
          aria-label=${msg('Antal som kom', { id: 'desk-heads' })}
          .value=${live(String(now))}
          @change=${this.#typed}
        />
        <button
          class="primary"
          aria-label=${msg('En till', { id: 'desk-one-more' })}
          @click=${() => this.#set(this.#now + 1)}
        >
          ${icon('add')}
        </button>
      </div>
    </div>`;
  }

  get #now() {
    return this.#marks.heads ?? this.counted ?? this.heads;
  }

  #typed({ target }: Event) {
    const { valueAsNumber } = target as HTMLInputElement;
    if (Number.isInteger(valueAsNumber)) this.#set(valueAsNumber);
    else this.requestUpdate();
  }

  #set(heads: number) {
    if (heads < 0 || heads > most) return;
    this.counted = heads;
    this.#marks.count(heads);
    this.dispatchEvent(new HeadsCountedEvent(heads));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-head-count': KlocketDeskHeadCount;
  }
}
