import type { PartyChange, PartyRow } from '@klocket/contract';
import { staffPaths } from '@klocket/contract/staff-paths';
import { msg, str } from '@klocket/core';
import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { FormController } from '../../kit/form-controller.ts';
import { renderSummary } from '../../kit/summary.ts';
import { look } from '../../look/look.ts';
import { may } from '../../me.ts';
import type { DeskPlace } from '../../place.ts';
import { partyFields, readParty, typedParty, type TypedParty } from './party-fields.ts';
import { PartiesChangedEvent } from './events.ts';
import { forms } from './people.styles.ts';

/**
 * Changes what a party has: makes it larger or smaller, gives it a seat by hand, cancels it, or erases
 * all that is known of it.
 *
 * @element klocket-desk-party-change
 * @fires {PartiesChangedEvent} klocket-desk-parties-changed - It is saved; others may have moved up.
 */
export class KlocketDeskPartyChange extends LitElement {
  static override styles = [look, forms];

  @property({ attribute: false }) place!: DeskPlace;

  @property({ attribute: false }) row!: PartyRow;

  readonly #form = new FormController<TypedParty>(this, { person: () => this.place.me.id });

  override connectedCallback() {
    super.connectedCallback();
    this.#form.open(`party:${this.row.id}`, typedParty(this.row.party));
  }

  override render() {
    return html`<form class="panel" novalidate @submit=${this.#submitted}>
      ${renderSummary(this.#form)}
      ${this.row.status === 'cancelled' ? nothing : this.#renderChange()}
      ${this.#mayErase ? this.#renderErase() : nothing}
    </form>`;
  }

  #renderChange() {
    const form = this.#form;
    const { status } = this.row;
    return html`${partyFields({ form, value: form.values, changed: (change) => form.set(change) })}
      <div class="row">
        <button class="primary" aria-disabled=${form.busy || !form.draft.isChanged}>
          ${msg('Spara', { id: 'desk-save' })}
        </button>
        ${
          status === 'waiting' || status === 'lapsed' || status === 'offered'
            ? html`<button type="button" aria-disabled=${form.busy} @click=${this.#seat}>
                ${msg('Ge plats', { id: 'desk-give-seat' })}
              </button>`
            : nothing
        }
        <button type="button" class="grave" aria-disabled=${form.busy} @click=${this.#cancel}>
          ${
            status === 'waiting'
              ? msg('Ta bort från väntelistan', { id: 'desk-leave-line' })
              : msg('Avboka', { id: 'desk-cancel-party' })
          }
        </button>
      </div>`;
  }

  #renderErase() {
    return html`<div class="row">
      <button type="button" class="grave" aria-disabled=${this.#form.busy} @click=${this.#erase}>
        ${msg('Radera allt om anmälan', { id: 'desk-erase-party' })}
      </button>
      <span class="hint">
        ${msg('När någon ber om det. Hur många som var med räknas ändå.', { id: 'desk-erase-party-hint' })}
      </span>
    </div>`;
  }

  readonly #submitted = (event: Event) => {
    event.preventDefault();
    if (!this.#form.draft.isChanged) return;
    const saved = msg('Sparat.', { id: 'desk-saved' });
    void this.#save((values) => ({ party: readParty(values) }), saved);
  };

  readonly #seat = () => {
    const words = msg(str`${this.#name} har fått plats.`, { id: 'desk-seat-given' });
    void this.#save(() => ({ status: 'confirmed' }), words);
  };

  readonly #cancel = async () => {
    const isSure = await this.place.confirm({
      title: msg(str`Avboka ${this.#name}?`, { id: 'desk-cancel-party-named' }),
      words: msg('Platsen går vidare till nästa på väntelistan.', { id: 'desk-cancel-party-lead' }),
      yes: msg('Avboka', { id: 'desk-cancel-party' }),
      grave: true,
    });
    const words = msg(str`${this.#name} är avbokad.`, { id: 'desk-party-cancelled' });
    if (isSure) await this.#save(() => ({ status: 'cancelled' }), words);
  };

  readonly #erase = async () => {
    const { api, district, confirm, notify } = this.place;
    const isSure = await confirm({
      title: msg(str`Radera allt om ${this.#name}?`, { id: 'desk-erase-party-named' }),
      words: msg(
        'Namn, kontakt, svar och mejl tas bort för alltid, också ur säkerhetskopior som läses in. En plats går vidare till nästa i kön.',
        { id: 'desk-erase-party-lead' },
      ),
      yes: msg('Radera', { id: 'desk-erase' }),
      grave: true,
    });
    if (!isSure) return;
    const path = staffPaths.signup(district, this.row.id);
    if (!(await this.#form.save(() => api.delete<undefined>(path)))) return;
    notify({ words: msg('Allt om anmälan är raderat.', { id: 'desk-party-erased' }) });
    this.dispatchEvent(new PartiesChangedEvent());
  };

  get #mayErase() {
    return may(this.place.me, this.place.district, 'erase');
  }

  get #name() {
    return this.row.name ?? this.row.code;
  }

  async #save(change: (values: TypedParty) => PartyChange, words: string) {
    const { api, district, notify } = this.place;
    const path = staffPaths.signup(district, this.row.id);
    const saved = await this.#form.save((values) => api.patch<undefined>(path, change(values)));
    if (!saved) return;
    notify({ words });
    this.dispatchEvent(new PartiesChangedEvent());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-party-change': KlocketDeskPartyChange;
  }
}
