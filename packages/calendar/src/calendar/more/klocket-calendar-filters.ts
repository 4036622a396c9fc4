import type { Named } from '@klocket/contract';
import { msg, str, type FilterName } from '@klocket/core';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { languageNames } from '../for-whom.ts';
import type { ViewPlace } from '../view-place.ts';
import { DistrictData } from './district-data.ts';
import { styles } from './klocket-calendar-filters.styles.ts';

/** How long after the last letter the words are looked for. */
const typingPause = 350;

/**
 * Lets a visitor choose what a calendar shows, and says what is chosen. Part of `<klocket-calendar>`.
 *
 * @element klocket-calendar-filters
 */
export class KlocketCalendarFilters extends LitElement {
  static override styles = styles;

  /** What it knows of the calendar it stands in. */
  @property({ attribute: false }) place!: ViewPlace;

  /** Whether the form shows, or only what is chosen. */
  @property({ type: Boolean }) open = false;

  readonly #district = new DistrictData(this);
  #typing?: ReturnType<typeof setTimeout>;

  override willUpdate(changed: PropertyValues) {
    if (changed.has('place')) this.#district.show(this.place);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#typing);
  }

  override render() {
    const { language, direction } = this.place;
    return html`<div lang=${language} dir=${direction}>
      ${this.open ? this.#renderForm() : nothing} ${this.#renderChips()}
    </div>`;
  }

  #renderForm() {
    const { age, q } = this.place.filters;
    return html`<div class="form" role="search" aria-label=${msg('Välj och sök', { id: 'filter' })}>
      ${this.#choices.map(([name, label, options]) => this.#renderSelect(name, label, options))}
      <label>
        ${msg('Ålder', { id: 'filter-age' })}
        <input
          inputmode="numeric"
          pattern="[0-9]{1,2}"
          maxlength="2"
          autocomplete="off"
          .value=${age ?? ''}
          @change=${(event: Event) => this.#set('age', valueOf(event).replace(/\D/g, ''))}
        />
      </label>
      <label>
        ${msg('Sök ord', { id: 'filter-words' })}
        <input
          type="search"
          maxlength="100"
          .value=${q ?? ''}
          @input=${this.#type}
          @change=${(event: Event) => this.#set('q', valueOf(event))}
        />
      </label>
      <p class="visually-hidden" role="status">${this.#hits}</p>
    </div>`;
  }

  #renderSelect(name: FilterName, label: string, options: readonly Named[]) {
    const chosen = this.place.filters[name] ?? '';
    const known = !chosen || options.some(({ id }) => id === chosen);
    return html`<label>
      ${label}
      <select @change=${(event: Event) => this.#set(name, valueOf(event))}>
        <option value="" ?selected=${!chosen}>${msg('Alla', { id: 'any' })}</option>
        ${known ? nothing : html`<option value=${chosen} selected>${this.#nameOf(name, chosen)}</option>`}
        ${options.map(
          ({ id, name: words }) =>
            html`<option value=${id} ?selected=${id === chosen}>${words}</option>`,
        )}
      </select>
    </label>`;
  }

  /** What is chosen, each with a way to let go of it. */
  #renderChips() {
    const chosen = Object.entries(this.place.filters).filter(([, value]) => value) as [
      FilterName,
      string,
    ][];
    if (chosen.length === 0) return nothing;
    return html`<ul aria-label=${msg('Valt', { id: 'chosen' })}>
      ${chosen.map(
        ([name, value]) =>
          html`<li>
            <button class="button" @click=${() => this.#set(name, '')}>
              <span class="visually-hidden">${msg('Ta bort', { id: 'remove' })}</span>
              <bdi>${this.#nameOf(name, value)}</bdi> <span aria-hidden="true">×</span>
            </button>
          </li>`,
      )}
      ${
        chosen.length > 1
          ? html`<li>
              <button class="button" @click=${() => this.place.choose({ filters: {} })}>
                ${msg('Rensa allt', { id: 'clear-all' })}
              </button>
            </li>`
          : nothing
      }
    </ul>`;
  }

  get #choices(): [FilterName, string, readonly Named[]][] {
    const district = this.#district.answer?.data;
    const spoken = (district?.spoken ?? []).map((id) => ({
      id,
      name: languageNames([id], this.place.language),
    }));
    return [
      ['house', msg('Hus', { id: 'filter-house' }), district?.houses ?? []],
      ['organiser', msg('Arrangör', { id: 'filter-organiser' }), district?.organisers ?? []],
      ['theme', msg('Ämne', { id: 'filter-theme' }), district?.themes ?? []],
      ['spoken', msg('Språk som talas', { id: 'filter-spoken' }), spoken],
    ];
  }

  /** How many there are with what is chosen, for those who do not see it. */
  get #hits() {
    const { data } = this.place.list.answer ?? {};
    if (!data || this.place.view !== 'list') return '';
    return data.next
      ? msg(str`Fler än ${data.items.length} träffar`, { id: 'hits-more' })
      : msg(str`Antal träffar: ${data.items.length}`, { id: 'hits' });
  }

  #nameOf(name: FilterName, value: string) {
    if (name === 'age') return msg(str`${value} år`, { id: 'chosen-age' });
    const options = this.#choices.find(([choice]) => choice === name)?.[2] ?? [];
    const names = value
      .split(',')
      .map((id) => options.find((option) => option.id === id)?.name ?? id);
    return names.join(', ');
  }

  #set(name: FilterName, value: string) {
    clearTimeout(this.#typing);
    if ((this.place.filters[name] ?? '') === value) return;
    this.place.choose({ filters: { ...this.place.filters, [name]: value || undefined } });
  }

  readonly #type = (event: Event) => {
    const words = valueOf(event);
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => this.#set('q', words), typingPause);
  };
}

const valueOf = (event: Event) =>
  (event.target as HTMLInputElement | HTMLSelectElement).value.trim();

declare global {
  interface HTMLElementTagNameMap {
    'klocket-calendar-filters': KlocketCalendarFilters;
  }
}
