import type { PeopleList, SignupStatus } from '@klocket/contract';
import { staffPaths } from '@klocket/contract/staff-paths';
import { Latest, isOff, msg, statusWords } from '@klocket/core';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { icon } from '../../icon.ts';
import { answered } from '../../kit/answered.ts';
import { renderTrouble, renderWaiting } from '../../kit/trouble.ts';
import { whenWords } from '../../kit/when-words.ts';
import { look } from '../../look/look.ts';
import type { DeskPlace } from '../../place.ts';
import { parties } from './parties.ts';
import type { PartyArrivedEvent } from './party-arrived-event.ts';
import { takenWords } from './people-words.ts';
import { rows, tabs } from './people.styles.ts';

/**
 * One occurrence and its people: who comes, who waits for a seat, who was there. The names are asked
 * for once and stay for as long as it is open, so that a dead spot takes nothing away.
 *
 * @element klocket-desk-gathering
 */
export class KlocketDeskGathering extends LitElement {
  static override styles = [look, tabs, rows];

  @property({ attribute: false }) place!: DeskPlace;

  /** The occurrence's id. */
  @property() occurrence = '';

  /** What of it is shown: empty for who comes, `waiting` or `attendance`. */
  @property() shown = '';

  readonly #list = new Latest<PeopleList>(this);

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('occurrence')) this.#ask();
  }

  override render() {
    const { answer, problem } = this.#list;
    if (!answer) return problem ? renderTrouble(problem, () => this.#ask()) : renderWaiting();
    const list = answer.data;
    return html`<div class="stack">
      ${this.#renderHead(list)} ${this.#renderTabs(list)} ${this.#renderPart(list)}
    </div>`;
  }

  #renderHead({ count }: PeopleList) {
    const status = statusWords(count);
    const { language } = this.place;
    return html`<div class="stack head">
      <a class="up no-print" href=${this.place.href('people')}>
        ${icon('back')} ${msg('Deltagare', { id: 'desk-room-people' })}
      </a>
      <h1>${count.title}</h1>
      <p class="quiet">
        ${[whenWords(count, language), count.house?.name, takenWords(count)]
          .filter(Boolean)
          .join(' · ')}
      </p>
      ${
        status
          ? html`<p><span class="chip ${isOff(count) ? 'off' : 'notice'}">${status}</span></p>`
          : nothing
      }
    </div>`;
  }

  #renderTabs({ count, items }: PeopleList) {
    const waiting = items.filter(({ status }) => status === 'waiting').length;
    const parts = [
      ['', msg('Kommer', { id: 'desk-people-come' }), count.taken],
      ['waiting', msg('Väntelista', { id: 'desk-people-wait' }), waiting],
      ['attendance', msg('Närvaro', { id: 'desk-people-attendance' })],
    ] as const;
    return html`<nav class="tabs" aria-label=${msg('Delar', { id: 'desk-parts' })}>
      ${parts.map(
        ([part, words, number]) =>
          html`<a href=${this.#href(part)} aria-current=${this.shown === part ? 'page' : nothing}>
            ${words} ${number === undefined ? nothing : html`<span class="number">${number}</span>`}
          </a>`,
      )}
    </nav>`;
  }

  #renderPart(list: PeopleList) {
    switch (this.shown) {
      case 'attendance':
        return html`<klocket-desk-check-in
          .place=${this.place}
          .list=${list}
          occurrence=${this.occurrence}
          @klocket-desk-party-arrived=${this.#arrived}
        ></klocket-desk-check-in>`;
      case 'waiting':
        return this.#renderParties(list, ['waiting']);
      default:
        return this.#renderParties(list, ['confirmed', 'offered']);
    }
  }

  #renderParties(list: PeopleList, statuses: SignupStatus[]) {
    const rows = list.items.filter(({ status }) => statuses.includes(status));
    if (rows.length > 0) {
      return parties({ place: this.place, list, rows, acts: () => nothing });
    }
    return html`<p class="quiet">
      ${
        statuses.includes('waiting')
          ? msg('Ingen väntar.', { id: 'desk-nobody-waits' })
          : msg('Ingen är anmäld ännu.', { id: 'desk-nobody-signed-up' })
      }
    </p>`;
  }

  #href(part: string) {
    return this.place.href(
      ['people', encodeURIComponent(this.occurrence), part].filter(Boolean).join('/'),
    );
  }

  readonly #arrived = ({ row }: PartyArrivedEvent) => {
    const { answer } = this.#list;
    if (!answer) return;
    const { items } = answer.data;
    const isKnown = items.some(({ id }) => id === row.id);
    const next = isKnown ? items.map((one) => (one.id === row.id ? row : one)) : [...items, row];
    this.#list.put({ ...answer, data: { ...answer.data, items: next } });
  };

  #ask(quiet = false) {
    const { api, district } = this.place;
    const path = staffPaths.occurrencePeople(district, this.occurrence);
    void this.#list.ask((signal) => answered(api.get<PeopleList>(path, { signal })), quiet);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-gathering': KlocketDeskGathering;
  }
}
