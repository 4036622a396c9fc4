import type { Occurrence } from '@klocket/contract';
import { isOff, msg, statusWords } from '@klocket/core';
import { html, nothing } from 'lit';
import { icon } from '../icon.ts';
import { statusLead } from './fact-words.ts';
import { repeatsWords } from './repeats-words.ts';
import type { ActivityView } from './view.ts';
import { dayWords, nearWords, timeWords } from './when-words.ts';

/** When the occurrence in front takes place, big; what was first said crossed out, and why. */
export function renderWhen(view: ActivityView) {
  const { activity, shown, next, lang } = view;
  if (!shown) return renderNoDates(view);
  return html`
    ${renderStatus(shown)}
    <p class="label">${phaseWords(view)}</p>
    ${renderPrevious(view, shown)} ${renderDate(view, shown, isOff(shown))}
    ${
      next
        ? html`<p class="label next">${msg('Nästa gång', { id: 'activity-next' })}</p>
            ${renderDate(view, next)}`
        : isOff(shown) || view.phase === 'over'
          ? html`<p>${noMoreDates()}</p>`
          : nothing
    }
    ${
      activity.repeats
        ? html`<p class="repeats">
            ${icon('repeat')}<span
              >${repeatsWords(
                activity.repeats,
                activity.today,
                lang,
                activity.upcoming.find((one) => one.status === 'scheduled'),
              )}</span
            >
          </p>`
        : nothing
    }
  `;
}

/** What is said when nothing is planned. */
export const noMoreDates = () =>
  msg('Inga fler tider är bestämda. Fråga gärna.', { id: 'activity-no-dates' });

const renderNoDates = ({ activity: { today, past }, lang }: ActivityView) => html`
  <p class="date">${noMoreDates()}</p>
  ${
    past[0]
      ? html`<p>
          ${msg('Senast', { id: 'activity-latest' })}: ${dayWords(past[0].day, today, lang)}
        </p>`
      : nothing
  }
`;

/** The status as a banner: what it is, what it means, why. */
function renderStatus(shown: Occurrence) {
  const status = statusWords(shown);
  if (!status) return nothing;
  return html`<div class="banner ${shown.status}" part="status">
    <p><strong>${status}</strong> ${statusLead(shown.status)}</p>
    ${shown.reason ? html`<p dir="auto">${shown.reason}</p>` : nothing}
  </div>`;
}

function phaseWords({ phase, shown }: ActivityView) {
  if (phase === 'over') return msg('Har varit', { id: 'activity-over' });
  if (shown && isOff(shown)) return msg('Skulle ha varit', { id: 'activity-was-planned' });
  return phase === 'now'
    ? msg('Pågår nu', { id: 'activity-now' })
    : msg('När', { id: 'activity-when' });
}

function renderDate({ activity: { today }, lang }: ActivityView, one: Occurrence, off = false) {
  const near = nearWords(one.day, today);
  const date = html`<span class="day">${dayWords(one.day, today, lang)}</span>
    <span class="time"><bdi>${timeWords(one, today, lang)}</bdi></span>`;
  return html`<p class="date">
    ${near ? html`<span class="near">${near}</span>` : nothing}
    <time datetime=${one.allDay ? one.day : one.startsAt}>
      ${off ? html`<s>${date}</s>` : date}
    </time>
  </p>`;
}

/** What no longer holds: day and time, as far as they differ. */
function renderPrevious({ activity: { today }, lang }: ActivityView, shown: Occurrence) {
  const { previous } = shown;
  if (!previous) return nothing;
  const { day, startTime, endTime } = previous;
  const times = { day: shown.day, endDay: shown.day, startTime: startTime ?? shown.startTime };
  const words = [
    day && dayWords(day, today, lang),
    (startTime || endTime) &&
      timeWords({ ...times, endTime: endTime ?? shown.endTime }, today, lang),
  ].filter(Boolean);
  if (words.length === 0) return nothing;
  return html`<p class="previous">
    <span class="visually-hidden">${msg('Gäller inte längre', { id: 'no-longer' })}:</span>
    <del>${words.map((word, index) => html`${index ? ' · ' : ''}<bdi>${word}</bdi>`)}</del>
  </p>`;
}
