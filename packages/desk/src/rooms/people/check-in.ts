import type { AttendanceStatus, PartyRow, PeopleList } from '@klocket/contract';
import { staffPaths } from '@klocket/contract/staff-paths';
import { msg, Problem, str } from '@klocket/core';
import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../../icon.ts';
import { ActController } from '../../kit/act-controller.ts';
import { sayProblem } from '../../kit/say-problem.ts';
import { look } from '../../look/look.ts';
import type { DeskPlace } from '../../place.ts';
import { attendanceRow } from './attendance-row.ts';
import { styles } from './check-in.styles.ts';
import { findParties, findScanned, isCode } from './find-party.ts';
import { markedWords, notHere, notOnList } from './mark-words.ts';
import { MarksController, type MarkedRow } from './marks-controller.ts';
import { renderMarksOnTheirWay } from './marks-on-their-way.ts';
import { PartyArrivedEvent, type WalkedInEvent } from './events.ts';
import { hasSeat, isThere, nameOf } from './party.ts';
import { parties } from './people.styles.ts';
import { canScan, type ScannedEvent } from './scanner.ts';

/**
 * Marks who is there: by name, by a code typed or scanned, without a network too.
 *
 * @element klocket-desk-check-in
 * @fires {PartyArrivedEvent} klocket-desk-party-arrived - A party is marked on the server.
 */
export class KlocketDeskCheckIn extends LitElement {
  static override styles = [look, parties, styles];

  @property({ attribute: false }) place!: DeskPlace;

  @property({ attribute: false }) list!: PeopleList;

  /** The occurrence's id. */
  @property() occurrence = '';

  @state() private typed = '';
  /** The party whose other marks are shown. */
  @state() private opened = '';
  @state() private scanning = false;
  @state() private walkingIn = false;

  readonly #marks = new MarksController(this, (row) =>
    this.dispatchEvent(new PartyArrivedEvent(row)),
  );
  readonly #act = new ActController(this);

  override render() {
    const all = this.#marks.overlay(this.list.items);
    const shown = this.#found(all);
    return html`<div class="stack">
      ${renderMarksOnTheirWay(this.#marks, this.place)} ${this.#renderFinder()}
      ${this.scanning ? this.#renderScanner() : nothing} ${this.#renderSum(all)}
      <ul class="rows">
        ${repeat(
          shown,
          ({ id }) => id,
          (row) => this.#renderRow(row),
        )}
      </ul>
      ${
        shown.length === 0
          ? html`<p class="quiet" role="status">
              ${
                this.typed
                  ? msg('Ingen med det namnet eller den koden.', { id: 'desk-nobody-found' })
                  : msg('Ingen är anmäld ännu.', { id: 'desk-nobody-signed-up' })
              }
            </p>`
          : nothing
      }
      ${this.#renderWalkIns()} ${this.#renderRest(all)}
    </div>`;
  }

  /** Who fits what is typed: not who has cancelled. */
  #found(all: MarkedRow[]) {
    return findParties(all, this.typed).filter(
      (row) => hasSeat(row) || (this.typed !== '' && row.status === 'waiting'),
    );
  }

  #renderFinder() {
    return html`<form class="finder no-print" @submit=${this.#submitted}>
      <div class="field">
        <label for="who">${msg('Namn eller kod', { id: 'desk-name-or-code' })}</label>
        <input
          id="who"
          type="search"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck="false"
          enterkeyhint="go"
          .value=${this.typed}
          aria-describedby=${this.#act.trouble ? 'trouble' : nothing}
          @input=${this.#type}
        />
      </div>
      ${
        canScan()
          ? html`<button type="button" aria-pressed=${this.scanning} @click=${this.#toggleScanner}>
              ${icon('scan')} ${msg('Skanna', { id: 'desk-scan' })}
            </button>`
          : nothing
      }
      <p class="error" id="trouble" role="alert" ?hidden=${!this.#act.trouble}>
        ${icon('warning')} ${this.#act.trouble}
      </p>
    </form>`;
  }

  #renderScanner() {
    return html`<klocket-desk-scanner
      @klocket-desk-scanned=${this.#scanned}
    ></klocket-desk-scanner>`;
  }

  #renderSum(all: MarkedRow[]) {
    const coming = all.filter(hasSeat);
    const seats = coming.reduce((sum, row) => sum + row.seats, 0);
    const heads = all.reduce(
      (sum, row) => sum + (isThere(row.attendance) ? (row.heads ?? 0) : 0),
      0,
    );
    return html`<p class="sum" role="status">
      ${msg(str`${heads} här av ${seats} anmälda`, { id: 'desk-here-of' })}
    </p>`;
  }

  #renderRow(row: MarkedRow) {
    return attendanceRow({
      row,
      language: this.place.language,
      isOpen: this.opened === row.id,
      toggle: () => (this.opened = this.opened === row.id ? '' : row.id),
      mark: (status, heads) => {
        this.#mark(row, status, heads);
        // The next in line is somebody else; of a family it may still be said how many came.
        if (status === 'present' && row.seats === 1) this.typed = '';
      },
    });
  }

  /** Who came unannounced and has not arrived on the server, and the way to write down another. */
  #renderWalkIns() {
    const waiting = this.#marks.waiting.flatMap((one) =>
      one.kind === 'walk-in' ? [one.walkIn] : [],
    );
    return html`${
        waiting.length > 0
          ? html`<ul class="rows">
              ${waiting.map(
                ({ name }) =>
                  html`<li class="party">
                    <strong>${name ?? msg('Utan namn', { id: 'desk-no-name' })}</strong>
                    <span class="chip notice"
                      >${msg('Väntar på nät', { id: 'desk-waits-for-net' })}</span
                    >
                  </li>`,
              )}
            </ul>`
          : nothing
      }
      <div class="stack no-print">
        <div>
          <button aria-expanded=${this.walkingIn} @click=${this.#toggleWalkIn}>
            ${icon('add')} ${msg('Någon som inte är anmäld', { id: 'desk-walk-in' })}
          </button>
        </div>
        ${
          this.walkingIn
            ? html`<klocket-desk-walk-in
                .place=${this.place}
                ?nameless=${this.list.count.sensitive ?? false}
                @klocket-desk-walked-in=${this.#walkedIn}
              ></klocket-desk-walk-in>`
            : nothing
        }
      </div>`;
  }

  #renderRest(all: MarkedRow[]) {
    const unmarked = all.filter((row) => hasSeat(row) && !row.attendance);
    if (unmarked.length === 0 || unmarked.length === all.length || this.typed) return nothing;
    return html`<div class="no-print">
      <button @click=${() => this.#markAbsent(unmarked)}>
        ${msg(str`Märk de ${unmarked.length} andra som att de inte kom`, {
          id: 'desk-mark-rest-absent',
        })}
      </button>
    </div>`;
  }

  #type({ target }: Event) {
    this.typed = (target as HTMLInputElement).value;
    this.#act.say(undefined);
  }

  #toggleScanner() {
    this.scanning = !this.scanning;
  }

  #toggleWalkIn() {
    this.walkingIn = !this.walkingIn;
  }

  readonly #walkedIn = ({ walkIn }: WalkedInEvent) => {
    this.#marks.walkIn(walkIn);
    this.walkingIn = false;
  };

  /** Whoever is the only one that fits is there. */
  #submitted(event: Event) {
    event.preventDefault();
    const { typed } = this;
    const found = this.#found(this.#marks.overlay(this.list.items));
    if (typed.trim() === '') return;
    if (found.length === 1) this.#checkIn(found[0]!);
    else if (isCode(typed)) void this.#askForCode(typed);
  }

  readonly #scanned = ({ text }: ScannedEvent) => {
    const row = findScanned(this.#marks.overlay(this.list.items), text);
    if (row) this.#checkIn(row);
    else if (isCode(text)) void this.#askForCode(text);
    else this.#act.say(notHere());
  };

  #checkIn(row: MarkedRow) {
    this.typed = '';
    this.#act.say(undefined);
    // Twice past the door is the same as once.
    if (isThere(row.attendance)) {
      this.place.notify({
        words: msg(str`${nameOf(row)} är redan här.`, { id: 'desk-already-here' }),
      });
    } else this.#mark(row, 'present');
    if (row.seats > 1) this.opened = row.id;
  }

  /** A code that is not on the list may have come to it since. */
  async #askForCode(code: string) {
    const { api, district, notify } = this.place;
    await this.#act.run(async () => {
      try {
        const path = staffPaths.checkIns(district, this.occurrence);
        const { data } = await api.post<PartyRow>(path, { code });
        this.dispatchEvent(new PartyArrivedEvent(data));
        this.typed = '';
        notify({
          words: msg(str`${nameOf(data)} är här.`, { id: 'desk-is-here' }),
          undo: async () => this.#marks.mark(data, { status: null }),
        });
      } catch (error) {
        const code = error instanceof Problem ? error.code : undefined;
        if (code === 'not-found') this.#act.say(notHere());
        else if (code === 'unreachable') this.#act.say(notOnList());
        else this.#act.say(sayProblem(error));
      }
    });
  }

  #mark(row: MarkedRow, status: AttendanceStatus | null, heads?: number) {
    const before = { status: row.attendance ?? null, heads: row.heads };
    this.#marks.mark(row, { status, ...(heads !== undefined && { heads }) });
    if (status === before.status) return;
    this.place.notify({
      words: markedWords(row, status),
      undo: async () => this.#marks.mark(row, before),
    });
  }

  #markAbsent(unmarked: MarkedRow[]) {
    for (const row of unmarked) this.#marks.mark(row, { status: 'absent' });
    this.place.notify({
      words: msg(str`${unmarked.length} är märkta som att de inte kom.`, {
        id: 'desk-rest-marked-absent',
      }),
      undo: async () => {
        for (const row of unmarked) this.#marks.mark(row, { status: null });
      },
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-check-in': KlocketDeskCheckIn;
  }
}
