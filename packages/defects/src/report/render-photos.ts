import { msg, str } from '@klocket/core';
import { html, nothing } from 'lit';
import type { ReportView } from '../report-view.ts';

/** What a visitor can do about photos. */
export interface PhotoActs {
  /** Why the last one could not be taken. */
  trouble?: string;
  add(files: readonly File[]): void;
  remove(id: string): void;
}

/** Photos: never needed, and made ready on the device before anything is sent. */
export function renderPhotos(
  { about, photos, making, form }: ReportView,
  { trouble, add, remove }: PhotoActs,
) {
  const { max, types } = about.photos;
  const isFull = photos.length + making >= max;
  return html`<fieldset data-group="photos">
    <legend>
      ${msg('Bilder', { id: 'defect-photos' })}
      <small>${msg('(frivilligt)', { id: 'signup-optional' })}</small>
    </legend>
    <p class="hint" id="photos-hint">
      ${msg(
        str`Högst ${max}. Undvik ansikten och bilnummer. Plats och tid i bilden tas bort innan den skickas.`,
        { id: 'defect-photos-hint' },
      )}
    </p>
    ${
      photos.length + making
        ? html`<ul class="photos">
            ${photos.map(
              ({ id, preview }, at) =>
                html`<li>
                  ${preview}
                  <button
                    class="button"
                    aria-label=${msg(str`Ta bort bild ${at + 1}`, { id: 'defect-photo-remove' })}
                    @click=${() => remove(id)}
                  >
                    ×
                  </button>
                </li>`,
            )}
            ${Array.from(
              { length: making },
              () =>
                html`<li class="making">
                  <span>${msg('Gör i ordning …', { id: 'defect-photo-making' })}</span>
                </li>`,
            )}
          </ul>`
        : nothing
    }
    ${
      isFull
        ? nothing
        : html`<label class="button add"
            ><span aria-hidden="true">+</span>
            ${msg('Lägg till en bild', { id: 'defect-photo-add' })}
            <input
              class="visually-hidden"
              type="file"
              multiple
              data-field="photos"
              accept=${types.join(',')}
              aria-invalid=${form.wrong('photos')}
              aria-describedby=${form.described('photos', 'photos-hint')}
              @change=${({ target }: Event) => {
                const input = target as HTMLInputElement;
                add([...(input.files ?? [])]);
                input.value = '';
              }}
          /></label>`
    }
    ${trouble ? html`<p class="fault" role="alert">${trouble}</p>` : nothing}
    ${form.fault('photos')}
  </fieldset>`;
}
