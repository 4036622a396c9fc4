import { describeProblem, msg, tokens } from '@klocket/core';
import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { DistrictController } from '../../district-controller.ts';
import type { ViewPlace } from '../view-place.ts';

/**
 * Finds the district of a page that names none: the only one there is, else the visitor chooses.
 * Part of `<klocket-calendar>`.
 *
 * @element klocket-calendar-chooser
 * @slot - Shown until the districts are known.
 */
export class KlocketCalendarChooser extends LitElement {
  static override styles = [
    tokens,
    css`
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5em;
        padding: 0;
        list-style: none;
      }
    `,
  ];

  /** What it knows of the calendar it stands in. */
  @property({ attribute: false }) place!: ViewPlace;

  readonly #district = new DistrictController(this);
  #revision?: number;

  override willUpdate() {
    const { api, revision, host } = this.place;
    const again = this.#revision !== undefined && revision !== this.#revision;
    this.#revision = revision;
    this.#district.look(api, '', host);
    if (again) this.#district.again();
  }

  override render() {
    const { place } = this;
    const { answer, problem } = this.#district;
    return html`<div lang=${place.language} dir=${place.direction}>
      ${answer ? nothing : html`<slot></slot>`}
      ${
        problem
          ? html`<p role="alert">
              ${describeProblem(problem)}
              <button class="button" @click=${() => place.host.refresh()}>
                ${msg('Försök igen', { id: 'try-again' })}
              </button>
            </p>`
          : nothing
      }
      ${this.#district.render()}
    </div>`;
  }

  override updated() {
    const { id } = this.#district;
    if (id) this.place.choose({ district: id });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-calendar-chooser': KlocketCalendarChooser;
  }
}
