import type { PeopleCount, PeopleCountList } from '@klocket/contract';
import { staffPaths } from '@klocket/contract/staff-paths';
import { formatDay, isOff, Latest, msg, statusWords, str } from '@klocket/core';
import { listen } from '@klocket/core/live';
import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { icon } from '../../icon.ts';
import { answered } from '../../kit/answered.ts';
import { renderTrouble, renderWaiting } from '../../kit/trouble.ts';
import { cardList } from '../../look/card-list.ts';
import { look } from '../../look/look.ts';
import { tabs } from '../../look/tabs.ts';
import type { DeskPlace } from '../../place.ts';
import { cameWords, takenWords } from './people-words.ts';

/**
 * What people come to around today, and how many; not a name.
 *
 * @element klocket-desk-people-list
 */
export class KlocketDeskPeopleList extends LitElement {
  static override styles = [
    look,
    tabs,
    cardList,
    css`
      .day {
        display: grid;
        gap: 0.6rem;
      }
      .occurrence {
        grid-template-columns: clamp(4rem, 12vw, 5.4rem) minmax(0, 1fr) auto;
        gap: 0.1rem clamp(0.6rem, 2vw, 1rem);
        align-items: center;
        padding: 0.85rem clamp(1rem, 3vw, 1.4rem);
      }
      .time {
        font-variant-numeric: tabular-nums;
        line-height: 1.3;
      }
      .time strong {
        display: block;
        font-size: 1.1rem;
      }
      .off .name {
        text-decoration: line-through;
      }
      .chips {
        padding-block-start: 0.2rem;
      }
      .occurrence > .icon {
        color: var(--quiet);
      }
    `,
  ];

  @property({ attribute: false }) place!: DeskPlace;

  readonly #counts = new Latest<PeopleCountList>(this);
  #stop?: () => void;

  override connectedCallback() {
    super.connectedCallback();
    this.#ask();
    this.#stop = listen('', this.place.district, () => this.#ask(true));
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#stop?.();
  }

  override render() {
    const { answer, problem } = this.#counts;
    if (!answer) return problem ? renderTrouble(problem, () => this.#ask()) : renderWaiting();
    const { today, items, calls } = answer.data;
    const isPast = this.#shown === 'past';
    const shown = items.filter(
      ({ endDay, takesSignups }) =>
        endDay < today === isPast && (this.#shown !== 'signups' || takesSignups),
    );
    const days = [...new Set(shown.map(({ day }) => day))];
    if (isPast) days.reverse();
    return html`<div class="stack">
      <div class="row between">
        <h1>${msg('Deltagare', { id: 'desk-room-people' })}</h1>
        ${this.#renderCalls(calls)}
      </div>
      <nav class="tabs" aria-label=${msg('Vilka', { id: 'desk-which-days' })}>
        ${this.#parts().map(
          ([part, words]) =>
            html`<a
              href=${this.place.href(part ? `people?show=${part}` : 'people')}
              aria-current=${this.#shown === part ? 'page' : nothing}
              >${words}</a
            >`,
        )}
      </nav>
      ${
        days.length > 0
          ? days.map((day) => {
              const ofDay = shown.filter((count) => count.day === day);
              return this.#renderDay(day, today, ofDay);
            })
          : html`<div class="empty">
              ${icon('people')}
              <p>
                ${
                  isPast
                    ? msg('Ingenting den senaste veckan.', { id: 'desk-no-people-past' })
                    : msg('Ingenting de närmaste tre veckorna.', { id: 'desk-no-people' })
                }
              </p>
            </div>`
      }
    </div>`;
  }

  get #shown() {
    return this.place.query.get('show') ?? '';
  }

  #parts() {
    return [
      ['', msg('Kommande', { id: 'desk-activities-published' })],
      ['signups', msg('Med anmälan', { id: 'desk-people-signups' })],
      ['past', msg('Veckan som var', { id: 'desk-people-past' })],
    ] as const;
  }

  #renderCalls(calls: number) {
    if (calls === 0) return nothing;
    return html`<a class="button" href=${this.place.href('people/calls')}>
      ${icon('phone')}
      ${
        calls === 1
          ? msg('En att ringa', { id: 'desk-calls-one' })
          : msg(str`${calls} att ringa`, { id: 'desk-calls' })
      }
    </a>`;
  }

  #renderDay(day: string, today: string, items: PeopleCount[]) {
    return html`<section class="day" aria-labelledby="day-${day}">
      <h2 id="day-${day}">${dayWords(day, today, this.place.language)}</h2>
      <ul class="card list">
        ${items.map((count) => this.#renderCount(count, today))}
      </ul>
    </section>`;
  }

  #renderCount(count: PeopleCount, today: string) {
    const { occurrenceId, title, startTime, endTime, house, waiting } = count;
    const status = statusWords(count);
    const off = isOff(count) ? 'off' : '';
    const came = cameWords(count);
    const isUnmarked = !came && count.endDay < today && !off && count.taken > 0;
    return html`<li class="occurrence ${off}">
      <div class="time"><strong>${startTime}</strong><span class="quiet">–${endTime}</span></div>
      <div class="what">
        <a class="name" href=${this.place.href(`people/${occurrenceId}`)}>${title}</a>
        <span class="quiet small">
          ${[takenWords(count), house?.name].filter(Boolean).join(' · ')}
        </span>
        <span class="chips">
          ${status ? html`<span class="chip ${off || 'notice'}">${status}</span>` : nothing}
          ${came ? html`<span class="chip">${came}</span>` : nothing}
          ${
            waiting > 0 && !off
              ? html`<span class="chip notice"
                  >${msg(str`${waiting} väntar på plats`, { id: 'desk-waiting-count' })}</span
                >`
              : nothing
          }
          ${
            isUnmarked
              ? html`<span class="chip notice"
                  >${msg('Närvaron är inte märkt', { id: 'desk-unmarked' })}</span
                >`
              : nothing
          }
        </span>
      </div>
      ${icon('forward')}
    </li>`;
  }

  #ask(quiet = false) {
    const { api, district } = this.place;
    const path = staffPaths.people(district);
    void this.#counts.ask((signal) => answered(api.get<PeopleCountList>(path, { signal })), quiet);
  }
}

/** A day in words: of today and tomorrow, that they are. */
function dayWords(day: string, today: string, language: string) {
  const words = formatDay(day, language, { weekday: 'long', day: 'numeric', month: 'long' });
  if (day === today) return msg(str`I dag, ${words}`, { id: 'desk-today-is' });
  return words[0]!.toUpperCase() + words.slice(1);
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-people-list': KlocketDeskPeopleList;
  }
}
