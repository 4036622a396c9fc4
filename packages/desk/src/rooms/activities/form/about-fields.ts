import { msg } from '@klocket/core';
import { html, type TemplateResult } from 'lit';
import { choices } from '../../../kit/choices.ts';
import { numberField } from '../../../kit/fields.ts';
import { textsField } from '../../../kit/texts-field.ts';
import type { FormPart } from './form-part.ts';

/** For whom it is: themes, ages, spoken languages, price. */
export function aboutFields({ form, district, language }: FormPart): TemplateResult {
  const { themes = [], spoken = [], ages = {}, price } = form.values;
  const names = new Intl.DisplayNames([language], { type: 'language' });
  const setAges = (change: { from?: number; to?: number }) => {
    const next = { ...ages, ...change };
    form.set({ ages: next.from === undefined && next.to === undefined ? undefined : next });
  };
  return html`
    ${choices(
      msg('Ämnen', { id: 'desk-themes' }),
      (district.themes ?? []).map(({ id, name }) => [
        id,
        name[language] ?? Object.values(name)[0] ?? id,
      ]),
      themes,
      (next) => form.set({ themes: next }),
    )}
    <div class="pair">
      ${numberField({
        form,
        pointer: '/ages/from',
        label: msg('Från ålder', { id: 'desk-age-from' }),
        value: ages.from,
        min: 0,
        max: 120,
        changed: (from) => setAges({ from }),
      })}
      ${numberField({
        form,
        pointer: '/ages/to',
        label: msg('Till ålder', { id: 'desk-age-to' }),
        value: ages.to,
        min: 0,
        max: 120,
        changed: (to) => setAges({ to }),
      })}
    </div>
    ${choices(
      msg('Språk som talas', { id: 'desk-spoken' }),
      ['sv', 'en', 'ar', 'so', 'ku', 'fa', 'ti'].map((tag) => [tag, names.of(tag) ?? tag]),
      spoken,
      (next) => form.set({ spoken: next }),
    )}
    ${textsField({
      form,
      pointer: '/price',
      label: msg('Pris', { id: 'desk-price' }),
      hint: msg('Tomt betyder att det är gratis.', { id: 'desk-price-hint' }),
      languages: district.languages,
      language,
      value: price,
      maxLength: 200,
      changed: (next) => form.set({ price: next }),
    })}
  `;
}
