import type { OccurrenceList } from '@klocket/contract';
import {
  dayOf,
  Latest,
  listLimit,
  listQuery,
  msg,
  readFilters,
  useLanguage,
  viewOf,
  whenIdle,
  WidgetElement,
} from '@klocket/core';
import { html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { styles } from './klocket-calendar.styles.ts';
import { renderDays } from './render-days.ts';
import { renderToolbar } from './render-toolbar.ts';
import { staleWords } from './stale-words.ts';
import type { Choice, RenderView, ShownView, ViewPlace } from './view-place.ts';

/** How many rows come at once: the first screenful, then the rest in slices that block nobody. */
const slice = 12;

/** What is loaded when it is asked for, or once the first events show. */
const loadPart = {
  more: () => import('./more/index.ts'),
  week: () => import('./week/index.ts'),
  month: () => import('./month/index.ts'),
  past: () => import('./past/index.ts'),
};

/**
 * Shows what happens in a district: a list from now on, grouped by day; a week; a month.
 *
 * @element klocket-calendar
 * @attr {string} house - Opens on this house (ids, between commas); the visitor can show the others too.
 * @attr {string} organiser - Only what these organisers arrange (ids, between commas).
 * @attr {string} themes - Only what is about these themes (ids, between commas).
 * @attr {string} spoken - Only where these languages are spoken (tags, between commas).
 * @attr {number} age - Only what is open to this age.
 * @attr {string} q - Only what these words are found in.
 * @slot - Shown until the first answer, and when the server cannot be reached: a link to the calendar's own page.
 * @csspart toolbar - The row of buttons above.
 * @csspart occurrence - One row.
 * @csspart title - The title of an occurrence, a link.
 * @csspart status - What has become of an occurrence, when it does not go as planned.
 * @cssprop [--klocket-accent=currentColor] - Colour of what is chosen and of links' lines.
 * @cssprop [--klocket-min-height=0] - Height kept free from the start, so that nothing on the page moves.
 * @fires {KlocketOccurrenceOpenedEvent} klocket-occurrence-opened - A visitor has opened an occurrence; prevent its default to show it yourself. A press on a link before all code has come follows the link.
 */
export class KlocketCalendar extends WidgetElement {
  static override styles = styles;

  static override get observedAttributes() {
    return [...super.observedAttributes, 'house', 'organiser', 'themes', 'spoken', 'age', 'q'];
  }

  /** The view it opens in: `list`, `week` or `month`. Default: `list`. */
  @property({ reflect: true }) view?: string;

  /** The day it opens on, `YYYY-MM-DD`. Default: today. */
  @property({ reflect: true }) date?: string;

  /** Leaves the choosing of house, theme and so on to the page alone. */
  @property({ type: Boolean, attribute: 'no-filter' }) noFilter = false;

  /** What the visitor has chosen, in place of what the page asks for. */
  @state() private chosen: Choice = {};

  /** How many rows are rendered so far. */
  @state() private shown = slice;

  /** What comes after the first events: filters, the live stream, the dialog and more. */
  @state() private more?: typeof import('./more/index.ts');
  @state() private views: Partial<Record<ShownView, RenderView>> = {};
  @state() private revision = 0;

  /** Why code that was asked for did not come. */
  @state() private lost?: unknown;

  readonly #list = new Latest<OccurrenceList>(this);
  #place!: ViewPlace;
  #asked = '';
  #settled = false;
  #life?: ReturnType<typeof import('./more/index.ts').settle>;

  protected override wordFiles: WidgetElement['wordFiles'] = ['first'];

  /** Asks again for what is shown. What is there stays until the answer has come. */
  refresh() {
    this.revision++;
    this.lost = undefined;
    const { district, view } = this.#place;
    if (district && view === 'list') this.#ask(true);
  }

  override connectedCallback() {
    super.connectedCallback();
    addEventListener('online', this.#retry);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('online', this.#retry);
    this.#life?.stop();
    this.#life = undefined;
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null) {
    super.attributeChangedCallback(name, old, value);
    // What the page sets anew stands above what the visitor chose before.
    if (this.hasUpdated && old !== value) this.chosen = { panel: this.chosen.panel };
  }

  override willUpdate(changed: PropertyValues) {
    super.willUpdate(changed);
    const { site, chosen } = this;
    const filters = chosen.filters ?? readFilters(this);
    const from = dayOf(this.date);
    const place = (this.#place = {
      ...site,
      host: this,
      api: this.source,
      district: chosen.district || site.district || '',
      language: this.language,
      direction: this.direction,
      view: chosen.view ?? viewOf(this.view),
      filters,
      narrowed: !!chosen.filters,
      day: chosen.day ?? from,
      revision: this.revision,
      panel: chosen.panel ?? '',
      list: this.#list,
      question: listQuery(filters, site.lang, from),
      more: this.more,
      choose: this.#choose,
      fail: (problem) => (this.lost = problem),
    });
    const { district, view } = place;
    // Which district it is, if there is but one, is found out by what is otherwise loaded later.
    const part = !district ? 'more' : view;
    const question = JSON.stringify([site, district, place.question]);
    if (part === 'list') {
      if (changed.has('api') || this.#asked !== question) this.#ask();
      this.#asked = question;
    } else if (!this.lost) void this.#load(part);
  }

  override render() {
    const place = this.#place;
    const { more } = this;
    // eslint-disable-next-line lit-a11y/click-events-have-key-events -- Enter on a link is a click too.
    return html`<div
      lang=${place.language}
      dir=${place.direction}
      @click=${(event: MouseEvent) => this.more?.open(event, this.#place)}
    >
      ${renderToolbar(place, this.noFilter, readFilters(this).house)}
      ${more?.renderAbove(place) ?? nothing} ${this.#renderView(place)}
      ${more?.renderBelow(place) ?? nothing}
    </div>`;
  }

  override updated() {
    const { answer, pending } = this.#list;
    if (answer && answer.data.items.length > this.shown) {
      requestAnimationFrame(() => setTimeout(() => (this.shown += slice)));
    } else if (!this.#settled && !pending) {
      this.#settled = true;
      whenIdle(() => void this.#load('more'));
    }
    if (this.more && this.isConnected) {
      (this.#life ??= this.more.settle(this)).updated(this.#place);
    }
  }

  #renderView(place: ViewPlace) {
    const { more, lost } = this;
    const { answer, pending, quiet, problem = lost } = this.#list;
    if (!place.district && more) return more.renderChooser(place);
    const view = place.view !== 'list' && !lost;
    if (problem && !answer && !view) {
      return html`<p role="alert">
          ${more?.describeProblem(problem) ?? msg('Det går inte att nå Klocket just nu.', { id: 'unreachable' })}
        </p>
        <slot></slot>
        <p class="foot">
          <button class="button" @click=${this.#retry}>
            ${msg('Försök igen', { id: 'try-again' })}
          </button>
        </p>
        ${more?.renderContact(place) ?? nothing}`;
    }
    if (view && this.views[place.view]) return this.views[place.view]?.(place);
    if (view || !answer) {
      return html`<slot></slot>
        <div class="waiting"></div>`;
    }
    const { data, stale } = answer;
    const now = this.clock().getTime();
    const items = place.question.from
      ? data.items
      : data.items.filter((item) => item.day > data.today || Date.parse(item.endsAt) > now);
    return html`${stale || problem ? html`<p class="note" role="status">${staleWords(answer, place.language)}</p>` : nothing}
    ${
      items.length
        ? html`<div class=${pending && !quiet ? 'busy' : ''}>
            ${renderDays(items.slice(0, this.shown), data.from, data.today, place)}
          </div>`
        : (more?.renderEmpty(place) ?? nothing)
    }
    ${this.shown < items.length ? nothing : (more?.renderFoot(place) ?? nothing)}`;
  }

  #ask(quiet = false) {
    const { api, district, question, list } = this.#place;
    if (!quiet) this.shown = slice;
    // Asked again, it asks for as many as have been shown.
    const count = quiet ? (list.answer?.data.items.length ?? 0) : 0;
    const limit = Math.ceil(count / listLimit || 1) * listLimit;
    void list.ask((signal) => api.occurrences(district, { ...question, limit }, { signal }), quiet);
  }

  /** Loads a part of us, once, and the words it says. */
  async #load(part: Exclude<ShownView, 'list'> | 'more') {
    if (part === 'more' ? this.more : this.views[part]) return;
    const words = part === 'more' || part === 'past' ? 'rest' : 'grid';
    try {
      const [loaded] = await Promise.all([loadPart[part](), useLanguage(this.site.lang, [words])]);
      this.wordFiles = [...this.wordFiles, words];
      if ('renderView' in loaded) this.views = { ...this.views, [part]: loaded.renderView };
      else this.more = loaded;
    } catch (error) {
      if (part !== 'more' || !this.#place.district) this.lost = error;
    }
  }

  readonly #retry = () => {
    if (this.#list.problem || this.lost || this.#list.answer?.stale) this.refresh();
  };

  readonly #choose = (choice: Choice) => {
    this.chosen = { ...this.chosen, ...choice };
    this.lost = undefined;
    if (choice.panel) void this.#load('more');
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-calendar': KlocketCalendar;
  }
}
