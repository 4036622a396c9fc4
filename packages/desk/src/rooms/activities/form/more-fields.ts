import type { StaffActivity } from '@klocket/contract';
import { msg } from '@klocket/core';
import { html, nothing, type TemplateResult } from 'lit';
import { choices } from '../../../kit/choices.ts';
import { textField } from '../../../kit/fields.ts';
import { missingWords } from '../../../kit/language-names.ts';
import type { DeskPlace } from '../../../place.ts';
import { aboutFields } from './about-fields.ts';
import type { FormPart } from './form-part.ts';
import { toInstant, toLocal } from '../../../kit/local-time.ts';
import { joiningFields } from './joining-fields.ts';
import { pictureField } from './picture-field.ts';
import { programmeFields } from './programme-fields.ts';
import { missingIn, textFields, writtenIn } from './text-fields.ts';

interface MoreFields extends FormPart {
  place: DeskPlace;
  /** Who may lead it. */
  staff: StaffActivity['staff'];
  uploading: boolean;
  upload(file: File): void;
  /** Saves it, to be published on the day that was chosen. */
  saveForLater(): void;
}

/** All that is folded until it is wanted. */
export function moreFields(parts: MoreFields): TemplateResult {
  const { form, district, language, place, staff, uploading, upload } = parts;
  const { values } = form;
  const missing = missingIn(values, district.languages);
  return html`<div>
    ${fold(
      msg('Beskrivning och språk', { id: 'desk-texts-languages' }),
      textFields(form, writtenIn(values, district.languages), language),
      missingWords(missing, language),
    )}
    ${fold(
      msg('Bild', { id: 'desk-picture' }),
      pictureField({
        form,
        pointer: '/picture',
        place,
        languages: district.languages,
        picture: values.picture,
        changed: (picture) => form.set({ picture }),
        chosen: upload,
        busy: uploading,
      }),
    )}
    ${fold(msg('För vem', { id: 'desk-for-whom' }), aboutFields(parts))}
    ${fold(
      msg('Anmälan, tillgänglighet och kontakt', { id: 'desk-joining-access' }),
      joiningFields(parts),
    )}
    ${fold(
      msg('Program och material', { id: 'desk-programme-materials' }),
      programmeFields(parts),
      values.programme?.length || nothing,
    )}
    ${
      staff.length > 0
        ? fold(
            msg('Ledare', { id: 'desk-leaders' }),
            choices(
              msg('Vilka leder den?', { id: 'desk-leaders-who' }),
              staff.map(({ id, name }) => [id, name]),
              values.leaders ?? [],
              (leaders) => form.set({ leaders }),
            ),
          )
        : nothing
    }
    ${fold(msg('Publicera senare', { id: 'desk-publish-later' }), laterFields(parts))}
  </div>`;
}

const fold = (title: string, content: unknown, note?: unknown) =>
  html`<details>
    <summary>${title} <span class="quiet small">${note ?? nothing}</span></summary>
    <div class="stack">${content}</div>
  </details>`;

function laterFields({ form, place, saveForLater }: MoreFields) {
  const { publishAt } = form.values;
  return html`${textField({
      form,
      pointer: '/publishAt',
      label: msg('Dag och tid', { id: 'desk-day-and-time' }),
      type: 'datetime-local',
      value: publishAt ? toLocal(publishAt, place.zone) : '',
      changed: (local) => form.set({ publishAt: local ? toInstant(local, place.zone) : undefined }),
    })}
    <div>
      <button
        type="button"
        aria-disabled=${form.busy || !publishAt}
        @click=${() => publishAt && saveForLater()}
      >
        ${msg('Spara och publicera då', { id: 'desk-save-publish-later' })}
      </button>
    </div>`;
}
