import type {
  Defect,
  DefectCategory,
  DefectFollowed,
  DefectList,
  DefectStory,
} from '@klocket/contract';
import { defectConfirmationsPath, defectFollowersPath } from '@klocket/contract/defect-paths';
import { Latest, msg, WidgetElement } from '@klocket/core';
import { newKey, post } from '@klocket/core/writing';
import { html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { heading } from '../heading.ts';
import { useDefectWords } from '../words.ts';
import { styles } from './klocket-defect-list.styles.ts';
import { createListApi, type ListApi } from './list-api.ts';
import { renderItem, type ItemActs } from './render-item.ts';

/** What has been done about one defect here. */
interface Done {
  isOpen?: boolean;
  isLost?: boolean;
  story?: DefectStory;
  key?: string;
  said?: ItemActs['said'];
  followed?: ItemActs['followed'];
}

/**
 * Shows the defects of a district that have been reviewed, what has become of each, and what its receiver
 * says beside what a safety walk saw. One says "me too", and follows.
 *
 * @element klocket-defect-list
 * @slot - Shown until the first answer, and when the server cannot be reached.
 * @csspart filters - What the list is narrowed by.
 * @csspart item - One defect.
 * @csspart story - What has happened to it, as a timeline.
 * @csspart truths - What its receiver says, beside what a walk saw.
 */
export class KlocketDefectList extends WidgetElement {
  static override styles = styles;

  /** Which ones at first: `open`, `closed`, or a status. Default: all. */
  @property() status = '';

  /** The id of a category to begin with. */
  @property() category = '';

  /** The level of the heading, 1 to 6. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2;

  /** Leaves out what the list is narrowed by. */
  @property({ type: Boolean, attribute: 'no-filter' }) noFilter = false;

  /** Answers in place of the server, for stories and tests. */
  @property({ attribute: false }) defects?: ListApi;

  @state() private chosen: { status?: string; category?: string } = {};
  @state() private categories: readonly DefectCategory[] = [];
  @state() private done: Record<string, Done> = {};

  readonly #list = new Latest<DefectList>(this);
  #asked: unknown[] = [];
  #district = '';

  /** Asks the server again. */
  refresh() {
    void this.#ask(true);
  }

  protected override readonly wordFiles = ['first'] as const;

  protected override async scheduleUpdate() {
    await useDefectWords(this.language, 'story');
    return super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues) {
    super.willUpdate(changed);
    const { server, district, lang } = this.site;
    const asked = [server, district, lang, this.defects, this.#status, this.#category];
    if (asked.every((part, at) => part === this.#asked[at])) return;
    this.#asked = asked;
    void this.#ask();
  }

  override render() {
    const { answer, problem } = this.#list;
    return html`<div class="defects" lang=${this.language} dir=${this.direction}>
      ${heading(this.headingLevel, msg('Fel och brister', { id: 'defect-list' }))}
      ${this.noFilter ? nothing : this.#renderFilters()}
      ${
        answer
          ? this.#renderList(answer.data)
          : problem
            ? html`<p role="alert">
                  ${msg('Det går inte att nå Klocket just nu.', { id: 'unreachable' })}
                </p>
                <slot></slot>
                <p>
                  <button class="button" @click=${() => this.refresh()}>
                    ${msg('Försök igen', { id: 'try-again' })}
                  </button>
                </p>`
            : html`<slot></slot>`
      }
    </div>`;
  }

  get #status() {
    return this.chosen.status ?? this.status;
  }

  get #category() {
    return this.chosen.category ?? this.category;
  }

  get #api() {
    return this.defects ?? createListApi(this.site.server);
  }

  #renderFilters() {
    const statuses = [
      ['', msg('Alla', { id: 'defect-all' })],
      ['open', msg('Öppna', { id: 'defect-open' })],
      ['closed', msg('Avslutade', { id: 'defect-closed' })],
    ] as const;
    return html`<div class="filters" part="filters">
      <fieldset>
        <legend class="visually-hidden">${msg('Visa', { id: 'defect-show' })}</legend>
        ${statuses.map(
          ([status, words]) =>
            html`<label class="segment"
              ><input
                type="radio"
                name="status"
                .checked=${status === this.#status}
                @change=${() => (this.chosen = { ...this.chosen, status })}
              />${words}</label
            >`,
        )}
      </fieldset>
      ${
        this.categories.length
          ? html`<select
              aria-label=${msg('Vad det gäller', { id: 'defect-about' })}
              @change=${({ target }: Event) =>
                (this.chosen = {
                  ...this.chosen,
                  category: (target as HTMLSelectElement).value,
                })}
            >
              <option value="">${msg('Allt', { id: 'defect-everything' })}</option>
              ${this.categories.map(
                ({ id, title }) =>
                  html`<option value=${id} ?selected=${id === this.#category}>${title}</option>`,
              )}
            </select>`
          : nothing
      }
    </div>`;
  }

  #renderList({ items, next }: DefectList) {
    if (items.length === 0) {
      return html`<p role="status">${msg('Inget sådant är anmält.', { id: 'defect-none' })}</p>`;
    }
    return html`<ul class="items">
        ${items.map((defect) => this.#renderItem(defect))}
      </ul>
      ${
        next
          ? html`<p>
              <button class="button" @click=${() => void this.#ask(true, next)}>
                ${msg('Visa fler', { id: 'defect-more' })}
              </button>
            </p>`
          : nothing
      }`;
  }

  #renderItem(defect: Defect) {
    const { isOpen = false, isLost = false, story, said, followed } = this.done[defect.id] ?? {};
    return renderItem(defect, {
      ...{ isOpen, isLost, story, said, followed },
      lang: this.language,
      toggle: () => void this.#toggle(defect.id),
      meToo: () => void this.#meToo(defect.id),
      follow: (email) => void this.#follow(defect.id, email),
    });
  }

  async #ask(quiet = false, cursor?: string) {
    const { lang } = this.site;
    const before = cursor ? (this.#list.answer?.data.items ?? []) : [];
    await this.#list.ask(async (signal) => {
      let { district } = this.site;
      district ||= (await this.source.districts({ signal })).data.items[0]?.id ?? '';
      this.#district = district;
      const query = { status: this.#status, category: this.#category, lang, limit: 30, cursor };
      const answer = await this.#api.list(district, query, { signal });
      return { ...answer, data: { ...answer.data, items: [...before, ...answer.data.items] } };
    }, quiet);
    if (!this.noFilter && this.categories.length === 0) await this.#askCategories();
  }

  async #askCategories() {
    try {
      this.categories = (await this.#api.form(this.#district, this.site.lang)).data.categories;
    } catch (error) {
      // The list stands without it.
      console.info('Klocket: the categories could not be asked.', error);
    }
  }

  #put(id: string, part: Done) {
    this.done = { ...this.done, [id]: { ...this.done[id], ...part } };
  }

  async #toggle(id: string) {
    const { isOpen, story } = this.done[id] ?? {};
    this.#put(id, { isOpen: !isOpen, isLost: false });
    if (isOpen || story) return;
    try {
      const { data } = await this.#api.find(this.#district, id, this.site.lang);
      this.#put(id, { story: data });
    } catch (error) {
      console.info('Klocket: a story could not be asked.', error);
      this.#put(id, { isLost: true });
    }
  }

  async #meToo(id: string) {
    const { said, key = newKey() } = this.done[id] ?? {};
    if (said && said !== 'lost') return;
    this.#put(id, { said: 'saying', key });
    try {
      const url = this.site.server + defectConfirmationsPath(this.#district, id);
      const parcel = { key, url, body: '{}', lang: this.language };
      await (this.#api.confirm?.(parcel) ?? post(parcel));
      this.#put(id, { said: 'said' });
    } catch (error) {
      console.info('Klocket: "me too" did not arrive.', error);
      this.#put(id, { said: 'lost' });
    }
  }

  async #follow(id: string, email: string) {
    const { language } = this;
    const url = this.site.server + defectFollowersPath(this.#district, id);
    const body = JSON.stringify({ language, ...(email && { email }) });
    const parcel = { key: newKey(), url, body, lang: language };
    try {
      const followed = await (this.#api.follow?.(parcel) ?? post<DefectFollowed>(parcel));
      this.#put(id, { followed });
    } catch (error) {
      console.info('Klocket: following did not arrive.', error);
      this.#put(id, { followed: 'lost' });
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-defect-list': KlocketDefectList;
  }
}
