import type { Occurrence } from '@klocket/contract';
import { addDays, formatDay, isOff, msg, str } from '@klocket/core';
import { html, nothing } from 'lit';
import { dayWords, lastsForDays, placeWords, timeWords } from '../../occurrence-words.ts';
import { daysAhead } from '../touch-answers.ts';
import type { TouchView } from '../touch-view.ts';
import { languageName, renderCode, renderHeading, renderOccurrence } from './parts.ts';

/** What happens on a day, and the days to choose from. */
export function renderProgramme(view: TouchView) {
  const { life, visit, occurrences, language, change } = view;
  const { today } = life;
  const fitting = occurrences.filter(
    ({ spoken }) => !visit.spoken || spoken.includes(visit.spoken),
  );
  const days = Array.from({ length: daysAhead }, (_, at) => addDays(today, at));
  const hasSome = (day: string) => fitting.some((one) => isOn(one, day, view));
  // Late in the evening nothing is left of today.
  const chosen = visit.day ?? days.find(hasSome) ?? today;
  const shown = fitting.filter((one) => isOn(one, chosen, view));
  return html`${renderHeading(dayWords(chosen, language))}
    ${
      shown.length > 0
        ? html`<ul class="rows">
            ${shown.map((one) => renderOccurrence(one, view, chosen))}
          </ul>`
        : html`<p class="none">
            ${msg('Inget är inplanerat den dagen.', { id: 'touch-nothing' })}
          </p>`
    }
    <div class="chips days" role="group" aria-label=${msg('Dag', { id: 'touch-days' })}>
      ${days.map(
        (day) =>
          html`<button
            class="chip day"
            aria-pressed=${day === chosen}
            ?data-empty=${!hasSome(day)}
            aria-label=${dayWords(day, language)}
            @click=${() => change({ day })}
          >
            <small
              >${day === today ? msg('I dag', { id: 'touch-today' }) : formatDay(day, language, { weekday: 'short' })}</small
            >
            <b>${formatDay(day, language, { day: 'numeric' })}</b>
          </button>`,
      )}
    </div>
    ${renderLanguages(view)}`;
}

/** On a day, and today only what is not over. */
const isOn = (one: Occurrence, on: string, { life }: Pick<TouchView, 'life'>) => {
  const { day, endDay, endsAt } = one;
  const last = endDay > day && !lastsForDays(one) ? addDays(endDay, -1) : endDay;
  const isOver = on === life.today && Date.parse(endsAt) <= life.now().getTime();
  return day <= on && on <= last && !isOver;
};

function renderLanguages({ occurrences, visit, language, change }: TouchView) {
  const tags = [...new Set(occurrences.flatMap(({ spoken }) => spoken))];
  if (tags.length < 2) return nothing;
  return html`<div
    class="chips"
    role="group"
    aria-label=${msg('Språk som talas', { id: 'touch-spoken' })}
  >
    <button
      class="chip"
      aria-pressed=${!visit.spoken}
      @click=${() => change({ spoken: undefined })}
    >
      ${msg('Alla språk', { id: 'touch-all-spoken' })}
    </button>
    ${tags.map(
      (tag) =>
        html`<button
          class="chip"
          aria-pressed=${visit.spoken === tag}
          @click=${() => change({ spoken: tag })}
        >
          ${languageName(tag, language)}
        </button>`,
    )}
  </div>`;
}

/** One occurrence, and the way on by one's own phone. */
export function renderOne(view: TouchView, id: string) {
  const { occurrences, language } = view;
  const one = occurrences.find((occurrence) => occurrence.id === id);
  if (!one)
    return html`<p class="none">${msg('Det här finns inte längre.', { id: 'touch-gone' })}</p>`;
  const { title, summary, day, endDay, price, joining, spoken, url } = one;
  const words =
    joining === 'sign-up' && !isOff(one)
      ? msg('Anmäl dig i telefonen', { id: 'touch-sign-up' })
      : msg('Läs mer i telefonen', { id: 'touch-read-on' });
  return html`<article class="one">
    <div>
      <p class="when">
        <bdi>${dayWords(day, language)}</bdi> <b><bdi>${timeWords(one, day)}</bdi></b>
        ${lastsForDays(one) ? html`– <bdi>${dayWords(endDay, language)}</bdi>` : nothing}
      </p>
      ${renderHeading(title)}
      ${summary ? html`<p class="summary"><bdi>${summary}</bdi></p>` : nothing}
      <p><bdi>${placeWords(one)}</bdi></p>
      <p>
        ${joining === 'drop-in' ? msg('Kom som du är, ingen anmälan', { id: 'touch-drop-in' }) : nothing}
      </p>
      <p>${price ? html`<bdi>${price}</bdi>` : msg('Det kostar inget', { id: 'touch-free' })}</p>
      ${
        spoken.length > 0
          ? html`<p>
              ${msg(str`Vi talar ${new Intl.ListFormat(language).format(spoken.map((tag) => languageName(tag, language).toLocaleLowerCase(language)))}`, { id: 'touch-we-speak' })}
            </p>`
          : nothing
      }
    </div>
    ${renderCode(url, words, view)}
  </article>`;
}
