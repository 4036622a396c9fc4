import type { Occurrence, Today, TodayNote } from '@klocket/contract';
import { staffPaths } from '@klocket/contract/staff-paths';
import { formatDay, isOff, Latest, msg, statusWords, str } from '@klocket/core';
import { listen, listenToDefects } from '@klocket/core/live';
import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { icon } from '../../icon.ts';
import { answered } from '../../kit/answered.ts';
import { isSomebodyHere } from '../../kit/presence.ts';
import { renderTrouble, renderWaiting } from '../../kit/trouble.ts';
import { weekLink } from '../../kit/week-link.ts';
import type { DeskPlace } from '../../place.ts';
import { noteWords } from './note-words.ts';
import { styles } from './today.styles.ts';

/** What is on changes by itself as time goes by. */
const askAgainMs = 60_000;

/**
 * Where one arrives: what is on now and later today, and what needs somebody.
 *
 * @element klocket-desk-today
 */
export class KlocketDeskToday extends LitElement {
  static override styles = styles;

  @property({ attribute: false }) place!: DeskPlace;

  readonly #today = new Latest<Today>(this);
  #stop?: () => void;

  override connectedCallback() {
    super.connectedCallback();
    const { district } = this.place;
    this.#ask();
    const renew = () => {
      if (isSomebodyHere()) this.#ask(true);
    };
    const stops = [listen('', district, renew), listenToDefects('', district, renew)];
    const timer = setInterval(renew, askAgainMs);
    this.#stop = () => {
      for (const stop of stops) stop();
      clearInterval(timer);
    };
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#stop?.();
  }

  override render() {
    const { answer, problem } = this.#today;
    return html`<div class="room">
      <div class="head">
        <h1>${msg(str`Hej, ${this.place.me.name}!`, { id: 'desk-hello' })}</h1>
        ${answer ? html`<p class="quiet">${this.#day(answer.data.day)}</p>` : nothing}
      </div>
      ${problem ? renderTrouble(problem, () => this.#ask()) : nothing}
      ${answer ? this.#renderToday(answer.data) : problem ? nothing : renderWaiting()}
    </div>`;
  }

  #renderToday({ day, now, later, next, notes, changeable }: Today) {
    const may = new Set(changeable);
    return html`<section aria-labelledby="needs">
        <h2 id="needs">${msg('Det här behöver dig', { id: 'desk-needs-you' })}</h2>
        ${
          notes.length > 0
            ? html`<div class="notes">${notes.map((note) => this.#renderNote(note))}</div>`
            : html`<p class="fine">
                ${icon('check')}
                ${msg('Inget just nu. Allt är i ordning.', { id: 'desk-nothing-needs' })}
              </p>`
        }
      </section>
      <section aria-labelledby="now">
        <h2 id="now">${msg('Pågår nu', { id: 'desk-on-now' })}</h2>
        ${this.#renderOccurrences(now, day, may, msg('Inget pågår just nu.', { id: 'desk-nothing-now' }))}
      </section>
      <section aria-labelledby="later">
        <h2 id="later">${msg('Senare i dag', { id: 'desk-later' })}</h2>
        ${this.#renderOccurrences(
          later,
          day,
          may,
          msg('Inget mer är inplanerat i dag.', { id: 'desk-nothing-later' }),
        )}
      </section>
      ${
        next.length > 0
          ? html`<section aria-labelledby="next">
              <h2 id="next">${msg('De närmaste dagarna', { id: 'desk-coming-days' })}</h2>
              <ul class="card list">
                ${next.map((occurrence) => this.#renderOccurrence(occurrence, day, true))}
              </ul>
            </section>`
          : nothing
      }
      <p>${weekLink(this.place)}</p>`;
  }

  #renderNote({ kind, count, items, path }: TodayNote) {
    const { icon: picture, words } = noteWords[kind];
    return html`<article class="card note">
      ${icon(picture)}
      <h3><a href=${this.place.href(path)}>${words(count)}</a></h3>
      ${
        items.length > 0
          ? html`<ul>
              ${items.map((item) => this.#renderItem(item))}
            </ul>`
          : nothing
      }
    </article>`;
  }

  #renderItem({ title, path, day }: TodayNote['items'][number]) {
    return html`<li>
      ${path ? html`<a href=${this.place.href(path)}>${title}</a>` : title}
      ${day ? html`<span class="quiet">${this.#shortDay(day)}</span>` : nothing}
    </li>`;
  }

  #renderOccurrences(items: Occurrence[], today: string, may: ReadonlySet<string>, none: string) {
    if (items.length === 0) return html`<p class="quiet">${none}</p>`;
    return html`<ul class="card list">
      ${items.map((occurrence) => this.#renderOccurrence(occurrence, today, may.has(occurrence.id)))}
    </ul>`;
  }

  #renderOccurrence(occurrence: Occurrence, today: string, mayChange: boolean) {
    const { id, activityId, title, house, room, language } = occurrence;
    const where = [house?.name, room].filter(Boolean).join(', ');
    const status = statusWords(occurrence);
    return html`<li
      class="occurrence ${occurrence.day > today ? 'ahead' : ''} ${isOff(occurrence) ? 'off' : ''}"
    >
      <div class="time">${this.#renderTime(occurrence, today)}</div>
      <div>
        <a href=${this.place.href(`activities/${activityId}`)} lang=${language ?? nothing}
          >${title}</a
        >
        ${where ? html`<div class="quiet small">${where}</div>` : nothing}
        ${
          status
            ? html`<span class="chip ${isOff(occurrence) ? 'off' : 'notice'}">${status}</span>`
            : nothing
        }
      </div>
      ${
        mayChange
          ? html`<a
              class="button"
              href=${this.place.href(`activities/${activityId}/${id}`)}
              aria-label=${msg(str`Ändra ${title}, ${this.#day(occurrence.day)}`, {
                id: 'desk-change-on-day',
              })}
            >
              ${msg('Ändra', { id: 'desk-change-one' })}
            </a>`
          : nothing
      }
    </li>`;
  }

  /** Of what goes on over days, only the end that is today's is said as a clock time. */
  #renderTime({ day, startTime, endDay, endTime, allDay }: Occurrence, today: string) {
    if (day > today) {
      return html`<strong>${this.#shortDay(day, 'short')}</strong>
        <span class="quiet">
          ${allDay ? msg('Hela dagen', { id: 'all-day' }) : `${startTime}–${endTime}`}
        </span>`;
    }
    if (allDay || (day < today && endDay > today)) return msg('Hela dagen', { id: 'all-day' });
    if (day < today) {
      return html`<strong>${msg(str`till ${endTime}`, { id: 'desk-until-time' })}</strong>`;
    }
    return html`<strong>${startTime}</strong><span class="quiet">–${endTime}</span>`;
  }

  #ask(quiet = false) {
    const { api, district } = this.place;
    // As the page has asked already: in the language of whoever is here.
    void this.#today.ask(
      (signal) => answered(api.get<Today>(staffPaths.today(district), { signal })),
      quiet,
    );
  }

  #day(day: string) {
    const words = formatDay(day, this.place.language, {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
    });
    return words[0]!.toUpperCase() + words.slice(1);
  }

  #shortDay(day: string, weekday?: 'short') {
    return formatDay(day, this.place.language, { weekday, day: 'numeric', month: 'short' });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-today': KlocketDeskToday;
  }
}
