import type { DistrictList } from '@klocket/contract';
import { describeProblem, Latest, msg, tokens, warnOnce } from '@klocket/core';
import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
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

  readonly #districts = new Latest<DistrictList>(this);
  #revision?: number;

  override willUpdate() {
    const { api, revision } = this.place;
    if (revision === this.#revision) return;
    this.#revision = revision;
    void this.#districts.ask((signal) => api.districts({ signal }));
  }

  override render() {
    const { place } = this;
    const { answer, problem } = this.#districts;
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
      ${
        answer && answer.data.items.length !== 1
          ? html`<h3>${msg('Välj stadsdel', { id: 'choose-district' })}</h3>
              <ul>
                ${answer.data.items.map(
                  ({ id, name }) =>
                    html`<li>
                      <button class="button" @click=${() => place.choose({ district: id })}>
                        <bdi>${name}</bdi>
                      </button>
                    </li>`,
                )}
              </ul>`
          : nothing
      }
    </div>`;
  }

  override updated() {
    const items = this.#districts.answer?.data.items;
    if (items?.length === 1) this.place.choose({ district: items[0]!.id });
    else if (items) {
      const ids = items.map(({ id }) => `"${id}"`).join(', ');
      warnOnce(
        this.place.host,
        `names no district, and there are several: add district="…", one of ${ids}.`,
      );
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-calendar-chooser': KlocketCalendarChooser;
  }
}
