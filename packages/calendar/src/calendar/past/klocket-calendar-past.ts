import type { Occurrence, OccurrenceQuery } from '@klocket/contract';
import { addDays, dayHere, describeProblem, msg, rangeLimit } from '@klocket/core';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { renderRecap } from '../recap/render-recap.ts';
import { renderDays } from '../render-days.ts';
import type { ViewPlace } from '../view-place.ts';
import { styles } from './klocket-calendar-past.styles.ts';

/** How far back it looks at a time; further each time there is nothing. */
const reaches = [30, 120, 365, 3650];

/**
 * What has been, the latest day first, with how it went. Part of `<klocket-calendar>`.
 *
 * @element klocket-calendar-past
 */
export class KlocketCalendarPast extends LitElement {
  static override styles = styles;

  /** What it knows of the calendar it stands in. */
  @property({ attribute: false }) place!: ViewPlace;

  @state() private items: Occurrence[] = [];
  @state() private pending = false;
  @state() private problem?: unknown;

  /** The first day that has been looked at; empty when all has. */
  @state() private from = '';
  #asked = '';

  override willUpdate(changed: PropertyValues) {
    if (!changed.has('place')) return;
    const { district, filters, lang } = this.place;
    const question = JSON.stringify([district, filters, lang]);
    if (question === this.#asked) return;
    this.#asked = question;
    this.items = [];
    this.from = this.#today;
    void this.#lookBack();
  }

  override render() {
    const { place } = this;
    return html`<div lang=${place.language} dir=${place.direction}>
      <div class="head">
        <h3>${msg('Det som har varit', { id: 'view-past' })}</h3>
        <button class="button" @click=${() => place.choose({ view: 'list' })}>
          ${msg('Till det som kommer', { id: 'to-coming' })}
        </button>
      </div>
      ${this.items.length ? renderDays(this.items, '', this.#today, { ...place, renderRecap }) : nothing}
      <div role="status">
        ${this.pending ? html`<p class="none">${msg('Hämtar …', { id: 'fetching' })}</p>` : nothing}
        ${this.problem ? html`<p>${describeProblem(this.problem)}</p>` : nothing}
        ${
          !this.from && !this.pending
            ? html`<p class="none">${msg('Längre tillbaka finns inget.', { id: 'past-end' })}</p>`
            : nothing
        }
      </div>
      ${
        this.from
          ? html`<button class="button" ?disabled=${this.pending} @click=${this.#lookBack}>
              ${msg('Visa äldre', { id: 'show-older' })}
            </button>`
          : nothing
      }
    </div>`;
  }

  get #today() {
    return this.place.list.answer?.data.today ?? dayHere(this.place.host.clock());
  }

  /** Looks further back until something is found, or there is nothing more. */
  readonly #lookBack = async () => {
    const { api, district, filters, lang, host } = this.place;
    const question = this.#asked;
    this.pending = true;
    this.problem = undefined;
    try {
      for (const reach of reaches) {
        const to = this.from === this.#today ? this.from : addDays(this.from, -1);
        const from = addDays(this.from, -reach);
        const query = { ...filters, lang, from, to, limit: rangeLimit } as OccurrenceQuery;
        const { data } = await api.occurrences(district, query);
        if (question !== this.#asked) return;
        this.from = reach === reaches.at(-1) && !data.items.length ? '' : from;
        const now = host.clock().getTime();
        const known = new Set(this.items.map(({ id }) => id));
        const found = data.items.filter(
          ({ id, endsAt }) => !known.has(id) && Date.parse(endsAt) <= now,
        );
        found.sort((a, b) => b.day.localeCompare(a.day) || a.startTime.localeCompare(b.startTime));
        this.items = [...this.items, ...found];
        if (found.length) break;
      }
    } catch (error) {
      this.problem = error;
    }
    this.pending = false;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-calendar-past': KlocketCalendarPast;
  }
}
