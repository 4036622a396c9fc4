import { msg, str } from '@klocket/core';
import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { textField } from '../../kit/fields.ts';
import { FormController } from '../../kit/form-controller.ts';
import { look } from '../../look/look.ts';
import type { DeskPlace } from '../../place.ts';
import { WalkedInEvent } from './events.ts';
import { oneAdult, partyFields, readParty, type TypedParty } from './party-fields.ts';
import { forms } from './people.styles.ts';

interface Typed extends TypedParty {
  name: string;
}

/**
 * Writes down who came without having signed up.
 *
 * @element klocket-desk-walk-in
 * @fires {WalkedInEvent} klocket-desk-walked-in - Somebody is to be written down as there.
 */
export class KlocketDeskWalkIn extends LitElement {
  static override styles = [look, forms];

  @property({ attribute: false }) place!: DeskPlace;

  /** Asks for no name. */
  @property({ type: Boolean }) nameless = false;

  readonly #form = new FormController<Typed>(this, { person: () => this.place.me.id });

  override connectedCallback() {
    super.connectedCallback();
    this.#form.open('walk-in', { ...oneAdult, name: '' });
  }

  override render() {
    const form = this.#form;
    return html`<form class="panel" novalidate @submit=${this.#submitted}>
      <h3>${msg('Någon som inte är anmäld', { id: 'desk-walk-in' })}</h3>
      ${
        this.nameless
          ? nothing
          : textField({
              form,
              pointer: '/name',
              label: msg('Namn, om de vill', { id: 'desk-walk-in-name' }),
              maxLength: 200,
              value: form.values.name,
              changed: (name) => form.set({ name }),
            })
      }
      ${partyFields({ form, value: form.values, changed: (change) => form.set(change) })}
      <div>
        <button class="primary">${msg('De är här', { id: 'desk-walk-in-yes' })}</button>
      </div>
    </form>`;
  }

  readonly #submitted = (event: Event) => {
    event.preventDefault();
    const { name, ...typed } = this.#form.values;
    const party = readParty(typed);
    const seats = party.adults + party.children.length;
    if (seats === 0 || party.children.some((age) => age > 17)) {
      const words =
        seats === 0
          ? msg('Minst en behöver komma.', { id: 'desk-party-empty' })
          : msg('Barn är 0–17 år.', { id: 'desk-children-ages' });
      this.#form.refuse([[seats === 0 ? '/party/adults' : '/party/children', words]]);
      return;
    }
    const called = name.trim();
    this.dispatchEvent(new WalkedInEvent({ party, ...(called && { name: called }) }));
    this.place.notify({
      words: called
        ? msg(str`${called} är här.`, { id: 'desk-is-here' })
        : msg('Uppskrivet.', { id: 'desk-walk-in-done' }),
    });
    this.#form.draft.discard();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-walk-in': KlocketDeskWalkIn;
  }
}
