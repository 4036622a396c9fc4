import { msg, str } from '@klocket/core';
import { html, nothing } from 'lit';
import type { Note, WalkPhoto } from './note.ts';
import type { Sight } from './view.ts';

/** What can be added to something noted. */
export interface MoreActs {
  isOver: boolean;
  /** The address of a photo on this phone. */
  show(photo: WalkPhoto): string;
  addPhotos(key: string, files: readonly File[]): void;
  removePhoto(key: string, id: string): void;
  write(key: string, words: string): void;
  release(key: string): void;
  drop(key: string): void;
}

const most = 3;

/** Photos and words of something noted, and whether it has arrived. */
export function renderMore(sight: Sight, acts: MoreActs, number: number | string) {
  const { note, by, words } = sight;
  if (!note || by) {
    return html`<p class="state">
      ${by ? msg(str`Noterat av ${apart(by)}`, { id: 'walk-by' }) : nothing}
      ${words ? html`<bdi>${words}</bdi>` : nothing}
    </p>`;
  }
  return html`${acts.isOver ? nothing : renderFields(note, acts, number)}
    <p class="state" data-state=${note.state}>${stateWords(note)}</p>
    ${
      note.state === 'refused'
        ? html`<p class="fault" role="alert">${note.why}</p>
            <button class="button" @click=${() => acts.drop(note.key)}>
              ${msg('Ta bort härifrån', { id: 'walk-drop' })}
            </button>`
        : nothing
    }`;
}

/** A camera and a field, both for gloves. */
export function renderFields(note: Note, acts: MoreActs, number: number | string) {
  const { key, photos, words } = note;
  return html`<div class="more">
    ${
      photos.length > 0
        ? html`<ul class="photos">
            ${photos.map(
              (photo, at) =>
                html`<li>
                  <img
                    src=${acts.show(photo)}
                    alt=${msg(str`Bild ${at + 1}`, { id: 'defect-photo' })}
                  />
                  <button
                    class="button"
                    aria-label=${msg(str`Ta bort bild ${at + 1}`, { id: 'defect-photo-remove' })}
                    @click=${() => acts.removePhoto(key, photo.id)}
                  >
                    ×
                  </button>
                </li>`,
            )}
          </ul>`
        : nothing
    }
    ${
      photos.length < most
        ? html`<label class="button big camera"
            >${msg('Ta en bild', { id: 'walk-photo' })}
            <span class="visually-hidden">${number}</span>
            <input
              class="visually-hidden"
              type="file"
              accept="image/*"
              capture="environment"
              @change=${({ target }: Event) => {
                const input = target as HTMLInputElement;
                acts.addPhotos(key, [...(input.files ?? [])]);
                input.value = '';
              }}
          /></label>`
        : nothing
    }
    <label class="field"
      >${msg('Ord, om det behövs', { id: 'walk-words' })}
      <span class="visually-hidden">${number}</span>
      <textarea
        rows="2"
        maxlength="1000"
        dir="auto"
        .value=${words}
        @input=${({ target }: Event) => acts.write(key, (target as HTMLTextAreaElement).value)}
        @change=${() => acts.release(key)}
      ></textarea>
    </label>
  </div>`;
}

function stateWords({ state }: Note) {
  switch (state) {
    case 'waiting':
      return msg('Sparat här', { id: 'walk-kept' });
    case 'sent':
      return msg('Skickat', { id: 'walk-sent' });
    case 'refused':
      return msg('Togs inte emot', { id: 'walk-refused' });
  }
}

/** Keeps its own direction among words of another. */
const apart = (text: string) => `\u2068${text}\u2069`;
