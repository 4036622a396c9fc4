import type { PeopleList, SeatsChange } from '@klocket/contract';
import { staffPaths } from '@klocket/contract/staff-paths';
import { msg } from '@klocket/core';
import { html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { numberField } from '../../kit/fields.ts';
import { FormController } from '../../kit/form-controller.ts';
import { renderSummary } from '../../kit/summary.ts';
import { look } from '../../look/look.ts';
import type { DeskPlace } from '../../place.ts';
import { PartiesChangedEvent } from './events.ts';
import { forms } from './people.styles.ts';

interface Typed {
  capacity: number | undefined;
  reserved: number | undefined;
}

/**
 * Sets how many seats there are this once. Whoever has a seat keeps it; more seats go to who waits.
 *
 * @element klocket-desk-seats
 * @fires {PartiesChangedEvent} klocket-desk-parties-changed - It is saved.
 */
export class KlocketDeskSeats extends LitElement {
  static override styles = [look, forms];

  @property({ attribute: false }) place!: DeskPlace;

  @property({ attribute: false }) list!: PeopleList;

  /** The occurrence's id. */
  @property() occurrence = '';

  readonly #form = new FormController<Typed>(this, { person: () => this.place.me.id });

  override connectedCallback() {
    super.connectedCallback();
    const { count, reserved } = this.list;
    this.#form.open(`seats:${this.occurrence}`, { capacity: count.capacity, reserved });
  }

  override render() {
    const form = this.#form;
    const isCourse = this.list.count.scope === 'course';
    return html`<form class="stack" novalidate @submit=${this.#submitted}>
      <h2>${msg('Platser', { id: 'desk-seats-title' })}</h2>
      <p class="quiet">
        ${
          isCourse
            ? msg('Gäller hela kursen. Den som har plats behåller den.', {
                id: 'desk-seats-course',
              })
            : msg('Gäller bara det här tillfället. Den som har plats behåller den.', {
                id: 'desk-seats-once',
              })
        }
      </p>
      ${renderSummary(form)}
      <div class="pair">
        ${numberField({
          form,
          pointer: '/capacity',
          label: msg('Antal platser', { id: 'desk-capacity' }),
          hint: msg('Tomt: så många som kommer.', { id: 'desk-capacity-hint' }),
          min: 1,
          value: form.values.capacity,
          changed: (capacity) => form.set({ capacity }),
        })}
        ${numberField({
          form,
          pointer: '/reserved',
          label: msg('Varav reserverade', { id: 'desk-reserved' }),
          hint: msg('För dem som ringer eller kommer förbi.', { id: 'desk-reserved-hint' }),
          min: 0,
          value: form.values.reserved,
          changed: (reserved) => form.set({ reserved }),
        })}
      </div>
      <div class="row">
        <button class="primary" aria-disabled=${form.busy}>
          ${msg('Spara', { id: 'desk-save' })}
        </button>
        <a class="button bare" href=${this.#back}>${msg('Avbryt', { id: 'desk-cancel' })}</a>
      </div>
    </form>`;
  }

  get #back() {
    return this.place.href(`people/${encodeURIComponent(this.occurrence)}`);
  }

  readonly #submitted = async (event: Event) => {
    event.preventDefault();
    const { api, district, notify, navigate } = this.place;
    const path = staffPaths.occurrenceSeats(district, this.occurrence);
    const saved = await this.#form.save(({ capacity = null, reserved = 0 }) =>
      api.put<undefined>(path, { capacity, reserved } satisfies SeatsChange),
    );
    if (!saved) return;
    notify({ words: msg('Sparat.', { id: 'desk-saved' }) });
    this.dispatchEvent(new PartiesChangedEvent());
    navigate(`people/${encodeURIComponent(this.occurrence)}`, true);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-seats': KlocketDeskSeats;
  }
}
