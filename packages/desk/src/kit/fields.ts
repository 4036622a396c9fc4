import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { icon } from '../icon.ts';
import type { FormController } from './form-controller.ts';
import { completeAddress } from './web-address.ts';

/** What every field of a form has. */
interface Field {
  // A field only asks what is wrong with it; what the form holds is its room's business.
  form: Pick<FormController<never>, 'errors' | 'labels'> &
    Partial<Pick<FormController<never>, 'forgive'>>;
  /** Where its value stands in what is sent, as a JSON pointer: `/texts/sv/title`. */
  pointer: string;
  label: string;
  hint?: string;
}

interface TextField extends Field {
  value: string;
  changed(value: string): void;
  type?: 'text' | 'email' | 'tel' | 'url' | 'date' | 'time' | 'datetime-local' | 'search';
  autocomplete?: AutoFill;
  maxLength?: number;
  /** The language of what is written, where it is not the desk's. */
  lang?: string;
  /** Earliest, latest: for days and times. */
  min?: string;
  max?: string;
}

interface AreaField extends Field {
  value: string;
  changed(value: string): void;
  maxLength?: number;
  rows?: number;
  lang?: string;
}

interface NumberField extends Field {
  value: number | undefined;
  changed(value: number | undefined): void;
  min?: number;
  max?: number;
  /** It need not be whole. */
  decimals?: boolean;
}

interface SelectField extends Field {
  value: string;
  changed(value: string): void;
  options: readonly { value: string; label: string }[];
}

interface CheckField extends Field {
  checked: boolean;
  changed(checked: boolean): void;
}

/** The id of the control that a pointer belongs to. */
export const fieldId = (pointer: string) => `field${pointer.replace(/[^a-zA-Z0-9]/g, '-')}`;

/** One line, a day or a time. */
export const textField = (field: TextField) =>
  around(
    field,
    html`<input
      id=${fieldId(field.pointer)}
      type=${field.type ?? 'text'}
      .value=${field.value}
      maxlength=${field.maxLength ?? nothing}
      autocomplete=${field.autocomplete ?? 'off'}
      lang=${field.lang ?? nothing}
      dir=${field.lang ? 'auto' : nothing}
      min=${field.min ?? nothing}
      max=${field.max ?? nothing}
      aria-invalid=${field.form.errors.has(field.pointer)}
      aria-describedby=${describedBy(field)}
      @input=${(event: Event) => {
        field.form.forgive?.(field.pointer);
        field.changed((event.target as HTMLInputElement).value);
      }}
      @change=${field.type === 'url' ? completeAddress : nothing}
    />`,
  );

/** Several lines. */
export const areaField = (field: AreaField) =>
  around(
    field,
    html`<textarea
      id=${fieldId(field.pointer)}
      rows=${field.rows ?? 4}
      .value=${field.value}
      maxlength=${field.maxLength ?? nothing}
      lang=${field.lang ?? nothing}
      dir=${field.lang ? 'auto' : nothing}
      aria-invalid=${field.form.errors.has(field.pointer)}
      aria-describedby=${describedBy(field)}
      @input=${(event: Event) => {
        field.form.forgive?.(field.pointer);
        field.changed((event.target as HTMLTextAreaElement).value);
      }}
    ></textarea>`,
  );

/** A number, whole unless said otherwise, or none. */
export const numberField = (field: NumberField) =>
  around(
    field,
    html`<input
      id=${fieldId(field.pointer)}
      type="number"
      inputmode=${field.decimals ? 'decimal' : 'numeric'}
      step=${field.decimals ? 'any' : nothing}
      .value=${field.value === undefined ? '' : String(field.value)}
      min=${field.min ?? nothing}
      max=${field.max ?? nothing}
      autocomplete="off"
      aria-invalid=${field.form.errors.has(field.pointer)}
      aria-describedby=${describedBy(field)}
      @input=${(event: Event) => {
        field.form.forgive?.(field.pointer);
        const { value, valueAsNumber } = event.target as HTMLInputElement;
        field.changed(value === '' ? undefined : valueAsNumber);
      }}
    />`,
  );

/** One of a few. */
export const selectField = (field: SelectField) =>
  around(
    field,
    html`<select
      id=${fieldId(field.pointer)}
      aria-invalid=${field.form.errors.has(field.pointer)}
      aria-describedby=${describedBy(field)}
      @change=${(event: Event) => {
        field.form.forgive?.(field.pointer);
        field.changed((event.target as HTMLSelectElement).value);
      }}
    >
      ${field.options.map(
        ({ value, label }) =>
          html`<option .value=${value} .selected=${live(value === field.value)}>${label}</option>`,
      )}
    </select>`,
  );

/** Yes or no. */
export const checkField = (field: CheckField) => {
  field.form.labels.set(field.pointer, field.label);
  return html`<div class="field">
    <label class="choice">
      <input
        id=${fieldId(field.pointer)}
        type="checkbox"
        .checked=${field.checked}
        aria-invalid=${field.form.errors.has(field.pointer)}
        aria-describedby=${describedBy(field)}
        @change=${(event: Event) => {
          field.form.forgive?.(field.pointer);
          field.changed((event.target as HTMLInputElement).checked);
        }}
      />
      ${field.label}
    </label>
    ${renderNotes(field)}
  </div>`;
};

function around(field: Field, control: TemplateResult) {
  field.form.labels.set(field.pointer, field.label);
  return html`<div class="field">
    <label for=${fieldId(field.pointer)}>${field.label}</label>
    ${control} ${renderNotes(field)}
  </div>`;
}

function renderNotes({ form, pointer, hint }: Field) {
  const id = fieldId(pointer);
  const error = form.errors.get(pointer);
  return html`${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
  ${error ? html`<p class="error" id="${id}-error">${icon('warning')} ${error}</p>` : nothing}`;
}

function describedBy({ form, pointer, hint }: Field) {
  const id = fieldId(pointer);
  const ids = [hint && `${id}-hint`, form.errors.has(pointer) && `${id}-error`].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : nothing;
}
