import { msg } from '@klocket/core';
import { html, type TemplateResult } from 'lit';
import { icon } from '../../../icon.ts';
import { checkField, textField } from '../../../kit/fields.ts';
import { textsField } from '../../../kit/texts-field.ts';
import type { FormPart } from './form-part.ts';

/** The programme, item by item, and what one takes home. */
export function programmeFields({ form, district, language }: FormPart): TemplateResult {
  const { programme = [] } = form.values;
  const change = (index: number, part: Partial<(typeof programme)[number]>) =>
    form.set({ programme: programme.with(index, { ...programme[index]!, ...part }) });
  const last = programme.at(-1);
  const next = last?.endTime ?? '16:00';
  return html`
    <ol class="stack">
      ${programme.map(
        (item, index) =>
          html`<li class="item">
            <div class="pair">
              ${textField({
                form,
                pointer: `/programme/${index}/startTime`,
                label: msg('Börjar', { id: 'desk-starts' }),
                type: 'time',
                value: item.startTime,
                changed: (startTime) => change(index, { startTime }),
              })}
              ${textField({
                form,
                pointer: `/programme/${index}/endTime`,
                label: msg('Slutar', { id: 'desk-ends' }),
                type: 'time',
                value: item.endTime,
                changed: (endTime) => change(index, { endTime }),
              })}
            </div>
            ${textsField({
              form,
              pointer: `/programme/${index}/title`,
              label: msg('Programpunkt', { id: 'desk-programme-item' }),
              languages: district.languages,
              language,
              value: item.title,
              maxLength: 300,
              changed: (title) => change(index, { title }),
            })}
            ${textField({
              form,
              pointer: `/programme/${index}/room`,
              label: msg('Rum eller värd', { id: 'desk-programme-room' }),
              value: item.room ?? '',
              maxLength: 200,
              changed: (room) => change(index, { room: room || undefined }),
            })}
            <div class="row between">
              ${checkField({
                form,
                pointer: `/programme/${index}/pause`,
                label: msg('Paus', { id: 'desk-programme-pause' }),
                checked: item.pause ?? false,
                changed: (pause) => change(index, { pause: pause || undefined }),
              })}
              <button
                type="button"
                class="bare"
                @click=${() => form.set({ programme: programme.toSpliced(index, 1) })}
              >
                ${icon('trash')} ${msg('Ta bort', { id: 'desk-remove' })}
              </button>
            </div>
          </li>`,
      )}
    </ol>
    <div>
      <button
        type="button"
        @click=${() =>
          form.set({ programme: [...programme, { startTime: next, endTime: next, title: {} }] })}
      >
        ${icon('add')} ${msg('Lägg till programpunkt', { id: 'desk-programme-add' })}
      </button>
    </div>
    ${materialFields({ form, district, language })}
  `;
}

function materialFields({ form, district, language }: FormPart): TemplateResult {
  const { materials = [] } = form.values;
  return html`
    ${materials.map(
      (material, index) =>
        html`<div class="item stack">
          ${textsField({
            form,
            pointer: `/materials/${index}/title`,
            label: msg('Material', { id: 'desk-material' }),
            languages: district.languages,
            language,
            value: material.title,
            maxLength: 300,
            changed: (title) =>
              form.set({ materials: materials.with(index, { ...material, title }) }),
          })}
          ${textField({
            form,
            pointer: `/materials/${index}/url`,
            label: msg('Länk', { id: 'desk-link' }),
            type: 'url',
            value: material.url,
            changed: (url) => form.set({ materials: materials.with(index, { ...material, url }) }),
          })}
          <div>
            <button
              type="button"
              class="bare"
              @click=${() => form.set({ materials: materials.toSpliced(index, 1) })}
            >
              ${icon('trash')} ${msg('Ta bort', { id: 'desk-remove' })}
            </button>
          </div>
        </div>`,
    )}
    <div>
      <button
        type="button"
        @click=${() => form.set({ materials: [...materials, { title: {}, url: '', when: 'after' }] })}
      >
        ${icon('add')} ${msg('Lägg till material', { id: 'desk-material-add' })}
      </button>
    </div>
  `;
}
