import type { Occurrence } from '@klocket/contract';
import { html } from 'lit';
import { dayWords } from './day-words.ts';
import { groupByDay } from './group-by-day.ts';
import { renderOccurrence, type RowPlace } from './render-occurrence.ts';

/** Occurrences as days with rows. */
export const renderDays = (
  occurrences: readonly Occurrence[],
  first: string,
  today: string,
  place: Omit<RowPlace, 'day'>,
) =>
  html`<div class="days">
    ${groupByDay(occurrences, first).map(({ day, items }) => {
      const [name, date] = dayWords(day, today, place.language);
      return html`<section class="day">
        <h3><b>${name}</b> <span>${date}</span></h3>
        <ul>
          ${items.map((occurrence) => renderOccurrence(occurrence, { ...place, day }))}
        </ul>
      </section>`;
    })}
  </div>`;
