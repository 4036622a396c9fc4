import type { House, OpeningException } from '@klocket/contract';
import { formatDay, msg } from '@klocket/core';
import { html, nothing } from 'lit';
import { dayWords } from '../activity/when-words.ts';
import { comingExceptions, weekHours, type DayHours } from './week-hours.ts';

/** This week's hours as a table, folded away where several houses stand, and the days that differ. */
export function renderHours(house: House, today: string, lang: string, unfolded: boolean) {
  const exceptions = comingExceptions(house.exceptions, today);
  return html`
    ${
      house.hours.length > 0
        ? html`<details class="hours" ?open=${unfolded}>
            <summary>${msg('Öppettider den här veckan', { id: 'house-hours' })}</summary>
            <table>
              <thead class="visually-hidden">
                <tr>
                  <th scope="col">${msg('Dag', { id: 'day' })}</th>
                  <th scope="col">${msg('Tid', { id: 'time' })}</th>
                </tr>
              </thead>
              <tbody>
                ${weekHours(house, today).map((row) => renderDay(row, today, lang))}
              </tbody>
            </table>
          </details>`
        : nothing
    }
    ${
      exceptions.length > 0
        ? html`<ul class="exceptions" aria-label=${msg('Andra tider', { id: 'house-exceptions' })}>
            ${exceptions.map((one) => html`<li>${renderException(one, today, lang)}</li>`)}
          </ul>`
        : nothing
    }
  `;
}

const renderDay = ({ day, spans, reason }: DayHours, today: string, lang: string) =>
  html`<tr aria-current=${day === today ? 'date' : nothing}>
    <th scope="row">
      ${formatDay(day, lang, { weekday: 'long' })}
      ${day === today ? html`<span class="chip">${msg('i dag', { id: 'day-today' })}</span>` : nothing}
    </th>
    <td>${renderSpans(spans)} ${reason ? html`<bdi>(${reason})</bdi>` : nothing}</td>
  </tr>`;

/** “torsdag 24 december: Stängt, julafton”. */
const renderException = ({ day, hours, reason }: OpeningException, today: string, lang: string) =>
  html`<strong>${dayWords(day, today, lang)}:</strong>
    ${renderSpans(hours)}${reason ? html`, <bdi>${reason}</bdi>` : nothing}`;

const renderSpans = (spans: DayHours['spans']) =>
  spans.length > 0
    ? spans.map(
        ({ opens, closes }, index) => html`${index ? ', ' : ''}<bdi>${opens}–${closes}</bdi>`,
      )
    : msg('Stängt', { id: 'closed' });
