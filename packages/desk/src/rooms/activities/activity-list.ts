import type { ActivityLine, ActivityLines, ActivityState } from '@klocket/contract';
import { staffPaths } from '@klocket/contract/staff-paths';
import { formatDay, isOff, msg, statusWords, str } from '@klocket/core';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { icon } from '../../icon.ts';
import { ChosenTabController } from '../../kit/chosen-tab-controller.ts';
import { GrowingList } from '../../kit/growing-list.ts';
import { missingWords } from '../../kit/language-names.ts';
import { PauseController } from '../../kit/pause-controller.ts';
import { searchField } from '../../kit/search-field.ts';
import { ShortcutController } from '../../kit/shortcuts.ts';
import { renderTrouble, renderWaiting } from '../../kit/trouble.ts';
import { weekLink } from '../../kit/week-link.ts';
import { renderWhen, whenWords } from '../../kit/when-words.ts';
import { may } from '../../me.ts';
import type { DeskPlace } from '../../place.ts';
import { styles } from './activity-list.styles.ts';
import { listStates, stateChip, stateWords } from './state-words.ts';

const portion = 100;

/**
 * All activities somebody may see: what comes soonest first, found by words and state. The next
 * evening of one is cancelled from here in two taps.
 *
 * @element klocket-desk-activity-list
 */
export class KlocketDeskActivityList extends LitElement {
  static override styles = styles;

  @property({ attribute: false }) place!: DeskPlace;

  /** Rises when the list may have changed. */
  @property({ type: Number }) version = 0;

  @state() private words = '';
  @state() private shown: ActivityState | '' = '';
  /** The occurrence that is about to be changed. */
  @state() private open = '';
  @state() private total?: number;

  readonly #list = new GrowingList<ActivityLine>(this);
  readonly #pause = new PauseController(this);

  constructor() {
    super();
    new ChosenTabController(this);
    new ShortcutController(this, () => [
      {
        keys: 'n',
        words: msg('Ny aktivitet', { id: 'desk-activity-new' }),
        run: () => this.place.navigate('activities/new'),
      },
      {
        keys: 'f',
        words: msg('Sök bland aktiviteterna', { id: 'desk-activities-search' }),
        run: () => this.renderRoot.querySelector<HTMLElement>('#q')?.focus(),
      },
    ]);
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    const asked = (this.place.query.get('state') ?? '') as ActivityState | '';
    const isOther = changed.has('place') && asked !== this.shown;
    if (isOther) this.shown = asked;
    if (isOther || changed.has('version')) this.#ask();
  }

  override render() {
    const { me, district } = this.place;
    const mayWrite = may(me, district, 'activity.suggest') || may(me, district, 'activity.write');
    return html`<div class="stack">
      <div class="row between">
        <h1>${msg('Aktiviteter', { id: 'desk-room-activities' })}</h1>
        ${
          mayWrite
            ? html`<a class="button primary" href=${this.place.href('activities/new')}>
                ${icon('add')} ${msg('Ny aktivitet', { id: 'desk-activity-new' })}
              </a>`
            : nothing
        }
      </div>
      <div class="tools">
        ${searchField({
          label: msg('Sök bland aktiviteterna', { id: 'desk-activities-search' }),
          placeholder: msg('Sök', { id: 'desk-search' }),
          typed: (words) => this.#find(words),
        })}
        <nav class="tabs" aria-label=${msg('Visa', { id: 'desk-activities-show' })}>
          ${listStates().map(
            ([id, words]) =>
              html`<a
                href=${this.place.href(id ? `activities?state=${id}` : 'activities')}
                aria-current=${id === this.shown ? 'true' : nothing}
                >${words}</a
              >`,
          )}
        </nav>
      </div>
      <p class="visually-hidden" role="status">${this.#found()}</p>
      ${this.#list.isWaiting ? renderWaiting() : nothing}
      ${
        this.#list.isEmpty
          ? this.#renderEmpty(mayWrite)
          : html`<ul class="rows">
              ${this.#list.render(
                (line) => this.#renderLine(line),
                this.open,
                this.place.language,
                this.place.online,
              )}
            </ul>`
      }
      <p class="small">${weekLink(this.place)}</p>
      ${
        may(me, district, 'district.write')
          ? html`<p class="small">
              <a href=${this.place.href('activities/breaks')}
                >${msg('Skollov', { id: 'desk-breaks' })}</a
              >
            </p>`
          : nothing
      }
      ${this.#list.problem ? renderTrouble(this.#list.problem, () => this.#list.again()) : nothing}
    </div>`;
  }

  #found() {
    const { total } = this;
    return total === undefined
      ? ''
      : msg(str`Antal aktiviteter: ${total}`, { id: 'desk-activities-found' });
  }

  #renderEmpty(mayWrite: boolean) {
    const isNarrowed = this.words !== '' || this.shown !== '';
    return html`<div class="empty" role="status">
      ${icon('activities')}
      <p>
        ${
          isNarrowed
            ? this.words
              ? msg('Inget hittades. Prova ett annat ord.', { id: 'desk-found-nothing' })
              : msg('Inget här just nu.', { id: 'desk-none-here' })
            : msg('Här är det tomt ännu. Lägg in den första aktiviteten, det tar en minut.', {
                id: 'desk-activities-empty',
              })
        }
      </p>
      ${
        mayWrite && !isNarrowed
          ? html`<a class="button primary" href=${this.place.href('activities/new')}>
              ${icon('add')} ${msg('Ny aktivitet', { id: 'desk-activity-new' })}
            </a>`
          : nothing
      }
    </div>`;
  }

  #renderLine(line: ActivityLine) {
    const { id, title, next, house, organisers, missing, suggestedBy, publishAt } = line;
    const { language } = this.place;
    const about = [...new Set([house?.name, ...organisers])].filter(Boolean).join(' · ');
    const isOpen = next !== undefined && this.open === next.id;
    return html`<li class="line">
      <div class="what">
        <a href=${this.place.href(`activities/${id}`)}>${title}</a>
        ${about ? html`<span class="quiet small">${about}</span>` : nothing}
        <span class="chips">
          ${
            line.state === 'published'
              ? nothing
              : html`<span class="chip ${stateChip(line.state)}">${stateWords(line.state)}</span>`
          }
          ${
            publishAt
              ? html`<span class="chip notice">
                  ${msg(
                    str`Publiceras ${formatDay(publishAt.slice(0, 10), language, { day: 'numeric', month: 'short' })}`,
                    { id: 'desk-publishes' },
                  )}
                </span>`
              : nothing
          }
          ${
            suggestedBy
              ? html`<span class="quiet small"
                  >${msg(str`från ${suggestedBy}`, { id: 'desk-suggested-by' })}</span
                >`
              : nothing
          }
          ${
            missing.length > 0
              ? html`<span class="quiet small">${missingWords(missing, language)}</span>`
              : nothing
          }
        </span>
      </div>
      <div class="when">
        ${
          next
            ? html`<span class=${isOff(next) ? 'struck' : ''}>${renderWhen(next, language)}</span>
                ${
                  next.status === 'scheduled'
                    ? nothing
                    : html`<span class="chip ${isOff(next) ? 'off' : 'notice'}"
                        >${statusWords(next)}</span
                      >`
                }`
            : html`<span class="quiet">${msg('Inga datum', { id: 'desk-no-dates' })}</span>`
        }
      </div>
      <div class="act">
        ${
          next && line.may.change && line.state === 'published'
            ? html`<button
                aria-expanded=${isOpen}
                aria-label=${msg(str`Ställ in eller ändra ${title}, ${whenWords(next, language)}`, {
                  id: 'desk-change-next-named',
                })}
                @click=${() => (this.open = isOpen ? '' : next.id)}
              >
                ${
                  isOff(next)
                    ? msg('Ändra', { id: 'desk-change-one' })
                    : msg('Ställ in', { id: 'desk-cancel-one' })
                }
              </button>`
            : nothing
        }
      </div>
      ${
        isOpen
          ? html`<klocket-desk-change
              class="whole"
              .place=${this.place}
              occurrence=${next.id}
              status=${next.status}
              etag=${next.etag}
              .called=${`${title}, ${whenWords(next, language)}`}
              .more=${this.place.href(`activities/${id}/${next.id}`)}
              @klocket-desk-activity-changed=${() => (this.open = '')}
            ></klocket-desk-change>`
          : nothing
      }
    </li>`;
  }

  #find(words: string) {
    this.words = words;
    this.#pause.after(() => this.#ask());
  }

  #ask() {
    const { api, district } = this.place;
    const { words, shown } = this;
    void this.#list.ask(async (cursor, signal) => {
      const query = { q: words || undefined, state: shown || undefined, cursor, limit: portion };
      const path = staffPaths.activities(district, query);
      const { data } = await api.get<ActivityLines>(path, { signal });
      this.total = data.total;
      return data;
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-activity-list': KlocketDeskActivityList;
  }
}
