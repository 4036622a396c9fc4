import { msg } from '@klocket/core';
import { html, nothing, type TemplateResult } from 'lit';
import { textField } from '../../../kit/fields.ts';
import type { FormPart } from './form-part.ts';
import { placeChange, placeOf, places } from './form-values.ts';

/** Where it is: a house or one of its rooms, another address, or only online. */
export function placeFields({ form, district, language }: FormPart): TemplateResult {
  const { values } = form;
  const chosen = placeOf(values);
  const options = [
    { value: '', label: msg('Välj plats', { id: 'desk-place-choose' }) },
    ...places(district, language),
    { value: 'other', label: msg('En annan adress', { id: 'desk-place-other' }) },
    { value: 'online', label: msg('Bara på nätet', { id: 'desk-place-online' }) },
  ];
  const choose = (choice: string) => {
    form.set(placeChange(choice));
    if (choice === 'online' && !form.values.onlineUrl) form.set({ onlineUrl: ' ' });
  };
  form.labels.set('/house', msg('Var', { id: 'desk-where' }));
  return html`<div class="field">
      <label for="field--house">${msg('Var', { id: 'desk-where' })}</label>
      <select
        id="field--house"
        aria-invalid=${form.errors.has('/house') || form.errors.has('/room')}
        @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}
      >
        ${options.map(
          ({ value, label }) =>
            html`<option .value=${value} .selected=${value === chosen}>${label}</option>`,
        )}
      </select>
    </div>
    ${
      chosen === 'other'
        ? textField({
            form,
            pointer: '/address',
            label: msg('Adress', { id: 'desk-address' }),
            value: values.address?.trimStart() ?? '',
            maxLength: 400,
            changed: (address) => form.set({ address: address || ' ' }),
          })
        : nothing
    }
    ${
      chosen === 'online' || values.onlineUrl
        ? textField({
            form,
            pointer: '/onlineUrl',
            label: msg('Länk till mötet', { id: 'desk-online-url' }),
            type: 'url',
            value: values.onlineUrl?.trim() ?? '',
            changed: (onlineUrl) => form.set({ onlineUrl: onlineUrl || ' ' }),
          })
        : nothing
    }`;
}
