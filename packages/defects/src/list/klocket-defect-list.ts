import type { Defect, DefectForm, DefectList } from '@klocket/contract';
import { Latest, msg, str, whenIdle, WidgetElement } from '@klocket/core';
import { FrameToken, heading } from '@klocket/core/writing';
import { html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { useDefectWords } from '../words.ts';
import { ItemController } from './item-controller.ts';
import { styles } from './klocket-defect-list.styles.ts';
import { createListApi, type ListApi } from './list-api.ts';
import { ListMap, mostOnMap } from './list-map.ts';
import { renderFilters, type Choice } from './render-filters.ts';
import { renderItem } from './render-item.ts';
import { renderLostMap, renderNone, renderProblem, renderStale } from './render-states.ts';

/** So many the server gives where nobody says how many: the loader's question is the shortest. */
const atFirst = 60;
/** So many stand there at first, and so many more each time: to draw all would hold up a phone. */
const step = 20;
/** So many are asked for at a time for the map: more would hold up a phone. */
const pageOfMap = 500;

/**
 * Shows the defects of a district that have been reviewed, as a list or on a map: what has become of each,
 * and what its receiver says beside what a safety walk saw. One says "me too", and follows.
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

  /** How they are shown at first: `list` or `map`. */
  @property() view: 'list' | 'map' = 'list';

  /** The level of the heading, 1 to 6. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2;

  /** Leaves out what the list is narrowed by. */
  @property({ type: Boolean, attribute: 'no-filter' }) noFilter = false;

  /** What a sandboxed frame of ours proves itself with; the server puts it there. */
  @property({ attribute: 'form-token' }) formToken?: string;

  /** Answers in place of the server, for stories and tests. */
  @property({ attribute: false }) defects?: ListApi;

  @state() private choice: Partial<Choice> = {};
  @state() private form?: DefectForm;
  /** So many of the list are drawn. */
  @state() private shown = step;
  /** What stands where somebody has pressed on the map. */
  @state() private opened: readonly string[] = [];

  readonly #list = new Latest<DefectList>(this);
  readonly #token = new FrameToken(() => ({ ...this.#place, element: this }));
  readonly #items = new ItemController(this, () => ({
    ...this.#place,
    api: this.#api,
    lang: this.language,
    headers: this.#token.headers,
  }));
  readonly #map = new ListMap(this, {
    lang: () => this.language,
    direction: () => this.direction,
    chosen: (ids) => void this.#open(ids),
  });
  #asked: unknown[] = [];
  #district = '';
  #siteApi?: { server: string; api: ListApi };

  /** Asks the server again. */
  refresh() {
    void this.#ask(true, this.#list.answer?.data.items.length);
  }

  protected override readonly wordFiles = ['first'] as const;

  protected override async scheduleUpdate() {
    await useDefectWords(this.language, 'story');
    return super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues) {
    super.willUpdate(changed);
    const { server, district, lang } = this.site;
    const { status, category, view } = this.#chosen;
    const asked = [server, district, lang, this.defects, status, category, view];
    if (asked.every((part, at) => part === this.#asked[at])) return;
    this.#asked = asked;
    this.opened = [];
    this.shown = step;
    if (view !== 'map') this.#map.close();
    void this.#ask();
  }

  override render() {
    const { answer, problem } = this.#list;
    return html`<div class="defects" lang=${this.language} dir=${this.direction}>
      ${heading(this.headingLevel, msg('Fel och brister', { id: 'defect-list' }))}
      ${
        this.noFilter
          ? nothing
          : renderFilters(this.#chosen, { form: this.form, server: this.site.server }, (part) => {
              this.choice = { ...this.choice, ...part };
            })
      }
      ${
        answer
          ? html`${answer.stale || problem ? renderStale() : nothing}
            ${
              this.#chosen.view === 'map'
                ? this.#renderMap(answer.data)
                : this.#renderList(answer.data)
            }`
          : problem
            ? renderProblem(() => void this.#ask())
            : html`<slot></slot>
                <div class="skeleton" aria-hidden="true"><i></i><i></i><i></i></div>`
      }
    </div>`;
  }

  get #chosen(): Choice {
    const { status, category, view } = this;
    return { ...{ status, category, view }, ...this.choice };
  }

  get #place() {
    return { server: this.site.server, district: this.#district };
  }

  get #api() {
    const { server } = this.site;
    if (this.defects) return this.defects;
    if (this.#siteApi?.server !== server) {
      this.#siteApi = { server, api: createListApi(server, this.prefetched) };
    }
    return this.#siteApi.api;
  }

  #renderList({ items, next }: DefectList) {
    if (items.length === 0) {
      const { status, category } = this.#chosen;
      const isNarrowed = !this.noFilter && (status || category);
      const all = () => (this.choice = { ...this.choice, status: '', category: '' });
      return renderNone(isNarrowed ? all : undefined);
    }
    return html`${this.#renderItems(items.slice(0, this.shown))}
    ${
      next || items.length > this.shown
        ? html`<p>
            <button class="button" @click=${() => void this.#showMore(items.length, next)}>
              ${msg('Visa fler', { id: 'defect-more' })}
            </button>
          </p>`
        : nothing
    }`;
  }

  #renderItems(items: readonly Defect[]) {
    return html`<ul class="items">
      ${items.map((defect) => renderItem(defect, this.#items.actsOf(defect)))}
    </ul>`;
  }

  #renderMap({ items, next }: DefectList) {
    if (this.form) this.#map.open(this.form);
    this.#map.show(items, this.opened);
    const opened = items.filter(({ id }) => this.opened.includes(id));
    return html`<div class="on-map">
      <div>
        ${this.#map.box ?? (this.#map.isLost ? renderLostMap(() => this.#openMapAgain()) : html`<div class="map-coming" aria-hidden="true"></div>`)}
        ${
          next
            ? html`<p class="hint">
                ${msg(str`Kartan visar de ${items.length} senaste. Välj färre för att se äldre.`, {
                  id: 'defect-map-most',
                })}
              </p>`
            : nothing
        }
      </div>
      <div class="opened" tabindex="-1">
        ${
          opened.length
            ? this.#renderItems(opened)
            : html`<p class="card hint" role="status">
                ${
                  items.length
                    ? msg('Tryck på ett märke för att läsa om felet.', { id: 'defect-map-hint' })
                    : msg('Inget sådant är anmält.', { id: 'defect-none' })
                }
              </p>`
        }
      </div>
    </div>`;
  }

  #openMapAgain() {
    this.#map.isLost = false;
    if (!this.form) void this.#askForm();
    this.requestUpdate();
  }

  /** Draws more, and asks for more where all that came are drawn; the focus goes to the first of them. */
  async #showMore(there: number, next?: string) {
    const first = this.shown;
    this.shown += step;
    if (this.shown > there && next) await this.#ask(true, atFirst, next);
    await this.updateComplete;
    this.renderRoot.querySelectorAll<HTMLElement>('.title a')[first]?.focus();
  }

  /** Shows what stands where somebody has pressed, and moves there. */
  async #open(ids: readonly string[]) {
    this.opened = ids;
    await this.updateComplete;
    const opened = this.renderRoot.querySelector<HTMLElement>('.opened');
    opened?.focus({ preventScroll: true });
    opened?.scrollIntoView({ block: 'nearest' });
  }

  /** Asks for the first of them, or, after `cursor`, for more; on a map until all of them are there. */
  async #ask(quiet = false, shown = atFirst, cursor?: string) {
    const { lang } = this.site;
    const { status, category, view } = this.#chosen;
    const isMap = view === 'map';
    const before = cursor ? (this.#list.answer?.data.items ?? []) : [];
    const limit = isMap ? pageOfMap : shown > atFirst ? Math.min(shown, mostOnMap) : undefined;
    await this.#list.ask(async (signal) => {
      let { district } = this.site;
      district ||= (await this.source.districts({ signal })).data.items[0]?.id ?? '';
      this.#district = district;
      const ask = async (items: readonly Defect[], after?: string) => {
        const query = { status, category, lang, limit, cursor: after };
        const answer = await this.#api.list(district, query, { signal });
        return { ...answer, data: { ...answer.data, items: [...items, ...answer.data.items] } };
      };
      let answer = await ask(before, cursor);
      while (isMap && answer.data.next && answer.data.items.length < mostOnMap) {
        answer = await ask(answer.data.items, answer.data.next);
      }
      return answer;
    }, quiet);
    const isShown = this.#list.answer && this.isConnected;
    if (isShown && !this.defects) whenIdle(() => void this.#listen());
    if (!this.form && (!this.noFilter || isMap)) await this.#askForm();
  }

  /** Hears what becomes of the defects; the code for it comes when there is time. */
  async #listen() {
    try {
      const { keepListening, listenToDefects } = await import('./listen.ts');
      keepListening(this, this.#place, listenToDefects, this.#heard);
    } catch {
      // Without it the list shows what it knows, as it does without a network.
    }
  }

  readonly #heard = () => {
    this.refresh();
    this.#items.renew();
  };

  /** Asks for the categories to choose from and what the map is drawn of. */
  async #askForm() {
    try {
      this.form = (await this.#api.form(this.#district, this.site.lang)).data;
    } catch (error) {
      // The list stands without it; the map does not.
      console.info('Klocket: the categories could not be asked.', error);
      this.#map.isLost = true;
      this.requestUpdate();
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-defect-list': KlocketDefectList;
  }
}
