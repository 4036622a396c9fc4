import type { Occurrence } from '@klocket/contract';
import { isoWeek, msg, str } from '@klocket/core';
import { html, nothing } from 'lit';
import { dayWords } from './day-words.ts';
import { groupByDay, type DayGroup } from './group-by-day.ts';
import { renderOccurrence, type RowPlace } from './render-occurrence.ts';

/** Occurrences as days with rows; the number of each new week stands once. */
export function renderDays(
  occurrences: readonly Occurrence[],
  first: string,
  today: string,
  place: Omit<RowPlace, 'day'>,
) {
  let week = 0;
  return html`<div class="days">
    ${groupByDay(occurrences, first).map(({ day, items }: DayGroup) => {
      const [name, date] = dayWords(day, today, place.language);
      const before = week;
      week = isoWeek(day);
      return html`<section class="day">
        <h3>
          <b>${name}</b> <span>${date}</span>
          ${week === before ? nothing : html`<span class="week">${weekWords(week)}</span>`}
        </h3>
        <ul>
          ${items.map((occurrence) => renderOccurrence(occurrence, { ...place, day }))}
        </ul>
      </section>`;
    })}
  </div>`;
}

/** The number of a week, short. */
export const weekWords = (week: number) => msg(str`v. ${week}`, { id: 'week-number' });
