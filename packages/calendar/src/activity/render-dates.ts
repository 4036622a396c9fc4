import type { Occurrence } from '@klocket/contract';
import { isOff, msg, statusWords, str } from '@klocket/core';
import { html, nothing } from 'lit';
import { heading } from '../heading.ts';
import type { ActivityView } from './view.ts';
import { dayWords, timeWords } from './when-words.ts';

/** How many dates stand there before the visitor asks for all. */
export const fewDates = 5;
const fewPast = 3;

/** All coming dates and those that have been, each with what became of it. */
export function renderDates(view: ActivityView, all: boolean, showAll: () => unknown) {
  const { activity, level, phase } = view;
  const { upcoming } = activity;
  // What is in front has said what it has to say.
  const past = activity.past.filter(({ id }) => phase !== 'over' || id !== view.shown?.id);
  // Those with something to tell stand out; the rest are there for who looks.
  const latest = past.filter(({ recap }, at) => at < fewPast || recap);
  const older = past.filter((one) => !latest.includes(one));
  const shown = all ? upcoming : upcoming.slice(0, fewDates);
  // A single date is said already, at the top.
  const single = upcoming.length === 1 && upcoming[0]!.id === view.shown?.id;
  return html`
    ${
      upcoming.length > 0 && !single
        ? html`<section class="dates" part="dates">
            ${heading(level + 1, msg('Kommande tider', { id: 'activity-upcoming' }))}
            <ul id="upcoming">
              ${shown.map((one) => renderDateRow(view, one))}
            </ul>
            ${
              upcoming.length > fewDates && !all
                ? html`<button class="button" aria-controls="upcoming" @click=${showAll}>
                    ${msg(str`Visa alla ${upcoming.length} datum`, { id: 'activity-all-dates' })}
                  </button>`
                : nothing
            }
          </section>`
        : nothing
    }
    ${
      past.length > 0
        ? html`<section class="dates past" part="dates">
            ${heading(level + 1, msg('Tidigare tider', { id: 'activity-past' }))}
            <ul>
              ${latest.map((one) => renderDateRow(view, one))}
            </ul>
            ${
              older.length > 0
                ? html`<details>
                    <summary>
                      ${msg(str`Visa ${older.length} till`, { id: 'activity-older' })}
                    </summary>
                    <ul>
                      ${older.map((one) => renderDateRow(view, one))}
                    </ul>
                  </details>`
                : nothing
            }
          </section>`
        : nothing
    }
  `;
}

function renderDateRow({ activity, shown, server, lang }: ActivityView, one: Occurrence) {
  const { today } = activity;
  const status = statusWords(one);
  const date = html`<span>${dayWords(one.day, today, lang)}</span>
    <bdi>${timeWords(one, today, lang)}</bdi>`;
  return html`<li class=${one.status}>
    <a
      href=${server + one.url}
      aria-current=${one.id === shown?.id ? 'true' : nothing}
      referrerpolicy=${activity.sensitive ? 'no-referrer' : nothing}
      >${isOff(one) ? html`<s>${date}</s>` : date}</a
    >
    ${status ? html`<strong class="chip">${status}</strong>` : nothing}
    ${one.reason ? html`<span class="reason" dir="auto">${one.reason}</span>` : nothing}
    ${
      one.recap
        ? html`<p class="excerpt" dir="auto">
            <span class="strong">${msg('Så blev det', { id: 'recap' })}:</span> ${one.recap.text}
          </p>`
        : nothing
    }
  </li>`;
}
