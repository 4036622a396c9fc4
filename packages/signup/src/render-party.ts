import { msg, str } from '@klocket/core';
import { html, nothing, type LitElement } from 'lit';
import { seatsOf } from './entry.ts';
import type { PartyView } from './form-view.ts';

const ages = Array.from({ length: 18 }, (_, age) => String(age));

/** Who comes: grown-ups by number, children by age. Nobody is named. */
export function renderParty({ offer, entry, form, change }: PartyView) {
  const { partyMax } = offer.form;
  if (partyMax < 2) return nothing;
  const { adults, children } = entry;
  const isMost = seatsOf(entry) >= partyMax;
  const setAdults = (count: number) => change({ adults: Math.max(0, Math.min(count, partyMax)) });
  const setChild = (at: number, age: string) => change({ children: children.with(at, age) });
  return html`<fieldset data-group="party">
    <legend>${msg('Hur många kommer?', { id: 'signup-party' })}</legend>
    <div class="stepper">
      <label for="party">${msg('Vuxna', { id: 'signup-adults' })}</label>
      <button
        class="button"
        aria-label=${msg('En vuxen färre', { id: 'signup-adult-less' })}
        ?disabled=${adults < 1}
        @click=${() => setAdults(adults - 1)}
      >
        −
      </button>
      <input
        id="party"
        data-field="party"
        type="number"
        inputmode="numeric"
        required
        min="0"
        max=${partyMax}
        .value=${String(adults)}
        aria-invalid=${form.wrong('party')}
        aria-describedby=${form.described('party', 'party-hint')}
        @input=${({ target }: InputEvent) =>
          setAdults(Math.trunc((target as HTMLInputElement).valueAsNumber) || 0)}
      />
      <button
        class="button"
        aria-label=${msg('En vuxen till', { id: 'signup-adult-more' })}
        ?disabled=${isMost}
        @click=${() => setAdults(adults + 1)}
      >
        +
      </button>
    </div>
    ${children.map((age, at) => {
      const field = `child-${at}`;
      return html`<div class="stepper">
          <label for=${field}>${msg(str`Barn ${at + 1}, ålder`, { id: 'signup-child' })}</label>
          <select
            id=${field}
            data-field=${field}
            required
            .value=${age}
            aria-invalid=${form.wrong(field)}
            aria-describedby=${form.described(field)}
            @change=${({ target }: Event) => setChild(at, (target as HTMLSelectElement).value)}
          >
            <option value=""></option>
            ${ages.map((years) => html`<option ?selected=${years === age}>${years}</option>`)}
          </select>
          <button
            class="button"
            aria-label=${msg(str`Ta bort barn ${at + 1}`, { id: 'signup-child-less' })}
            @click=${(event: Event) => {
              change({ children: children.toSpliced(at, 1) });
              goOn(event, 'child-more');
            }}
          >
            ×
          </button>
        </div>
        ${form.fault(field)}`;
    })}
    <p>
      <button
        class="button"
        id="child-more"
        ?disabled=${isMost}
        @click=${(event: Event) => {
          change({ children: [...children, ''] });
          goOn(event, `child-${children.length}`);
        }}
      >
        <span>+ ${msg('Lägg till ett barn', { id: 'signup-child-more' })}</span>
      </button>
    </p>
    <p class="hint" id="party-hint" role="status">
      ${msg(str`Antal: ${seatsOf(entry)}. Högst ${partyMax} i en anmälan.`, { id: 'signup-party-hint' })}
    </p>
    ${form.fault('party')}
  </fieldset>`;
}

/** Moves to where one goes on, once it stands there: what was pressed may be gone. */
function goOn({ target }: Event, id: string) {
  const root = (target as Element).getRootNode() as ShadowRoot;
  void (root.host as LitElement).updateComplete.then(() => root.getElementById(id)?.focus());
}
