import { html, nothing } from 'lit';
import type { FormController } from './form-controller.ts';

const kinds = {
  name: ['text', 'name', 200],
  email: ['email', 'email', 254],
  phone: ['tel', 'tel', 30],
} as const;

type Field = keyof typeof kinds;

/** What a line is drawn from, and how it tells what is typed. */
export interface LineView {
  entry: Partial<Record<Field, string>>;
  form: FormController;
  change(part: Partial<Record<Field, string>>): void;
}

/** Who somebody is or how to reach them: one line of text with its label, needed where it is asked for. */
export function renderLine({ entry, form, change }: LineView, field: Field, label: string) {
  const [type, fill, longest] = kinds[field];
  return html`<div class="field">
    <label for=${field}>${label}</label>
    <input
      id=${field}
      data-field=${field}
      type=${type}
      autocomplete=${fill}
      maxlength=${longest}
      pattern=${field === 'phone' ? '\\+?[0-9 \\(\\)\\/.\\-]{5,30}' : nothing}
      dir=${field === 'name' ? 'auto' : 'ltr'}
      required
      .value=${entry[field] ?? ''}
      aria-invalid=${form.wrong(field)}
      aria-describedby=${form.described(field)}
      @input=${({ target }: InputEvent) => change({ [field]: (target as HTMLInputElement).value })}
    />
    ${form.fault(field)}
  </div>`;
}
