import type { Texts } from '@klocket/contract';
import { formatDay, msg } from '@klocket/core';
import { html, type TemplateResult } from 'lit';
import { icon } from '../../icon.ts';
import { fieldId, textField } from '../../kit/fields.ts';
import type { FormController } from '../../kit/form-controller.ts';
import { textsField } from '../../kit/texts-field.ts';
import { withChange, without } from '../../kit/changed-lists.ts';
import { wordsIn } from '../../kit/words-in.ts';
import { hasErrors, renderEntry } from '../../kit/render-entry.ts';
import { next, stretchesField, type Stretch } from './render-hours.ts';

/** A day that differs; closed when it has no hours. */
export interface ExceptionalDay {
  day?: string;
  hours: Stretch[];
  reason?: Texts;
}

interface ExceptionsField {
  form: Pick<FormController<never>, 'errors' | 'labels'>;
  pointer: string;
  days: readonly ExceptionalDay[];
  /** How many of them are saved already; those after are new. */
  saved: number;
  languages: readonly string[];
  language: string;
  changed(days: ExceptionalDay[]): void;
  /** Adds the public holidays to come that are not among them. */
  addHolidays(): void;
}

/** Days on which the house is closed, or open at other hours than usual. */
export function exceptionsField(field: ExceptionsField): TemplateResult {
  const { days, changed } = field;
  return html`<ul class="entries">
      ${days.map((_, index) => oneDay(field, index))}
    </ul>
    <div class="row">
      <button type="button" @click=${() => changed([...days, { day: '', hours: [] }])}>
        ${icon('add')} ${msg('Lägg till en dag', { id: 'desk-add-exception' })}
      </button>
      <button type="button" class="bare" @click=${field.addHolidays}>
        ${msg('Stängt på helgdagar', { id: 'desk-add-holidays' })}
      </button>
    </div>`;
}

function oneDay(field: ExceptionsField, index: number) {
  const { form, pointer, days, saved, languages, language, changed } = field;
  const { day = '', hours, reason } = days[index]!;
  const at = `${pointer}/${index}`;
  const set = (change: Partial<ExceptionalDay>) => changed(withChange(days, index, change));
  const name = day ? formatDay(day, language, { dateStyle: 'long' }) : '';
  return renderEntry({
    title: name,
    note: [stretchWords(hours), wordsIn(reason, language, ...languages)]
      .filter(Boolean)
      .join(' · '),
    isOpen: index >= saved || hasErrors(form, at),
    removed: () => changed(without(days, index)),
    fields: html`<div class="two">
        ${textField({
          form,
          pointer: `${at}/day`,
          label: msg('Dag', { id: 'desk-day' }),
          type: 'date',
          value: day,
          changed: (day) => set({ day }),
        })}
        <div class="field" role="group" aria-labelledby="${fieldId(at)}-hours">
          <span class="label" id="${fieldId(at)}-hours">${msg('Tider', { id: 'desk-hours' })}</span>
          ${stretchesField({
            form,
            pointer: `${at}/hours`,
            of: name || msg('Ny dag', { id: 'desk-new-day' }),
            items: hours,
            places: hours.map((_, place) => place),
            changed: (place, change) => set({ hours: withChange(hours, place, change) }),
            removed: (place) => set({ hours: without(hours, place) }),
            added: () => set({ hours: [...hours, next(hours)] }),
          })}
        </div>
      </div>
      ${textsField({
        form,
        pointer: `${at}/reason`,
        label: msg('Varför', { id: 'desk-reason' }),
        languages,
        language,
        maxLength: 200,
        value: reason,
        changed: (reason) => set({ reason }),
      })}`,
  });
}

const stretchWords = (hours: readonly Stretch[]) =>
  hours.length > 0
    ? hours.map(({ opens, closes }) => `${opens}–${closes}`).join(', ')
    : msg('Stängt', { id: 'desk-closed' });
