import type { ActivityForm, StoredPicture } from '@klocket/contract';
import { staffPaths } from '@klocket/contract/staff-paths';
import { msg } from '@klocket/core';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../../icon.ts';
import { textsField } from '../../../kit/texts-field.ts';
import type { FormController } from '../../../kit/form-controller.ts';
import type { DeskPlace } from '../../../place.ts';

type Picture = NonNullable<ActivityForm['picture']>;

interface PictureField {
  form: Pick<FormController<never>, 'errors' | 'labels'>;
  pointer: string;
  place: DeskPlace;
  languages: readonly string[];
  picture: Picture | undefined;
  changed(picture: Picture | undefined): void;
  /** Uploads the file that was chosen. */
  chosen(file: File): void;
  busy: boolean;
}

/** A picture, with the words that stand for it asked for as soon as there is one. */
export function pictureField(field: PictureField): TemplateResult {
  const { form, pointer, place, languages, picture, changed, busy } = field;
  return html`<div class="stack">
    ${
      picture
        ? html`<div class="picture">
            <img
              src=${picture.url}
              alt=""
              width=${picture.width ?? 480}
              height=${picture.height ?? 270}
            />
            <div class="stack">
              ${textsField({
                form,
                pointer: `${pointer}/alt`,
                label: msg('Vad syns på bilden?', { id: 'desk-alt' }),
                hint: msg('För den som inte ser den. Behövs för att spara.', {
                  id: 'desk-alt-hint',
                }),
                languages,
                language: place.language,
                value: picture.alt,
                maxLength: 500,
                changed: (alt) => changed({ ...picture, alt }),
              })}
              <div>
                <button type="button" class="bare" @click=${() => changed(undefined)}>
                  ${icon('trash')} ${msg('Ta bort bilden', { id: 'desk-picture-remove' })}
                </button>
              </div>
            </div>
          </div>`
        : nothing
    }
    <div class="field">
      <label for="picture-file">
        ${
          picture
            ? msg('Byt bild', { id: 'desk-picture-other' })
            : msg('Välj en bild', { id: 'desk-picture-choose' })
        }
      </label>
      <input
        id="picture-file"
        type="file"
        accept="image/jpeg,image/png,image/webp"
        ?disabled=${busy}
        @change=${({ target }: Event) => {
          const [file] = (target as HTMLInputElement).files ?? [];
          if (file) field.chosen(file);
        }}
      />
      <p class="hint">
        ${
          busy
            ? msg('Bilden tas emot …', { id: 'desk-picture-busy' })
            : msg('Högst 10 MB. Plats och kamera tas bort ur bilden.', { id: 'desk-picture-hint' })
        }
      </p>
    </div>
  </div>`;
}

/** Hands a picture over to the server, which makes it fit for every screen. */
export async function upload({ api, district }: DeskPlace, file: File): Promise<Picture> {
  const path = staffPaths.pictures(district);
  const { url, width, height } = (await api.post<StoredPicture>(path, await smaller(file))).data;
  return { url, width, height, alt: {} };
}

/** As wide as it is ever shown, so that a phone sends no more than that, and not where it was taken. */
async function smaller(file: File): Promise<Blob> {
  try {
    const picture = await createImageBitmap(file);
    const scale = Math.min(1, widest / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext('2d')!.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.88));
    return blob ?? file;
  } catch {
    // What the browser cannot read, the server says more of.
    return file;
  }
}

const widest = 1600;
