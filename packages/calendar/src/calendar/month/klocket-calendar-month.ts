import type { Occurrence } from '@klocket/contract';
import {
  addMonths,
  firstOfMonth,
  formatDay,
  isOff,
  isoWeek,
  lastOfMonth,
  msg,
  str,
} from '@klocket/core';
import { html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { countWords } from '../grid/count-words.ts';
import { GridView } from '../grid/grid-view.ts';
import { renderDays } from '../render-days.ts';
import { styles } from './klocket-calendar-month.styles.ts';

/** How many titles a day has room for, and how many rows of a day come at once. */
const titles = 3;
const slice = 10;

/**
 * A month as a grid of days, what happens on the chosen day below it. Part of `<klocket-calendar>`.
 *
 * @element klocket-calendar-month
 */
export class KlocketCalendarMonth extends GridView {
  static override styles = styles;

  protected override readonly unit = 'month';

  get #chosen() {
    return this.renderRoot.querySelector<HTMLElement>('.chosen');
  }

  /** How many rows of the chosen day are rendered so far. */
  @state() private shown = slice;

  override render() {
    const { language, direction } = this.place;
    const chosen = this.chosenDay;
    const days = this.days;
    const month = this.day.slice(0, 7);
    const weeks = [...days].reduce<[string, Occurrence[]][][]>((rows, entry, at) => {
      if (at % 7 === 0) rows.push([]);
      rows.at(-1)!.push(entry);
      return rows;
    }, []);
    return html`<div lang=${language} dir=${direction}>
      ${this.renderHead()}
      <table
        role="grid"
        aria-labelledby="title"
        aria-busy=${this.pending}
        @keydown=${this.#key}
        @click=${this.#click}
      >
        <thead>
          <tr>
            <th class="week" scope="col">
              <span class="visually-hidden">${msg('Vecka', { id: 'view-week' })}</span>
            </th>
            ${weeks[0]!.map(([day]) => {
              const name = formatDay(day, language, { weekday: 'long' });
              return html`<th scope="col" abbr=${name}>${this.#short(day)}</th>`;
            })}
          </tr>
        </thead>
        <tbody>
          ${weeks.map(
            (week) =>
              html`<tr>
                <th class="week" scope="row">
                  ${msg(str`v. ${isoWeek(week[0]![0])}`, { id: 'week-number' })}
                </th>
                ${week.map(([day, items]) => this.#renderDay(day, items, month, chosen))}
              </tr>`,
          )}
        </tbody>
      </table>
      ${this.known ? this.#renderChosen(days) : nothing} ${this.renderEmpty()}
    </div>`;
  }

  override updated() {
    super.updated();
    const count = this.days.get(this.chosenDay)?.length ?? 0;
    if (count > this.shown) requestAnimationFrame(() => setTimeout(() => (this.shown += slice)));
  }

  protected override turn(day: string, way: -1 | 1) {
    const first = firstOfMonth(addMonths(firstOfMonth(day), way));
    return first.slice(0, 7) === this.today.slice(0, 7) ? this.today : first;
  }

  protected override heading() {
    return formatDay(this.day, this.place.language, { month: 'long', year: 'numeric' });
  }

  protected override turnWords(way: -1 | 1) {
    return way < 0
      ? msg('Förra månaden', { id: 'month-before' })
      : msg('Nästa månad', { id: 'month-after' });
  }

  protected override inPage() {
    const from = firstOfMonth(this.day);
    const to = lastOfMonth(this.day);
    return new Set(
      [...this.days].filter(([day]) => day >= from && day <= to).flatMap(([, items]) => items),
    ).size;
  }

  #renderDay(day: string, items: Occurrence[], month: string, chosen: string) {
    const { server } = this.place;
    const more = items.length - titles;
    return html`<td
      class=${day.slice(0, 7) === month ? '' : 'outside'}
      data-day=${day}
      tabindex=${day === this.day ? 0 : -1}
      aria-selected=${day === chosen}
      aria-current=${day === this.today ? 'date' : nothing}
    >
      <span class="visually-hidden">${this.dayLabel(day, items.length)}</span>
      <b class="number" aria-hidden="true">${Number(day.slice(8))}</b>
      ${items.length ? html`<span class="count" aria-hidden="true">${items.length}</span>` : nothing}
      ${items
        .slice(0, more === 1 ? titles + 1 : titles)
        .map(
          (item) =>
            html`<a
              class=${isOff(item) ? 'short off' : 'short'}
              tabindex="-1"
              data-id=${item.id}
              href=${server + item.url}
              title=${item.title}
              ><bdi class="at">${item.allDay ? '' : item.startTime}</bdi>
              <bdi>${item.title}</bdi></a
            >`,
        )}
      ${more > 1 ? html`<span class="more">${msg(str`+${more} till`, { id: 'more-count' })}</span>` : nothing}
    </td>`;
  }

  #renderChosen(days: Map<string, Occurrence[]>) {
    const { place, chosenDay: day } = this;
    const items = days.get(day);
    if (!items) return nothing;
    return html`<div class="chosen" tabindex="-1">
      ${
        items.length
          ? renderDays(items.slice(0, this.shown), day, this.today, {
              ...place,
              renderRecap: place.more?.renderRecap,
            })
          : html`<p class="none">
              ${formatDay(day, place.language, { weekday: 'long', day: 'numeric', month: 'long' })}:
              ${countWords(0)}
            </p>`
      }
    </div>`;
  }

  /** A weekday in two or three letters; Arabic names are not shortened that way. */
  #short(day: string) {
    const style = this.place.language === 'ar' ? 'long' : 'short';
    return formatDay(day, this.place.language, { weekday: style });
  }

  #choose(day: string) {
    this.shown = slice;
    this.go(day);
  }

  readonly #click = (event: MouseEvent) => {
    const target = event.target as Element;
    const cell = target.closest<HTMLElement>('[data-day]');
    if (!cell || target.closest('a')) return;
    this.#choose(cell.dataset.day!);
    if (target.closest('.more')) void this.#showChosen();
  };

  readonly #key = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return this.pressed(event);
    if ((event.target as Element).closest('a')) return;
    event.preventDefault();
    this.#choose(this.day);
    void this.#showChosen();
  };

  async #showChosen() {
    await this.updateComplete;
    // The calendar around passes the choice back before the day is here.
    await new Promise(requestAnimationFrame);
    this.#chosen?.focus();
    this.#chosen?.scrollIntoView({ block: 'nearest' });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-calendar-month': KlocketCalendarMonth;
  }
}
