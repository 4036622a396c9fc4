import type { OccurrenceList } from '@klocket/contract';
import {
  addDays,
  describeProblem,
  formatDay,
  listQuery,
  readFilters,
  WidgetElement,
  type Answer,
} from '@klocket/core';
import { msg } from '@klocket/core';
import { Task } from '@lit/task';
import { html } from 'lit';
import { groupByDay } from './group-by-day.ts';
import { styles } from './klocket-calendar.styles.ts';
import { renderOccurrence } from './render-occurrence.ts';

/**
 * Shows what happens in a district, as a list from now on, grouped by day.
 *
 * @element klocket-calendar
 * @slot - Shown until the first answer, and when the server cannot be reached: a link to the calendar's own page.
 * @csspart occurrence - One row.
 */
export class KlocketCalendar extends WidgetElement {
  static override styles = styles;

  readonly #list = new Task(this, {
    args: () => [this.source, this.site.district, this.site.lang] as const,
    task: ([api, district, lang], { signal }) =>
      api.occurrences(district, listQuery(readFilters(this), lang), { signal }),
  });

  override render() {
    return html`<div lang=${this.language} dir=${this.direction}>
      ${this.#list.render({
        pending: () => html`<slot></slot>`,
        complete: (answer) => this.#renderList(answer),
        error: (error) =>
          html`<p role="alert">${describeProblem(error)}</p>
            <slot></slot>
            <button class="button" @click=${() => this.#list.run()}>
              ${msg('Försök igen', { id: 'try-again' })}
            </button>`,
      })}
    </div>`;
  }

  #renderList({ data }: Answer<OccurrenceList>) {
    return groupByDay(data.items, data.from).map(
      ({ day, items }) => html`
        <h3>${this.#dayWords(day, data.today)}</h3>
        <ul>
          ${items.map((occurrence) =>
            renderOccurrence(occurrence, this.site.server, this.language),
          )}
        </ul>
      `,
    );
  }

  #dayWords(day: string, today: string) {
    const words = formatDay(day, this.language, {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      ...(day.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' }),
    });
    if (day === today) return html`${msg('Idag', { id: 'today' })} · ${words}`;
    if (day === addDays(today, 1)) return html`${msg('Imorgon', { id: 'tomorrow' })} · ${words}`;
    return words;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-calendar': KlocketCalendar;
  }
}
