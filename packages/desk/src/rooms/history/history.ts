import type { HistoryEntry, HistoryPage } from '@klocket/contract';
import { staffPaths } from '@klocket/contract/staff-paths';
import { formatDay, intlLocale, msg } from '@klocket/core';
import { css, html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { icon } from '../../icon.ts';
import { GrowingList } from '../../kit/growing-list.ts';
import { PauseController } from '../../kit/pause-controller.ts';
import { renderTrouble, renderWaiting } from '../../kit/trouble.ts';
import { look } from '../../look/look.ts';
import { may } from '../../me.ts';
import type { DeskPlace } from '../../place.ts';
import { deedWords, kindWords, pathOf } from './history-words.ts';

/** An entry with the day it belongs to, which stands above the first of that day. */
interface Row {
  entry: HistoryEntry;
  time: string;
  newDay?: string;
}

/**
 * Who did what and when, newest first: all of it for who coordinates the district, one's own deeds
 * for everyone else.
 *
 * @element klocket-desk-history
 */
export class KlocketDeskHistory extends LitElement {
  static override styles = [
    look,
    css`
      .search {
        max-inline-size: 26rem;
      }
      .row-entry {
        display: grid;
        grid-template-columns: 3.6rem minmax(0, 1fr);
        gap: 0 1rem;
        padding-block: 0.7rem;
        border-block-end: 1px solid var(--line);
        content-visibility: auto;
        contain-intrinsic-size: auto 3.5rem;
      }
      .day {
        padding-block: 1.5rem 0.4rem;
      }
      time {
        color: var(--quiet);
        font-variant-numeric: tabular-nums;
      }
      .row-entry a {
        color: inherit;
        font-weight: 600;
      }
      @media print {
        .search {
          display: none;
        }
        .row-entry {
          content-visibility: visible;
        }
      }
    `,
  ];

  @property({ attribute: false }) place!: DeskPlace;

  @state() private words = '';

  readonly #list = new GrowingList<Row>(this);
  #lastDay = '';
  readonly #pause = new PauseController(this);

  override connectedCallback() {
    super.connectedCallback();
    this.#ask();
  }

  override render() {
    const { me, district, language } = this.place;
    return html`<div class="stack">
      <h1>${msg('Historik', { id: 'desk-room-history' })}</h1>
      <p class="quiet">
        ${
          may(me, district, 'history.read-all')
            ? msg('Vem som har gjort vad, det senaste först.', { id: 'desk-history-lead' })
            : msg('Det du själv har gjort, det senaste först.', { id: 'desk-history-lead-own' })
        }
      </p>
      <div class="field search">
        <label for="q">${msg('Sök på namn eller rubrik', { id: 'desk-history-search' })}</label>
        <input id="q" type="search" maxlength="200" autocomplete="off" @input=${this.#typed} />
      </div>
      ${this.#list.isWaiting ? renderWaiting() : nothing}
      ${
        this.#list.isEmpty
          ? html`<div class="empty" role="status">
              ${icon('history')}
              <p>
                ${
                  this.words
                    ? msg('Inget hittades. Prova ett annat ord.', { id: 'desk-found-nothing' })
                    : msg('Inget har hänt ännu. Det ni gör här syns i historiken.', {
                        id: 'desk-history-empty',
                      })
                }
              </p>
            </div>`
          : html`<ul>
              ${this.#list.render((row) => this.#renderRow(row), language)}
            </ul>`
      }
      ${this.#list.problem ? renderTrouble(this.#list.problem, () => this.#list.again()) : nothing}
    </div>`;
  }

  #renderRow({ entry, time, newDay }: Row) {
    const path = pathOf(entry);
    const { title } = entry.object;
    const kind = kindWords(entry, this.place.language);
    return html`${newDay ? html`<li class="day"><h2>${newDay}</h2></li>` : nothing}
      <li class="row-entry">
        <time datetime=${entry.at}>${time}</time>
        <span>
          ${entry.actor.name} ${deedWords(entry)}
          ${path ? html`<a href=${this.place.href(path)}>${title}</a>` : html`<strong>${title}</strong>`}
          ${kind && kind !== title ? html`<br /><span class="quiet small">${kind}</span>` : nothing}
        </span>
      </li>`;
  }

  #typed(event: Event) {
    this.words = (event.target as HTMLInputElement).value.trim();
    this.#pause.after(() => this.#ask());
  }

  #ask() {
    const { api, district } = this.place;
    const { words } = this;
    void this.#list.ask(async (cursor, signal) => {
      const path = staffPaths.history(district, { q: words || undefined, cursor });
      const { data } = await api.get<HistoryPage>(path, { signal });
      if (!cursor) this.#lastDay = '';
      return { items: data.items.map((entry) => this.#toRow(entry)), cursor: data.cursor };
    });
  }

  #toRow(entry: HistoryEntry): Row {
    const { language, zone } = this.place;
    const at = new Date(entry.at);
    const day = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: zone }).format(at);
    const time = new Intl.DateTimeFormat(intlLocale(language), {
      hour: '2-digit',
      minute: '2-digit',
      timeZone: zone,
    }).format(at);
    const isNew = day !== this.#lastDay;
    this.#lastDay = day;
    const words = formatDay(day, language, { weekday: 'long', day: 'numeric', month: 'long' });
    return { entry, time, newDay: isNew ? words[0]!.toUpperCase() + words.slice(1) : undefined };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-history': KlocketDeskHistory;
  }
}
