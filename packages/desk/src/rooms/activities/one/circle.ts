import type { Circle, CircleMeeting, CircleMeetingChange } from '@klocket/contract';
import { staffPaths } from '@klocket/contract/staff-paths';
import { msg, str } from '@klocket/core';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { icon } from '../../../icon.ts';
import { ActController } from '../../../kit/act-controller.ts';
import { momentWords } from '../../../kit/moment-words.ts';
import { notifyProblem, sayFirst } from '../../../kit/say-problem.ts';
import { renderTrouble, renderWaiting } from '../../../kit/trouble.ts';
import { renderWhen } from '../../../kit/when-words.ts';
import { look } from '../../../look/look.ts';
import type { DeskPlace } from '../../../place.ts';
import { hoursWords, warningWords } from './circle-words.ts';

/**
 * A study circle: the study hours and the log of each meeting, what its form asks for, and its end.
 *
 * @element klocket-desk-circle
 */
export class KlocketDeskCircle extends LitElement {
  static override styles = [
    look,
    css`
      .meetings {
        border-block-start: 1px solid var(--line);
      }
      .meeting {
        display: grid;
        grid-template-columns: minmax(0, 1fr) 8.5rem;
        gap: 0.5rem 1rem;
        align-items: start;
        padding-block: 0.9rem;
        border-block-end: 1px solid var(--line);
      }
      .when {
        font-weight: 600;
      }
      .log {
        grid-column: 1 / -1;
      }
      @media (min-width: 48rem) {
        .meeting {
          grid-template-columns: 14rem 8.5rem minmax(0, 1fr);
        }
        .log {
          grid-column: auto;
        }
      }
      .sum {
        font-size: 1.15rem;
        font-weight: 650;
      }
    `,
  ];

  @property({ attribute: false }) place!: DeskPlace;

  /** The activity's id. */
  @property() activity = '';

  @state() private circle?: Circle;
  @state() private problem?: unknown;

  readonly #act = new ActController(this, (error) => notifyProblem(this.place, error, sayFirst));

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('activity')) void this.#load();
  }

  override render() {
    if (this.problem) return renderTrouble(this.problem, () => void this.#load());
    const { circle } = this;
    if (!circle) return renderWaiting();
    const held = circle.meetings.filter((meeting) => meeting.held);
    return html`<div class="stack">
      <p class="quiet">
        ${msg(
          str`En studietimme är ${circle.minutesPerHour} minuter. Delar av timmar räknas inte.`,
          {
            id: 'desk-circle-lead',
          },
        )}
      </p>
      ${
        held.length === 0
          ? html`<p>${msg('Ingen träff har varit ännu.', { id: 'desk-circle-none' })}</p>`
          : html`<ol class="meetings">
              ${held.map((meeting) => this.#renderMeeting(meeting, circle))}
            </ol>`
      }
      <p class="sum">${hoursWords(circle.hours)}</p>
      ${this.#renderWarnings(circle)} ${this.#renderEnd(circle)}
      <klocket-desk-circle-people
        .place=${this.place}
        activity=${this.activity}
        ?signed-off=${circle.signedOff !== undefined}
      ></klocket-desk-circle-people>
    </div>`;
  }

  #renderMeeting(meeting: CircleMeeting, { signedOff }: Circle) {
    const { occurrenceId: id, hours, log = '', came } = meeting;
    const isClosed = signedOff !== undefined;
    return html`<li class="meeting">
      <div>
        <p class="when">${renderWhen(meeting, this.place.language)}</p>
        <p class="quiet">
          <a href=${this.place.href(`people/${encodeURIComponent(id)}`)}
            >${msg(str`${came} kom`, { id: 'desk-came' })}</a
          >
        </p>
      </div>
      <div class="field">
        <label for="hours-${id}">${msg('Studietimmar', { id: 'desk-circle-hours-label' })}</label>
        <input
          id="hours-${id}"
          type="number"
          inputmode="numeric"
          min="0"
          max="24"
          step="1"
          .value=${String(hours)}
          ?disabled=${isClosed}
          @change=${(event: Event) => this.#markHours(id, event.target as HTMLInputElement)}
        />
      </div>
      <div class="field log">
        <label for="log-${id}">${msg('Vad ni gjorde', { id: 'desk-circle-log' })}</label>
        <textarea
          id="log-${id}"
          rows="2"
          maxlength="1000"
          .value=${log}
          ?disabled=${isClosed}
          @change=${(event: Event) =>
            this.#mark(id, { log: (event.target as HTMLTextAreaElement).value || null })}
        ></textarea>
      </div>
    </li>`;
  }

  #renderWarnings({ warnings }: Circle) {
    if (warnings.length === 0) return nothing;
    return html`<div class="panel notice">
      <p>
        <strong>${msg('Det här saknas enligt reglerna', { id: 'desk-circle-warnings' })}</strong>
      </p>
      <ul>
        ${warnings.map((warning) => html`<li>${warningWords(warning)}</li>`)}
      </ul>
      <p class="quiet">
        ${msg('Du kan avsluta ändå. Fråga studieförbundet hur de räknar.', {
          id: 'desk-circle-warnings-lead',
        })}
      </p>
    </div>`;
  }

  #renderEnd({ signedOff, hours }: Circle) {
    const { busy } = this.#act;
    if (!signedOff) {
      return html`<div>
        <button class="primary" aria-disabled=${busy || hours === 0} @click=${this.#signOff}>
          ${icon('check')} ${msg('Avsluta cirkeln', { id: 'desk-circle-sign-off' })}
        </button>
      </div>`;
    }
    const when = momentWords(signedOff.at, this.place);
    return html`<div class="panel">
      <p>
        ${
          signedOff.by
            ? msg(str`Avslutad ${when} av ${signedOff.by}.`, { id: 'desk-circle-signed-by' })
            : msg(str`Avslutad ${when}.`, { id: 'desk-circle-signed' })
        }
      </p>
      <div>
        <button aria-disabled=${busy} @click=${this.#openAgain}>
          ${msg('Öppna igen', { id: 'desk-circle-open-again' })}
        </button>
      </div>
    </div>`;
  }

  async #load() {
    const { api, district } = this.place;
    this.problem = undefined;
    try {
      this.circle = (await api.get<Circle>(staffPaths.circle(district, this.activity))).data;
    } catch (error) {
      this.problem = error;
    }
  }

  #markHours(id: string, field: HTMLInputElement) {
    const hours = field.value === '' ? null : Number(field.value);
    return this.#mark(id, { hours });
  }

  #mark(id: string, change: CircleMeetingChange) {
    const { api, district, notify } = this.place;
    const path = staffPaths.circleMeeting(district, this.activity, id);
    return this.#act.next(async () => {
      this.circle = (await api.put<Circle>(path, change)).data;
      notify({ words: msg('Sparat.', { id: 'desk-saved' }) });
    });
  }

  #signOff() {
    if (!this.circle?.hours) return;
    const { api, district } = this.place;
    const path = staffPaths.circleSignOff(district, this.activity);
    return this.#act.next(async () => {
      this.circle = (await api.put<Circle>(path, undefined)).data;
    });
  }

  #openAgain() {
    const { api, district } = this.place;
    const path = staffPaths.circleSignOff(district, this.activity);
    return this.#act.next(async () => {
      this.circle = (await api.delete<Circle>(path)).data;
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-circle': KlocketDeskCircle;
  }
}
