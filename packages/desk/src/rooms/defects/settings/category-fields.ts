import type {
  DefectCategorySource,
  ReceiverSource,
  Urgency,
  UrgentPhoneSource,
} from '@klocket/contract';
import { msg } from '@klocket/core';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../../icon.ts';
import { choices } from '../../../kit/choices.ts';
import { selectField, textField } from '../../../kit/fields.ts';
import type { FormController } from '../../../kit/form-controller.ts';
import { textsField } from '../../../kit/texts-field.ts';
import { questionFields } from '../../../kit/question-fields.ts';
import { without } from '../../../kit/changed-lists.ts';

/** What a part of the settings is written into. */
export interface SettingsPart {
  form: Pick<FormController<never>, 'errors' | 'labels' | 'forgive'>;
  languages: readonly string[];
  language: string;
}

const mostPhones = 5;
const mostQuestions = 10;

/** What can be reported: its words, how urgent it is and whom one then calls, who gets it, what it asks. */
export function categoryFields(
  { form, languages, language }: SettingsPart,
  category: DefectCategorySource,
  pointer: string,
  receivers: readonly ReceiverSource[],
  set: (change: Partial<DefectCategorySource>) => void,
): TemplateResult {
  const texts = { form, languages, language };
  const { title, help, urgency, phones = [], questions = [] } = category;
  return html`${textsField({
    ...texts,
    pointer: `${pointer}/title`,
    label: msg('Kategori', { id: 'desk-defect-category' }),
    maxLength: 200,
    value: title,
    changed: (value) => set({ title: value }),
  })}
  ${textsField({
    ...texts,
    pointer: `${pointer}/help`,
    label: msg('Hjälp för den som anmäler', { id: 'desk-category-help' }),
    long: true,
    maxLength: 1000,
    value: help,
    changed: (value) => set({ help: value }),
  })}
  ${selectField({
    form,
    pointer: `${pointer}/urgency`,
    label: msg('Hur bråttom', { id: 'desk-category-urgency' }),
    hint: msg('Är det akut ser man telefonnumren före allt annat.', {
      id: 'desk-category-urgency-hint',
    }),
    options: urgencies(),
    value: urgency,
    changed: (value) => set({ urgency: value as Urgency }),
  })}
  ${
    urgency === 'urgent' || phones.length > 0
      ? phoneFields(texts, phones, `${pointer}/phones`, (next) => set({ phones: next }))
      : nothing
  }
  ${choices(
    msg('Vem som får den', { id: 'desk-category-receivers' }),
    receivers.filter(({ id }) => id).map(({ id, name }) => [id, name] as const),
    category.receivers,
    (next) => set({ receivers: next }),
  )}
  ${questionFields(
    {
      form,
      district: { languages },
      language,
      at: `${pointer}/questions`,
      most: mostQuestions,
      kept: true,
    },
    questions,
    (next) => set({ questions: next }),
  )}`;
}

/** Whom one calls: what the number is called, in every language, and the number. */
export function phoneFields(
  { form, languages, language }: SettingsPart,
  phones: readonly UrgentPhoneSource[],
  pointer: string,
  changed: (phones: UrgentPhoneSource[]) => void,
): TemplateResult {
  const set = (index: number, change: Partial<UrgentPhoneSource>) =>
    changed(phones.with(index, { ...phones[index]!, ...change }));
  return html`<fieldset class="stack">
    <legend>${msg('Telefonnummer', { id: 'desk-category-phones' })}</legend>
    ${phones.map(
      ({ name, phone }, index) =>
        html`<div class="stack phone">
          ${textsField({
            form,
            languages,
            language,
            pointer: `${pointer}/${index}/name`,
            label: msg('Vem som svarar', { id: 'desk-phone-name' }),
            maxLength: 200,
            value: name,
            changed: (value) => set(index, { name: value }),
          })}
          ${textField({
            form,
            pointer: `${pointer}/${index}/phone`,
            label: msg('Telefon', { id: 'desk-contact-phone' }),
            type: 'tel',
            maxLength: 30,
            value: phone,
            changed: (value) => set(index, { phone: value }),
          })}
          <div>
            <button type="button" class="bare" @click=${() => changed(without(phones, index))}>
              ${icon('trash')} ${msg('Ta bort numret', { id: 'desk-phone-remove' })}
              <span class="visually-hidden">${phone}</span>
            </button>
          </div>
        </div>`,
    )}
    ${
      phones.length < mostPhones
        ? html`<div>
            <button type="button" @click=${() => changed([...phones, { name: {}, phone: '' }])}>
              ${icon('add')} ${msg('Lägg till ett nummer', { id: 'desk-phone-add' })}
            </button>
          </div>`
        : nothing
    }
  </fieldset>`;
}

/** How much of a hurry something can be in. */
export const urgencies = (): { value: Urgency; label: string }[] => [
  { value: 'ordinary', label: msg('Vanligt', { id: 'desk-urgency-ordinary' }) },
  { value: 'soon', label: msg('Snart', { id: 'desk-defect-soon' }) },
  { value: 'urgent', label: msg('Akut', { id: 'desk-defect-urgent' }) },
];
