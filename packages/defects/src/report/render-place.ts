import { msg } from '@klocket/core';
import { html, nothing } from 'lit';
import type { ReportView } from '../report-view.ts';

/** What a visitor can do about the place besides naming it. */
export interface PlaceActs {
  /** What has become of the question where the phone is. */
  finding?: 'finding' | 'refused';
  find(): void;
}

/**
 * Where it is: a named spot, words, or where the phone is. One of them is enough; no map is needed, and
 * where there is one it comes later.
 */
export function renderPlace(
  { about, entry, photos, form, change }: ReportView,
  { finding, find }: PlaceActs,
  map: unknown,
) {
  const { spots } = about;
  const offered = photos.find(({ position }) => position)?.position;
  return html`<fieldset data-group="place">
    <legend>${msg('Var är det?', { id: 'defect-place' })}</legend>
    ${
      spots.length
        ? html`<div class="field">
            <label for="spot">${msg('En plats med namn', { id: 'defect-spot' })}</label>
            <select
              id="spot"
              @change=${({ target }: Event) => change({ spot: (target as HTMLSelectElement).value })}
            >
              <option value="">${msg('Välj i listan', { id: 'defect-spot-none' })}</option>
              ${spots.map(
                ({ id, name }) =>
                  html`<option value=${id} ?selected=${id === entry.spot}>${name}</option>`,
              )}
            </select>
          </div>`
        : nothing
    }
    <div class="field">
      <label for="place">${msg('Adress, eller beskriv platsen', { id: 'defect-address' })}</label>
      <input
        id="place"
        data-field="place"
        autocomplete="off"
        maxlength="200"
        dir="auto"
        .value=${entry.address}
        aria-invalid=${form.wrong('place')}
        aria-describedby=${form.described('place')}
        @input=${({ target }: InputEvent) =>
          change({ address: (target as HTMLInputElement).value })}
      />
    </div>
    ${
      entry.position
        ? html`<p class="found" role="status">
            <span>${msg('En punkt på kartan följer med.', { id: 'defect-position-there' })}</span>
            <button class="button" @click=${() => change({ position: undefined })}>
              ${msg('Ta bort', { id: 'defect-remove' })}
            </button>
          </p>`
        : html`<p class="row">
            <button class="button" @click=${find}>
              ${
                finding === 'finding'
                  ? msg('Söker …', { id: 'defect-finding' })
                  : msg('Använd telefonens plats', { id: 'defect-find' })
              }
            </button>
            ${
              offered
                ? html`<button class="button" @click=${() => change({ position: offered })}>
                    ${msg('Använd platsen i bilden', { id: 'defect-photo-place' })}
                  </button>`
                : nothing
            }
          </p>`
    }
    ${
      finding === 'refused'
        ? html`<p class="hint" role="status">
            ${msg('Telefonen säger inte var den är. Beskriv platsen i stället.', {
              id: 'defect-find-refused',
            })}
          </p>`
        : nothing
    }
    ${map} ${form.fault('place')}
  </fieldset>`;
}
