import type { Occurrence, SignupOffer } from '@klocket/contract';
import { msg, str } from '@klocket/core';
import { html, nothing } from 'lit';
import { beginWords, timeWords, whenWords } from './when.ts';

interface About {
  lang: string;
  brief: boolean;
  /** Other dates of the same activity. */
  dates: readonly Occurrence[];
  choose(occurrence: string): void;
}

/** What one signs up for: title, time and house, or all meetings of a course. */
export function renderAbout(offer: SignupOffer, { lang, brief, dates, choose }: About) {
  const { title, house, form, meetings, occurrenceId } = offer;
  const isCourse = form.scope === 'course';
  return html`<div class="about" part="about">
    ${brief ? nothing : html`<p class="strong"><bdi>${title}</bdi></p>`}
    ${
      isCourse
        ? html`<details>
            <summary>
              ${msg(str`Anmälan gäller hela kursen. Träffar kvar: ${meetings.length}`, {
                id: 'signup-course',
              })}
            </summary>
            <ul>
              ${meetings.map((meeting) => html`<li>${whenWords(meeting, lang)}</li>`)}
            </ul>
          </details>`
        : html`${dates.length > 1 ? renderDates(dates, occurrenceId, lang, choose) : nothing}
            <p>
              ${(dates.length > 1 ? timeWords : whenWords)(offer, lang)}${
                house && !brief ? [' · ', html`<bdi>${house.name}</bdi>`] : nothing
              }
            </p>`
    }
  </div>`;
}

const renderDates = (
  dates: readonly Occurrence[],
  chosen: string,
  lang: string,
  choose: About['choose'],
) =>
  html`<div class="field">
    <label for="date">${msg('Vilken dag?', { id: 'signup-date' })}</label>
    <select id="date" @change=${({ target }: Event) => choose((target as HTMLSelectElement).value)}>
      ${dates.map(
        (date) =>
          html`<option value=${date.id} ?selected=${date.id === chosen}>
            ${beginWords(date, lang)}
          </option>`,
      )}
    </select>
  </div>`;
