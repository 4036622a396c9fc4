import type { OccurrenceList } from '@klocket/contract';
import {
  dayOf,
  Latest,
  listLimit,
  listQuery,
  msg,
  readFilters,
  viewOf,
  whenIdle,
  WidgetElement,
  type Filters,
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

const loadView = {
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
 * @fires {KlocketOccurrenceOpenedEvent} klocket-occurrence-opened - A visitor has opened an occurrence; prevent its default to show it yourself.
 */
export class KlocketCalendar extends WidgetElement {
  static override styles = styles;

  static override get observedAttributes() {
    return [...super.observedAttributes, 'house', 'organiser', 'themes', 'spoken', 'age', 'q'];
  }

  /** The view it opens in: `list`, `week` or `month`. Default: `list`. */
  @property() view?: string;

  /** The day it opens on, `YYYY-MM-DD`. Default: today. */
  @property() date?: string;

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
  #asked = '';
  #settled = false;
  #life?: ReturnType<typeof import('./more/index.ts').settle>;

  protected override wordFiles: WidgetElement['wordFiles'] = ['first'];

  /** Asks again for what is shown. What is there stays until the answer has come. */
  refresh() {
    this.revision++;
    this.lost = undefined;
    if (this.#district && this.#view === 'list') this.#ask(true);
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
    const view = this.#view;
    if (changed.has('api')) this.#asked = '';
    if (!this.#district) {
      // Which it is, if there is but one, is found out by what is otherwise loaded later.
      if (!this.more && !this.lost) void this.#load('more');
    } else if (view === 'list') {
      const question = JSON.stringify([this.site, this.#district, this.#filters, this.#from]);
      if (this.#asked !== question) this.#ask();
      this.#asked = question;
    } else if (!this.views[view] && !this.lost) void this.#load(view);
  }

  override render() {
    const { more } = this;
    const place = this.#place;
    return html`<div
      lang=${this.language}
      dir=${this.direction}
      @click=${(event: MouseEvent) => this.more?.open(event, place)}
    >
      ${renderToolbar({
        view: place.view === 'past' ? 'list' : place.view,
        panel: place.panel,
        open: !this.noFilter,
        house: readFilters(this).house,
        filters: place.filters,
        choose: place.choose,
      })}
      ${more?.renderAbove(place) ?? nothing} ${this.#renderView(place)}
      ${more?.renderBelow(place) ?? nothing}
    </div>`;
  }

  override updated() {
    const { answer } = this.#list;
    if (answer && answer.data.items.length > this.shown) {
      requestAnimationFrame(() => setTimeout(() => (this.shown += slice)));
    } else if (!this.#settled && !this.#list.pending) {
      this.#settled = true;
      whenIdle(() => void this.#load('more'));
    }
    if (this.more && this.isConnected) {
      this.#life ??= this.more.settle(this);
      this.#life.updated(this.#place);
    }
  }

  #renderView(place: ViewPlace) {
    const { answer, pending, quiet } = this.#list;
    if (!place.district && this.more) return this.more.renderChooser(place);
    if (place.view !== 'list' && !this.lost) {
      return this.views[place.view]?.(place) ?? this.#renderWaiting();
    }
    if (this.#problem && !answer) return this.#renderProblem(place);
    if (!answer) return this.#renderWaiting();
    const { data, stale } = answer;
    const now = this.clock().getTime();
    const items = this.#from
      ? data.items
      : data.items.filter((item) => item.day > data.today || Date.parse(item.endsAt) > now);
    return html`${stale ? html`<p class="note" role="status">${staleWords(answer, this.language)}</p>` : nothing}
    ${
      items.length
        ? html`<div class=${pending && !quiet ? 'busy' : ''}>
            ${renderDays(items.slice(0, this.shown), data.from, data.today, place)}
          </div>`
        : (this.more?.renderEmpty(place) ?? nothing)
    }
    ${this.shown < items.length ? nothing : (this.more?.renderFoot(place) ?? nothing)}`;
  }

  #renderWaiting() {
    return html`<slot></slot>
      <div class="waiting"></div>`;
  }

  #renderProblem(place: ViewPlace) {
    return html`<p role="alert">
        ${this.more?.describeProblem(this.#problem) ?? msg('Det går inte att nå Klocket just nu.', { id: 'unreachable' })}
      </p>
      <slot></slot>
      <p>
        <button class="button" @click=${this.#retry}>
          ${msg('Försök igen', { id: 'try-again' })}
        </button>
      </p>
      ${this.more?.renderContact(place) ?? nothing}`;
  }

  get #problem() {
    return this.#list.problem ?? this.lost;
  }

  get #district() {
    return this.site.district || this.chosen.district;
  }

  get #view(): ShownView {
    return this.chosen.view ?? viewOf(this.view);
  }

  get #filters(): Filters {
    return this.chosen.filters ?? readFilters(this);
  }

  get #from() {
    return dayOf(this.date);
  }

  get #place(): ViewPlace {
    const { site, chosen } = this;
    return {
      host: this,
      api: this.source,
      server: site.server,
      district: this.#district ?? '',
      lang: site.lang,
      language: this.language,
      direction: this.direction,
      view: this.#view,
      filters: this.#filters,
      day: chosen.day ?? this.#from,
      revision: this.revision,
      panel: chosen.panel ?? '',
      list: this.#list,
      question: listQuery(this.#filters, site.lang, this.#from),
      more: this.more,
      choose: this.#choose,
    };
  }

  #ask(quiet = false) {
    const { api, district, question } = this.#place;
    if (!quiet) this.shown = slice;
    // Asked again, it asks for as many as have been shown.
    const count = quiet ? (this.#list.answer?.data.items.length ?? 0) : 0;
    const limit = Math.ceil(count / listLimit || 1) * listLimit;
    void this.#list.ask(
      (signal) => api.occurrences(district, { ...question, limit }, { signal }),
      quiet,
    );
  }

  /** Loads a part of us, and the words it says, which the next update waits for. */
  async #load(part: Exclude<ShownView, 'list'> | 'more') {
    try {
      const loading = part === 'more' ? import('./more/index.ts') : loadView[part]();
      const words = part === 'more' || part === 'past' ? 'rest' : 'grid';
      this.wordFiles = [...new Set([...this.wordFiles, words] as const)];
      const loaded = await loading;
      if ('renderView' in loaded) this.views = { ...this.views, [part]: loaded.renderView };
      else this.more = loaded;
    } catch (error) {
      if (part !== 'more' || !this.#district) this.lost = error;
    }
  }

  readonly #retry = () => {
    if (this.#problem || this.#list.answer?.stale) this.refresh();
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
