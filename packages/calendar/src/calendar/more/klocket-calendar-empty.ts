import type { OccurrenceList, OccurrenceQuery } from '@klocket/contract';
import { addDays, dayHere, gridQuery, Latest, msg, tokens } from '@klocket/core';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { dayWords } from '../day-words.ts';
import type { ViewPlace } from '../view-place.ts';

/**
 * Says that there is nothing to show, and the ways on: the next day with something, all that the
 * filters hide, subscribing, a person to ask. Part of `<klocket-calendar>`.
 *
 * @element klocket-calendar-empty
 */
export class KlocketCalendarEmpty extends LitElement {
  static override styles = [
    tokens,
    css`
      p {
        margin: 0.5em 0;
      }
      .ways {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5em;
      }
    `,
  ];

  /** What it knows of the calendar it stands in. */
  @property({ attribute: false }) place!: ViewPlace;

  readonly #next = new Latest<OccurrenceList>(this);
  #asked = '';

  override willUpdate(changed: PropertyValues) {
    const { api, district, filters, lang, view, day, host } = this.place;
    // A list from now on has nothing after it.
    if (!changed.has('place') || (view !== 'week' && view !== 'month')) return;
    const { to } = gridQuery(view, day || dayHere(host.clock()), filters, lang);
    const query = { ...filters, lang, from: addDays(to!, 1), limit: 1 } as OccurrenceQuery;
    const question = JSON.stringify([district, query]);
    if (question === this.#asked) return;
    this.#asked = question;
    void this.#next.ask((signal) => api.occurrences(district, query, { signal }));
  }

  override render() {
    const { place } = this;
    const narrowed = Object.values(place.filters).some(Boolean);
    return html`<div lang=${place.language} dir=${place.direction}>
      <p role="status">
        ${
          narrowed
            ? msg('Inget passar det du har valt.', { id: 'empty-filtered' })
            : msg('Inget är inplanerat just nu.', { id: 'empty' })
        }
      </p>
      <p class="ways">
        ${this.#renderNext()}
        ${
          narrowed
            ? html`<button class="button" @click=${() => place.choose({ filters: {} })}>
                ${msg('Visa allt', { id: 'show-all' })}
              </button>`
            : nothing
        }
        ${
          place.view === 'list'
            ? nothing
            : html`<button class="button" @click=${() => place.choose({ panel: 'subscribe' })}>
                ${msg('Prenumerera', { id: 'subscribe' })}
              </button>`
        }
      </p>
      <klocket-calendar-contact .place=${place}></klocket-calendar-contact>
    </div>`;
  }

  #renderNext() {
    const { data } = this.#next.answer ?? {};
    const next = data?.items[0];
    if (!next) return nothing;
    const { place } = this;
    return html`<button class="button" @click=${() => place.choose({ day: next.day })}>
      ${msg('Nästa:', { id: 'next-one' })}
      ${dayWords(next.day, data.today, place.language).join(' ')}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-calendar-empty': KlocketCalendarEmpty;
  }
}
