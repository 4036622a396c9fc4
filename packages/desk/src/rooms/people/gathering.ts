import type { PartyRow, PeopleList, SignupStatus } from '@klocket/contract';
import { staffPaths } from '@klocket/contract/staff-paths';
import { Latest, isOff, msg, statusWords, str } from '@klocket/core';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { icon } from '../../icon.ts';
import { ActController } from '../../kit/act-controller.ts';
import { answered } from '../../kit/answered.ts';
import { saveFile } from '../../kit/save-file.ts';
import { notifyProblem } from '../../kit/say-problem.ts';
import { renderTrouble, renderWaiting } from '../../kit/trouble.ts';
import { whenWords } from '../../kit/when-words.ts';
import { look } from '../../look/look.ts';
import { may } from '../../me.ts';
import type { DeskPlace } from '../../place.ts';
import { parties } from './parties.ts';
import type { PartyArrivedEvent } from './events.ts';
import { takenWords } from './people-words.ts';
import { tabs } from '../../look/tabs.ts';
import { parties as partyRows } from './people.styles.ts';

/**
 * One occurrence and its people: who comes, who waits for a seat, who was there. The names are asked
 * for once and stay for as long as it is open, so that a dead spot takes nothing away.
 *
 * @element klocket-desk-gathering
 */
export class KlocketDeskGathering extends LitElement {
  static override styles = [look, tabs, partyRows];

  @property({ attribute: false }) place!: DeskPlace;

  /** The occurrence's id. */
  @property() occurrence = '';

  /** What of it is shown: empty for who comes, `waiting` or `attendance`. */
  @property() shown = '';

  /** The party that is being changed. */
  @state() private opened = '';

  readonly #list = new Latest<PeopleList>(this);
  readonly #act = new ActController(this, (error) => notifyProblem(this.place, error));

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('occurrence')) this.#ask();
  }

  override render() {
    const { answer, problem } = this.#list;
    if (!answer) return problem ? renderTrouble(problem, () => this.#ask()) : renderWaiting();
    const list = answer.data;
    const page = this.#renderPage(list);
    return html`<div
      class="stack"
      @klocket-desk-party-arrived=${this.#arrived}
      @klocket-desk-parties-changed=${this.#renew}
    >
      ${this.#renderHead(list, page !== undefined)} ${page ?? this.#renderWhole(list)}
      <klocket-desk-count-in
        .place=${this.place}
        occurrence=${this.occurrence}
      ></klocket-desk-count-in>
    </div>`;
  }

  #renderWhole(list: PeopleList) {
    const { takesSignups } = list.count;
    return html`${takesSignups ? this.#renderTabs(list) : nothing}
    ${takesSignups && this.shown !== 'attendance' ? this.#renderActs() : nothing}
    ${this.#renderPart(list)} ${this.#renderTakeAways(list)}`;
  }

  #renderHead({ count }: PeopleList, isWithin: boolean) {
    const status = statusWords(count);
    const { language } = this.place;
    return html`<div class="stack head ${isWithin ? 'no-print' : ''}">
      <a class="up no-print" href=${isWithin ? this.#href('') : this.place.href('people')}>
        ${icon('back')}
        ${
          isWithin
            ? msg('Till listan', { id: 'desk-to-list' })
            : msg('Deltagare', { id: 'desk-room-people' })
        }
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

  /** What is done about who comes, beforehand. */
  #renderActs() {
    const { me, district } = this.place;
    return html`<div class="row no-print">
      <a class="button primary" href=${this.#href('new')}>
        ${icon('add')} ${msg('Skriv upp någon', { id: 'desk-add-party' })}
      </a>
      <a class="button" href=${this.#href('message')}>
        ${icon('mail')} ${msg('Meddela alla', { id: 'desk-message-all' })}
      </a>
      ${
        may(me, district, 'occurrence.change')
          ? html`<a class="button" href=${this.#href('seats')}>
              ${msg('Platser', { id: 'desk-seats-title' })}
            </a>`
          : nothing
      }
    </div>`;
  }

  /** What stands below the list: a card to hand over, paper, a file. */
  #renderTakeAways({ count }: PeopleList) {
    const { me, district } = this.place;
    return html`<div class="row no-print">
      <button @click=${this.#openCountIn}>
        ${icon('people')} ${msg('Fråga om ålder och kön', { id: 'desk-count-in-open' })}
      </button>
      ${
        count.takesSignups
          ? html`<button @click=${() => print()}>
              ${icon('print')} ${msg('Skriv ut', { id: 'desk-print' })}
            </button>`
          : nothing
      }
      ${
        count.takesSignups && may(me, district, 'export')
          ? html`<button aria-disabled=${this.#act.busy} @click=${this.#download}>
              ${icon('download')} ${msg('Hämta som CSV', { id: 'desk-csv' })}
            </button>`
          : nothing
      }
    </div>`;
  }

  #renderTabs({ items }: PeopleList) {
    const number = (statuses: readonly SignupStatus[]) =>
      items.filter(({ status }) => statuses.includes(status)).length;
    const parts = [
      ['', msg('Kommer', { id: 'desk-people-come' }), number(seated)],
      ['waiting', msg('Väntelista', { id: 'desk-people-wait' }), number(['waiting'])],
      ['attendance', msg('Närvaro', { id: 'desk-people-attendance' })],
    ] as const;
    return html`<nav class="tabs" aria-label=${msg('Delar', { id: 'desk-parts' })}>
      ${parts.map(
        ([part, words, many]) =>
          html`<a href=${this.#href(part)} aria-current=${this.shown === part ? 'page' : nothing}>
            ${words} ${many === undefined ? nothing : html`<span class="number">${many}</span>`}
          </a>`,
      )}
    </nav>`;
  }

  #renderPart(list: PeopleList) {
    const { place, occurrence } = this;
    if (!list.count.takesSignups) {
      return html`<klocket-desk-head-count
        .place=${place}
        occurrence=${occurrence}
        heads=${list.count.heads ?? 0}
      ></klocket-desk-head-count>`;
    }
    switch (this.shown) {
      case 'attendance':
        return html`<klocket-desk-check-in
          .place=${place}
          .list=${list}
          occurrence=${occurrence}
        ></klocket-desk-check-in>`;
      case 'waiting':
        return this.#renderParties(list, ['waiting']);
      default:
        return html`${this.#renderParties(list, seated)} ${this.#renderGone(list)}`;
    }
  }

  /** A page of its own within the occurrence: the list stays, and is there without a network. */
  #renderPage(list: PeopleList) {
    const { place, occurrence } = this;
    switch (this.shown) {
      case 'new':
        return html`<klocket-desk-add-party
          .place=${place}
          .list=${list}
          occurrence=${occurrence}
        ></klocket-desk-add-party>`;
      case 'message':
        return html`<klocket-desk-message
          .place=${place}
          .list=${list}
          occurrence=${occurrence}
        ></klocket-desk-message>`;
      case 'seats':
        return html`<klocket-desk-seats
          .place=${place}
          .list=${list}
          occurrence=${occurrence}
        ></klocket-desk-seats>`;
      default:
        return undefined;
    }
  }

  #renderParties(list: PeopleList, statuses: readonly SignupStatus[]) {
    const rows = list.items.filter(({ status }) => statuses.includes(status));
    if (rows.length > 0) return parties(this.#partiesOf(list, rows));
    return html`<p class="quiet">
      ${
        statuses.includes('waiting')
          ? msg('Ingen väntar.', { id: 'desk-nobody-waits' })
          : msg('Ingen är anmäld ännu.', { id: 'desk-nobody-signed-up' })
      }
    </p>`;
  }

  #renderGone(list: PeopleList) {
    const gone = list.items.filter(({ status }) => status === 'cancelled' || status === 'lapsed');
    if (gone.length === 0) return nothing;
    return html`<details class="no-print">
      <summary>${msg(str`Avbokade (${gone.length})`, { id: 'desk-gone' })}</summary>
      ${parties(this.#partiesOf(list, gone))}
    </details>`;
  }

  #partiesOf(list: PeopleList, shown: PartyRow[]) {
    return {
      place: this.place,
      list,
      rows: shown,
      opened: this.opened,
      toggle: (id: string) => (this.opened = this.opened === id ? '' : id),
    };
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

  readonly #renew = () => {
    this.opened = '';
    this.#ask(true);
  };

  #openCountIn() {
    this.renderRoot.querySelector('klocket-desk-count-in')?.open();
  }

  /** The file comes by the desk's own way to the server, which asks for a passkey where one is due. */
  #download() {
    const { api, district } = this.place;
    void this.#act.run(async () => {
      const { data } = await api.get<string>(
        staffPaths.occurrencePeopleFile(district, this.occurrence),
      );
      saveFile(`${this.occurrence}.csv`, tableOf(data));
    });
  }

  #ask(quiet = false) {
    const { api, district } = this.place;
    const path = staffPaths.occurrencePeople(district, this.occurrence);
    void this.#list.ask((signal) => answered(api.get<PeopleList>(path, { signal })), quiet);
  }
}

const seated: readonly SignupStatus[] = ['confirmed', 'offered'];

/** The mark at the beginning tells spreadsheets that a text is in Unicode. */
const tableOf = (text: string) => new Blob(['\ufeff', text], { type: 'text/csv;charset=utf-8' });

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-gathering': KlocketDeskGathering;
  }
}
