import type { Party, Signup } from '@klocket/contract';
import { msg, str } from '@klocket/core';
import { checkForm, FormController, renderFaults } from '@klocket/core/writing';
import { html, nothing, type LitElement } from 'lit';
import { seatsOf, type Entry } from '../entry.ts';
import { renderParty } from '../render-party.ts';
import type { View } from './acts.ts';
import { stateOf } from './state.ts';

type PartyEntry = Pick<Entry, 'adults' | 'children'>;

/** Changes how many come: the same fields as when one signed up. */
export class PartyController extends FormController {
  readonly #party: LitElement;
  #entry?: PartyEntry;

  constructor(host: LitElement) {
    super(host);
    this.#party = host;
  }

  /** Forgets what was typed. */
  close() {
    this.#entry = undefined;
    this.faults = [];
  }

  /** How many come, and a way to change it. */
  render(view: View, save: (party: Party) => void) {
    const { signup, open, busy, show } = view;
    if (open !== 'party') return this.#renderNow(view);
    const entry = (this.#entry ??= entryOf(signup));
    return html`<div class="card" part="party">
      ${renderFaults(this.faults, this.#party.renderRoot)}
      <div class="form" @input=${this.mend}>
        ${renderParty({
          offer: { form: { partyMax: signup.partyMax } },
          entry,
          form: this,
          change: this.#change,
        })}
      </div>
      <p class="row">
        <button class="button go" ?disabled=${busy} @click=${() => this.#save(save)}>
          <span>${msg('Spara', { id: 'my-save' })}</span>
        </button>
        <button class="button" ?disabled=${busy} @click=${() => show(undefined)}>
          ${msg('Ändra inte', { id: 'my-no-change' })}
        </button>
      </p>
    </div>`;
  }

  #renderNow({ signup, busy, show }: View) {
    const isActive = /confirmed|offered|waiting/.test(stateOf(signup));
    const mayChange = isActive && signup.mayChange && signup.partyMax > 1;
    return html`<p class="row party">
      <span>${partyWords(signup)}</span>
      ${
        mayChange
          ? html`<button
              class="button small"
              id="change-party"
              ?disabled=${busy}
              @click=${() => show('party')}
            >
              ${msg('Ändra hur många', { id: 'my-change-party' })}
            </button>`
          : nothing
      }
    </p>`;
  }

  #save(save: (party: Party) => void) {
    const entry = this.#entry;
    const control = this.#party.renderRoot.querySelector<HTMLInputElement>('#party');
    control?.setCustomValidity(
      entry && seatsOf(entry) > 0
        ? ''
        : msg('Säg hur många som kommer.', { id: 'signup-party-empty' }),
    );
    if (!entry || !this.check(checkForm(this.#party.renderRoot))) return;
    save({ adults: entry.adults, children: entry.children.map(Number) });
  }

  readonly #change = (part: Partial<PartyEntry>) => {
    this.#entry = { ...this.#entry!, ...part };
    this.#party.requestUpdate();
  };
}

const entryOf = ({ party }: Signup): PartyEntry => ({
  adults: party.adults,
  children: party.children.map(String),
});

function partyWords({ seats, party }: Signup) {
  if (party.children.length === 0) return msg(str`Platser: ${seats}`, { id: 'my-seats' });
  const ages = party.children.join(', ');
  return msg(str`Platser: ${seats} (barnens ålder: ${ages})`, { id: 'my-seats-children' });
}
