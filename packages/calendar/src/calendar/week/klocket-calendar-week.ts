import type { Occurrence } from '@klocket/contract';
import { addDays, formatDay, formatDays, isoWeek, mondayOf, msg, str } from '@klocket/core';
import { html, nothing, type PropertyValues } from 'lit';
import { GridView } from '../grid/grid-view.ts';
import { renderOccurrence } from '../render-occurrence.ts';
import { styles } from './klocket-calendar-week.styles.ts';

/**
 * A week: a column for each day where there is room, otherwise the days below each other. Enter goes
 * into a day, arrows from one title to the next, Escape back to the day. Part of `<klocket-calendar>`.
 *
 * @element klocket-calendar-week
 */
export class KlocketCalendarWeek extends GridView {
  static override styles = styles;

  protected override readonly unit = 'week';

  #opened = false;

  /** Whether the days had the focus before they made room for those on their way. */
  #left = false;

  override render() {
    const { language, direction } = this.place;
    return html`<div lang=${language} dir=${direction}>
      ${this.renderHead()} ${this.#renderGrid()} ${this.renderEmpty()}
    </div>`;
  }

  #renderGrid() {
    // Days without all their rows would move when the rows come.
    if (!this.known) return html`<div class="waiting"></div>`;
    return html`<div
      role="grid"
      aria-labelledby="title"
      aria-busy=${this.pending}
      @keydown=${this.#key}
    >
      <div class="week" role="row">
        ${[...this.days].map(([day, items]) => this.#renderDay(day, items))}
      </div>
    </div>`;
  }

  protected override turn(day: string, way: -1 | 1) {
    const monday = mondayOf(addDays(day, way * 7));
    return monday === mondayOf(this.today) ? this.today : monday;
  }

  protected override heading() {
    const { language } = this.place;
    const monday = mondayOf(this.day);
    const dates = formatDays(monday, addDays(monday, 6), language, {
      day: 'numeric',
      month: 'short',
      year: 'numeric',
    });
    return msg(str`Vecka ${isoWeek(monday)}, ${dates}`, { id: 'week-dates' });
  }

  protected override turnWords(way: -1 | 1) {
    return way < 0
      ? msg('Förra veckan', { id: 'week-before' })
      : msg('Nästa vecka', { id: 'week-after' });
  }

  /** Late on a Sunday the week to come says more than the one that has been. */
  protected override willUpdate(changed: PropertyValues) {
    const { answer } = this.data;
    if (answer && !this.#opened) {
      this.#opened = true;
      const opens = !this.place.day && this.day === this.today;
      if (opens && this.#isOver(answer.data.items)) this.day = this.turn(this.day, 1);
    }
    super.willUpdate(changed);
    const { activeElement } = this.renderRoot as ShadowRoot;
    if (!this.known && activeElement?.closest('[role=grid]')) this.#left = true;
  }

  protected override updated() {
    super.updated();
    if (!this.#left || !this.known) return;
    this.#left = false;
    // Who has gone elsewhere meanwhile stays there.
    if (document.activeElement === document.body) this.current?.focus();
  }

  /** Whether what the running week has left goes on in the next one. */
  #isOver(items: readonly Occurrence[]) {
    const now = this.place.host.clock().getTime();
    const sunday = addDays(mondayOf(this.day), 6);
    return items.every(({ endsAt, endDay }) => endDay > sunday || Date.parse(endsAt) <= now);
  }

  protected override inPage() {
    return new Set([...this.days.values()].flat()).size;
  }

  #renderDay(day: string, items: Occurrence[]) {
    const { place } = this;
    const past = day < this.today && mondayOf(day) === mondayOf(this.today);
    return html`<div
      class=${past ? 'day past' : 'day'}
      role="gridcell"
      data-day=${day}
      tabindex=${day === this.day ? 0 : -1}
      aria-current=${day === this.today ? 'date' : nothing}
    >
      <span class="visually-hidden">${this.dayLabel(day, items.length)}</span>
      <p class="name" aria-hidden="true">
        <b class="number">${Number(day.slice(8))}</b>
        ${formatDay(day, place.language, { weekday: 'long' })}
      </p>
      ${
        items.length
          ? html`<ul>
              ${items.map((item) => renderOccurrence(item, { ...place, day, renderRecap: place.more?.renderRecap, tabindex: -1 }))}
            </ul>`
          : nothing
      }
    </div>`;
  }

  readonly #key = (event: KeyboardEvent) => {
    const cell = (event.target as Element).closest('[data-day]')!;
    const links = [...cell.querySelectorAll<HTMLElement>('a.title')];
    const at = links.indexOf(event.target as HTMLElement);
    const go = (to: HTMLElement | null | undefined) => {
      event.preventDefault();
      to?.focus();
    };
    if (at < 0) return event.key === 'Enter' ? go(links[0]) : this.pressed(event);
    if (event.key === 'ArrowDown') go(links[at + 1]);
    else if (event.key === 'ArrowUp') go(links[at - 1]);
    else if (event.key === 'Escape') go(this.current);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-calendar-week': KlocketCalendarWeek;
  }
}
