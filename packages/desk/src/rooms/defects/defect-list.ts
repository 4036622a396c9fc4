import type {
  DefectForm,
  DefectStatus,
  StaffDefectLine,
  StaffDefectList,
  StaffDefectQuery,
} from '@klocket/contract';
import { defectFormPath } from '@klocket/contract/defect-paths';
import { staffPaths } from '@klocket/contract/staff-paths';
import { Latest, msg } from '@klocket/core';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { icon } from '../../icon.ts';
import { answered } from '../../kit/answered.ts';
import { ChosenTabController } from '../../kit/chosen-tab-controller.ts';
import { GrowingList } from '../../kit/growing-list.ts';
import { PauseController } from '../../kit/pause-controller.ts';
import { searchField } from '../../kit/search-field.ts';
import { ShortcutController } from '../../kit/shortcuts.ts';
import { renderTrouble, renderWaiting } from '../../kit/trouble.ts';
import { may } from '../../me.ts';
import type { DeskPlace } from '../../place.ts';
import { styles } from './defect-list.styles.ts';
import { renderLine } from './defect-line.ts';
import { statusWords } from './status-words.ts';

type View = NonNullable<StaffDefectQuery['view']>;

const portion = 60;

/** Statuses to look for, as one goes through them. */
const filters: readonly DefectStatus[] = [
  'received',
  'confirmed',
  'handed-over',
  'planned',
  'fixed',
  'checked-on-walk',
  'not-responsible',
  'will-not-fix',
  'duplicate',
];

/**
 * What is reported: first what waits to be reviewed, the urgent on top, and then all of it, found by
 * words, category and status.
 *
 * @element klocket-desk-defect-list
 */
export class KlocketDeskDefectList extends LitElement {
  static override styles = styles;

  @property({ attribute: false }) place!: DeskPlace;

  /** Rises when the list may have changed. */
  @property({ type: Number }) version = 0;

  @state() private words = '';
  @state() private waiting = 0;

  readonly #list = new GrowingList<StaffDefectLine>(this);
  readonly #asked = new Latest<DefectForm>(this);
  readonly #pause = new PauseController(this);
  /** What is narrowed to, as an address says it. */
  #narrowed?: string;

  constructor() {
    super();
    new ChosenTabController(this);
    new ShortcutController(this, () => [
      {
        keys: 'f',
        words: msg('Sök bland felanmälningarna', { id: 'desk-defects-search' }),
        run: () => this.renderRoot.querySelector<HTMLElement>('#q')?.focus(),
      },
    ]);
  }

  override connectedCallback() {
    super.connectedCallback();
    const { api, district, language } = this.place;
    void this.#asked.ask((signal) =>
      answered(api.get<DefectForm>(defectFormPath(district, language), { signal })),
    );
    addEventListener('beforeprint', this.#print);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('beforeprint', this.#print);
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    const narrowed = this.place.query.toString();
    if (narrowed !== this.#narrowed || changed.has('version')) {
      this.#narrowed = narrowed;
      this.#ask();
    }
  }

  override render() {
    const { me, district, href } = this.place;
    return html`<div class="stack">
      <div class="row between">
        <h1>${msg('Felanmälningar', { id: 'desk-room-defects' })}</h1>
        <div class="row no-print">
          <button class="bare print" @click=${() => print()}>
            ${icon('print')} ${msg('Skriv ut', { id: 'desk-print' })}
          </button>
          ${
            this.#mayWrite
              ? html`<a class="button" href=${href('defects/handovers')}>
                  ${icon('mail')} ${msg('Överlämningar', { id: 'desk-handovers' })}
                </a>`
              : nothing
          }
          ${
            may(me, district, 'district.write')
              ? html`<a class="button" href=${href('defects/settings')}>
                  ${icon('edit')} ${msg('Kategorier och mottagare', { id: 'desk-defect-settings' })}
                </a>`
              : nothing
          }
        </div>
      </div>
      <nav class="tabs" aria-label=${msg('Visa', { id: 'desk-activities-show' })}>
        ${this.#views().map(
          ([view, words]) =>
            html`<a
              href=${this.#address({ view })}
              aria-current=${this.#view === view ? 'page' : nothing}
              >${words}
              ${
                view === 'inbox' && this.waiting > 0
                  ? html`<span class="number">${this.waiting}</span>`
                  : nothing
              }</a
            >`,
        )}
      </nav>
      ${this.#renderTools()} ${this.#renderRemind()}
      ${this.#list.isWaiting ? renderWaiting() : nothing}
      ${
        this.#list.isEmpty
          ? this.#renderEmpty()
          : html`<ul class="card list" ?hidden=${this.#list.isWaiting}>
              ${this.#list.render((line) => renderLine(this.place, line, this.#view === 'inbox'), this.place.language)}
            </ul>`
      }
      ${this.#list.problem ? renderTrouble(this.#list.problem, () => this.#list.again()) : nothing}
    </div>`;
  }

  get #mayWrite() {
    return may(this.place.me, this.place.district, 'defect.write');
  }

  get #view(): View {
    const asked = this.place.query.get('view') as View | null;
    return asked ?? (this.#mayWrite ? 'inbox' : 'open');
  }

  #views(): [View, string][] {
    const all: [View, string][] = [
      ['inbox', msg('Att granska', { id: 'desk-defects-inbox' })],
      ['open', msg('Öppna', { id: 'desk-defects-open' })],
      ['unanswered', msg('Utan svar', { id: 'desk-defects-unanswered' })],
      ['reopening', msg('Vill öppnas igen', { id: 'desk-defects-reopening' })],
      ['all', msg('Alla', { id: 'desk-activities-all' })],
    ];
    return this.#mayWrite ? all : all.filter(([view]) => view !== 'inbox' && view !== 'reopening');
  }

  #renderTools() {
    const { query } = this.place;
    const categories = this.#asked.answer?.data.categories ?? [];
    const select = (
      name: 'category' | 'status',
      words: string,
      options: (readonly [id: string, words: string])[],
    ) =>
      html`<div class="field">
        <label class="visually-hidden" for=${name}>${words}</label>
        <select
          id=${name}
          @change=${({ target }: Event) =>
            this.place.navigate(
              this.#query({ [name]: (target as HTMLSelectElement).value || undefined }),
              true,
            )}
        >
          <option value="">${words}</option>
          ${options.map(
            ([id, label]) =>
              html`<option value=${id} ?selected=${query.get(name) === id}>${label}</option>`,
          )}
        </select>
      </div>`;
    return html`<div class="tools no-print">
      ${searchField({
        label: msg('Sök bland felanmälningarna', { id: 'desk-defects-search' }),
        placeholder: msg('Sök på ord eller nummer', { id: 'desk-defects-search-hint' }),
        typed: (words) => this.#find(words),
      })}
      ${select(
        'category',
        msg('Alla kategorier', { id: 'desk-defects-all-categories' }),
        categories.map(({ id, title }) => [id, title]),
      )}
      ${select(
        'status',
        msg('Alla lägen', { id: 'desk-defects-all-statuses' }),
        filters.map((status) => [status, statusWords(status)]),
      )}
    </div>`;
  }

  /** Whoever looks at what has no answer can ask for one. */
  #renderRemind() {
    if (this.#view !== 'unanswered' || !this.#mayWrite || this.#list.isEmpty) return nothing;
    return html`<p class="no-print">
      <a class="button" href=${this.place.href('defects/handovers?view=late')}>
        ${icon('mail')} ${msg('Påminn mottagarna', { id: 'desk-defects-remind' })}
      </a>
    </p>`;
  }

  #renderEmpty() {
    const { query } = this.place;
    const isNarrowed = this.words !== '' || query.has('category') || query.has('status');
    return html`<div class="empty" role="status">
      ${icon(isNarrowed ? 'search' : 'check')}
      <p>
        ${isNarrowed ? msg('Inget hittades. Prova ett annat ord.', { id: 'desk-found-nothing' }) : this.#nothing()}
      </p>
    </div>`;
  }

  #nothing(): string {
    switch (this.#view) {
      case 'inbox':
        return msg('Allt är granskat. Nya anmälningar kommer hit.', {
          id: 'desk-defects-none-inbox',
        });
      case 'open':
        return msg('Inget fel är öppet.', { id: 'desk-defects-none-open' });
      case 'unanswered':
        return msg('Ingen mottagare är sen med ett svar.', { id: 'desk-defects-none-unanswered' });
      case 'reopening':
        return msg('Ingen har bett att något öppnas igen.', { id: 'desk-defects-none-reopening' });
      case 'all':
        return msg('Här är det tomt ännu. Anmälningar kommer hit av sig själva.', {
          id: 'desk-defects-none',
        });
    }
  }

  #query(change: { view?: View; category?: string; status?: string }) {
    const { query } = this.place;
    const asked = {
      view: query.get('view') ?? undefined,
      category: query.get('category') ?? undefined,
      status: query.get('status') ?? undefined,
      ...change,
    };
    const said = Object.entries(asked).filter((entry): entry is [string, string] => !!entry[1]);
    return said.length > 0 ? `defects?${new URLSearchParams(said)}` : 'defects';
  }

  #address(change: { view?: View }) {
    return this.place.href(this.#query(change));
  }

  #find(words: string) {
    this.words = words;
    this.#pause.after(() => this.#ask());
  }

  /** On paper nobody can ask for the rest of what has arrived. */
  readonly #print = () => {
    this.#list.showAll();
    this.performUpdate();
  };

  #ask() {
    const { api, district, query, language } = this.place;
    const asked = {
      view: this.#view,
      category: query.get('category') ?? undefined,
      status: query.get('status') ?? undefined,
      q: this.words || undefined,
      lang: language,
      limit: portion,
    };
    void this.#list.ask(async (cursor, signal) => {
      const path = staffPaths.defects(district, { ...asked, cursor });
      const { data } = await api.get<StaffDefectList>(path, { signal });
      this.waiting = data.waiting;
      return { items: data.items, cursor: data.next };
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-defect-list': KlocketDeskDefectList;
  }
}
