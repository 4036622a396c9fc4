import type { Call, CallList, CallOutcome } from '@klocket/contract';
import { staffPaths } from '@klocket/contract/staff-paths';
import { formatDay, Latest, msg, str } from '@klocket/core';
import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { icon } from '../../icon.ts';
import { ActController } from '../../kit/act-controller.ts';
import { answered } from '../../kit/answered.ts';
import { languageName } from '../../kit/language-names.ts';
import { momentWords } from '../../kit/moment-words.ts';
import { notifyProblem } from '../../kit/say-problem.ts';
import { renderTrouble, renderWaiting } from '../../kit/trouble.ts';
import { look } from '../../look/look.ts';
import type { DeskPlace } from '../../place.ts';
import { aboutWords } from './people-words.ts';

/**
 * Whom to call, the most urgent first, and what came of it.
 *
 * @element klocket-desk-calls
 */
export class KlocketDeskCalls extends LitElement {
  static override styles = [
    look,
    css`
      .calls {
        display: grid;
        gap: 0.9rem;
      }
      .call {
        display: grid;
        gap: 0.6rem;
      }
      .number {
        font-size: 1.25rem;
        font-variant-numeric: tabular-nums;
      }
      blockquote {
        margin: 0;
        padding-inline-start: 0.8rem;
        border-inline-start: 3px solid var(--line);
      }
    `,
  ];

  @property({ attribute: false }) place!: DeskPlace;

  readonly #calls = new Latest<CallList>(this);
  readonly #act = new ActController(this, (error) => notifyProblem(this.place, error));

  override connectedCallback() {
    super.connectedCallback();
    this.#ask();
  }

  override render() {
    const { answer, problem } = this.#calls;
    return html`<div class="stack">
      <a class="up" href=${this.place.href('people')}>
        ${icon('back')} ${msg('Deltagare', { id: 'desk-room-people' })}
      </a>
      <h1>${msg('Ringlista', { id: 'desk-calls-title' })}</h1>
      ${problem ? renderTrouble(problem, () => this.#ask()) : nothing}
      ${answer ? this.#renderCalls(answer.data.items) : problem ? nothing : renderWaiting()}
    </div>`;
  }

  #renderCalls(items: Call[]) {
    if (items.length === 0) {
      return html`<div class="empty">
        ${icon('phone')}
        <p>${msg('Ingen att ringa just nu.', { id: 'desk-no-calls' })}</p>
      </div>`;
    }
    return html`<ul class="calls">
      ${items.map((call) => this.#renderCall(call))}
    </ul>`;
  }

  #renderCall(call: Call) {
    const { about, title, message, name, phone, language, dueAt } = call;
    return html`<li class="card call">
      <div class="row between">
        <h2>${name ?? msg('Utan namn', { id: 'desk-no-name' })}</h2>
        ${
          language === this.place.language
            ? nothing
            : html`<span class="chip"
                >${icon('globe')} ${languageName(language, this.place.language)}</span
              >`
        }
      </div>
      ${
        phone
          ? html`<p>
              <a class="button primary number" href="tel:${phone}">${icon('phone')} ${phone}</a>
            </p>`
          : nothing
      }
      <p>
        <strong>${aboutWords(about)}</strong><br />
        <span class="quiet">${[title, this.#when(call)].filter(Boolean).join(' · ')}</span>
      </p>
      ${message ? html`<blockquote>${message}</blockquote>` : nothing}
      ${
        dueAt
          ? html`<p class="small">
              <span class="chip notice"
                >${msg(str`Senast ${momentWords(dueAt, this.place)}`, { id: 'desk-call-due' })}</span
              >
            </p>`
          : nothing
      }
      <div class="row" role="group" aria-label=${msg('Hur gick det?', { id: 'desk-call-outcome' })}>
        ${outcomesOf(about).map(
          (outcome) =>
            html`<button
              aria-disabled=${this.#act.busy}
              @click=${() => this.#finish(call, outcome)}
            >
              ${outcomeWords(outcome, about)}
            </button>`,
        )}
      </div>
    </li>`;
  }

  #when({ day, startTime }: Call) {
    if (!day) return '';
    const words = formatDay(day, this.place.language, {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
    });
    return startTime ? `${words} ${startTime}` : words;
  }

  async #finish(call: Call, outcome: CallOutcome) {
    const { api, district, notify } = this.place;
    if (outcome === 'cannot' && !(await this.#isSure(call))) return;
    const isDone = await this.#act.run(async () => {
      await api.post(staffPaths.call(district, call.id), { outcome });
    });
    if (!isDone) return;
    notify({ words: doneWords(outcome, call.name ?? '') });
    if (outcome !== 'not-reached') this.#take(call);
  }

  #isSure({ name = '' }: Call) {
    return this.place.confirm({
      title: msg(str`Kan ${name} inte komma?`, { id: 'desk-call-cannot-sure' }),
      words: msg('Platsen går vidare till nästa på väntelistan.', { id: 'desk-cancel-party-lead' }),
      yes: msg('Kan inte', { id: 'desk-outcome-cannot' }),
    });
  }

  #take({ id }: Call) {
    const { answer } = this.#calls;
    if (!answer) return;
    const items = answer.data.items.filter((one) => one.id !== id);
    this.#calls.put({ ...answer, data: { items } });
  }

  #ask() {
    const { api, district } = this.place;
    const path = staffPaths.calls(district);
    void this.#calls.ask((signal) => answered(api.get<CallList>(path, { signal })), true);
  }
}

/** What can come of a call about something. */
const outcomesOf = (about: Call['about']): CallOutcome[] =>
  about === 'promoted' || about === 'changed'
    ? ['comes', 'cannot', 'not-reached']
    : ['told', 'not-reached'];

function outcomeWords(outcome: CallOutcome, about: Call['about']): string {
  switch (outcome) {
    case 'comes':
      return about === 'promoted'
        ? msg('Tar platsen', { id: 'desk-outcome-takes' })
        : msg('Kommer ändå', { id: 'desk-said-yes' });
    case 'cannot':
      return msg('Kan inte', { id: 'desk-outcome-cannot' });
    case 'told':
      return msg('Har fått veta', { id: 'desk-outcome-told' });
    case 'not-reached':
      return msg('Svarade inte', { id: 'desk-outcome-not-reached' });
  }
}

function doneWords(outcome: CallOutcome, name: string) {
  switch (outcome) {
    case 'comes':
      return msg(str`${name} kommer.`, { id: 'desk-called-comes' });
    case 'cannot':
      return msg(str`${name} kommer inte.`, { id: 'desk-called-cannot' });
    case 'told':
      return msg(str`${name} vet om det.`, { id: 'desk-called-told' });
    case 'not-reached':
      return msg(str`${name} står kvar på listan. Försök igen senare.`, {
        id: 'desk-called-not-reached',
      });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-calls': KlocketDeskCalls;
  }
}
