import type { DatePlan, PlannedDate, PlannedDates } from '@klocket/contract';
import { staffPaths } from '@klocket/contract/staff-paths';
import { formatDay, Latest, msg, str } from '@klocket/core';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { icon } from '../../../icon.ts';
import { answered } from '../../../kit/answered.ts';
import { PauseController } from '../../../kit/pause-controller.ts';
import { sayProblem } from '../../../kit/say-problem.ts';
import { look } from '../../../look/look.ts';
import type { DeskPlace } from '../../../place.ts';
import { DatesLeftEvent } from './dates-left-event.ts';

const shownFirst = 12;

/**
 * The dates a plan comes to, while it is being typed: what falls on holidays is proposed to be left
 * out, and who else is in the room is said.
 *
 * @element klocket-desk-dates
 * @fires {DatesLeftEvent} klocket-desk-dates-left - Other days are to be left out.
 */
export class KlocketDeskDates extends LitElement {
  static override styles = [
    look,
    css`
      .days {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(16rem, 100%), 1fr));
        gap: 0 1.5rem;
      }
      .days li {
        border-block-end: 1px solid var(--line);
      }
      .days label {
        min-block-size: 2.75rem;
        font-variant-numeric: tabular-nums;
      }
      .days .left {
        color: var(--quiet);
        text-decoration: line-through;
      }
      .note {
        display: block;
        padding-block-end: 0.4rem;
        color: var(--notice);
        font-size: 0.9rem;
      }
      li:has(input) .note {
        padding-inline-start: 2rem;
      }
      .pending {
        opacity: 0.6;
      }
    `,
  ];

  @property({ attribute: false }) place!: DeskPlace;
  @property({ attribute: false }) plan?: DatePlan;

  /** The house's id. */
  @property() house = '';

  /** The room's id. */
  @property() room = '';

  /** The activity itself, which is not in its own way. */
  @property() activity = '';

  @state() private all = false;

  readonly #dates = new Latest<PlannedDates>(this);
  #asked = '';
  readonly #pause = new PauseController(this);

  /** The newest answer, for who must know what is proposed. */
  get dates(): PlannedDates | undefined {
    return this.#dates.answer?.data;
  }

  protected override willUpdate(_changed: PropertyValues<this>) {
    const { plan, house, room, activity } = this;
    if (!plan) return;
    const question = {
      plan,
      ...(house && { house }),
      ...(house && room && { room }),
      ...(activity && { activity }),
    };
    const key = JSON.stringify(question);
    if (key === this.#asked) return;
    const isFirst = this.#asked === '';
    this.#asked = key;
    if (isFirst) this.#ask(question);
    else this.#pause.after(() => this.#ask(question));
  }

  override render() {
    const { answer, problem, pending } = this.#dates;
    if (problem) {
      return html`<p class="error" role="status">${icon('warning')} ${sayProblem(problem)}</p>`;
    }
    if (!answer) return html`<p class="quiet" role="status">…</p>`;
    const { dates, total, endless } = answer.data;
    const today = new Date().toLocaleDateString('sv-SE', { timeZone: this.place.zone });
    const coming = dates.filter(({ day }) => day >= today);
    const ahead = coming.length > 0 ? coming : dates;
    const shown = this.all ? dates : ahead.slice(0, shownFirst);
    const proposed = ahead.filter((date) => date.obstacle && !date.left);
    const clashes = dates.filter(({ clash }) => clash).length;
    return html`<div class="stack ${pending ? 'pending' : ''}">
      <p role="status">
        <strong
          >${
            endless
              ? msg('Tills vidare', { id: 'desk-dates-endless' })
              : total === 1
                ? msg('Ett tillfälle', { id: 'desk-dates-one' })
                : msg(str`${total} tillfällen`, { id: 'desk-dates-some' })
          }</strong
        >
        ${
          clashes > 0
            ? html`<span class="error">
                ${icon('warning')}
                ${msg(str`Rummet är upptaget vid ${clashes} av dem`, { id: 'desk-dates-clash' })}
              </span>`
            : nothing
        }
      </p>
      ${proposed.length > 0 && this.#mayLeave ? this.#renderProposal(proposed) : nothing}
      <ul class="days">
        ${shown.map((date) => this.#renderDate(date))}
      </ul>
      ${
        dates.length > shown.length
          ? html`<div>
              <button type="button" @click=${this.#showAll}>
                ${msg('Visa alla datum', { id: 'desk-dates-all-days' })}
              </button>
            </div>`
          : nothing
      }
    </div>`;
  }

  get #mayLeave() {
    return this.plan?.repeats === 'weekly' || this.plan?.repeats === 'monthly';
  }

  #renderProposal(proposed: PlannedDate[]) {
    const names = [...new Set(proposed.map(({ obstacle }) => obstacle!.name).filter(Boolean))];
    const some = names.slice(0, 3).join(', ') + (names.length > 3 ? ' …' : '');
    return html`<div class="panel notice">
      <p>
        ${msg(str`${proposed.length} av dagarna är helg eller lov: ${some}.`, {
          id: 'desk-dates-holidays',
        })}
      </p>
      <div>
        <button
          type="button"
          data-leave-holidays
          @click=${() => this.#leave(proposed.map(({ day }) => day))}
        >
          ${msg('Hoppa över dem', { id: 'desk-dates-skip' })}
        </button>
      </div>
    </div>`;
  }

  #renderDate({ day, startTime, endTime, left, obstacle, clash }: PlannedDate) {
    const words = formatDay(day, this.place.language, {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      year: 'numeric',
    });
    const note = [
      obstacle?.name,
      clash &&
        msg(str`Rummet: ${clash.title} ${clash.startTime}–${clash.endTime}`, {
          id: 'desk-date-clash',
        }),
    ]
      .filter(Boolean)
      .join(' · ');
    return html`<li>
      <label class="choice">
        ${
          this.#mayLeave
            ? html`<input
                type="checkbox"
                .checked=${!left}
                @change=${() => (left ? this.#take(day) : this.#leave([day]))}
              />`
            : nothing
        }
        <span class=${left ? 'left' : ''}
          >${words} <span class="clock">${`${startTime}–${endTime}`}</span></span
        >
      </label>
      ${note ? html`<span class="note">${note}</span>` : nothing}
    </li>`;
  }

  #showAll() {
    this.all = true;
  }

  #leave(days: string[]) {
    this.dispatchEvent(new DatesLeftEvent([...this.#left(), ...days].sort()));
  }

  #take(day: string) {
    this.dispatchEvent(
      new DatesLeftEvent(
        this.#left().filter((other) => other !== day),
        [day],
      ),
    );
  }

  #left() {
    return (this.dates?.dates ?? []).flatMap(({ day, left }) => (left ? [day] : []));
  }

  #ask(question: object) {
    const { api, district } = this.place;
    void this.#dates.ask(
      (signal) =>
        answered(api.post<PlannedDates>(staffPaths.dates(district), question, { signal })),
      true,
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-dates': KlocketDeskDates;
  }
}
