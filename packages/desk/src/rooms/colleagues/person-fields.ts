import { msg } from '@klocket/core';
import { html, type TemplateResult } from 'lit';
import { selectField, textField } from '../../kit/fields.ts';
import type { FormController } from '../../kit/form-controller.ts';
import { deskLanguages } from '../../language.ts';
import type { Values } from './colleague-values.ts';

/** Who is invited: address, name, and the language of the mail. */
export function personFields(form: FormController<Values>): TemplateResult {
  const { email, name, language } = form.values;
  return html`${textField({
    form,
    pointer: '/email',
    label: msg('E-postadress', { id: 'desk-their-email' }),
    type: 'email',
    maxLength: 254,
    value: email,
    changed: (value) => form.set({ email: value }),
  })}
  ${textField({
    form,
    pointer: '/name',
    label: msg('Namn', { id: 'desk-their-name' }),
    hint: msg('Kan lämnas tomt. Kollegan kan ändra sitt namn själv.', {
      id: 'desk-their-name-hint',
    }),
    maxLength: 100,
    value: name,
    changed: (value) => form.set({ name: value }),
  })}
  ${selectField({
    form,
    pointer: '/language',
    label: msg('Mejlet skrivs på', { id: 'desk-their-language' }),
    value: language,
    changed: (value) => form.set({ language: value }),
    options: [
      ...Object.entries(deskLanguages).map(([value, label]) => ({ value, label })),
      { value: 'ar', label: 'العربية' },
    ],
  })}`;
}
