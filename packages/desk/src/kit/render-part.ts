import { msg } from '@klocket/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { ConflictField } from './conflict-panel.ts';
import type { FormController } from './form-controller.ts';
import { renderRestored } from './restored.ts';
import { renderSummary } from './summary.ts';

interface Part<T extends object> {
  form: FormController<T>;
  /** What may have been changed by two at once. */
  conflicts: ConflictField[];
  language: string;
  fields: TemplateResult;
  submit(event: Event): void;
}

/** A part of the district as a form: what was typed before, what was wrong, its fields, its button. */
export const renderPart = <T extends object>(part: Part<T>): TemplateResult => {
  const { form, conflicts, language, fields, submit } = part;
  return html`<form class="page" novalidate @submit=${submit}>
    ${renderRestored(form.draft)} ${renderSummary(form, conflicts, language)} ${fields}
    ${renderSave(form)}
  </form>`;
};

/** The button that saves, always within reach, and whether there is anything to save. */
const renderSave = ({ busy, draft }: Pick<FormController<object>, 'busy' | 'draft'>) =>
  html`<div class="save">
    <button class="primary" aria-disabled=${busy}>
      ${busy ? msg('Sparar …', { id: 'desk-saving' }) : msg('Spara', { id: 'desk-save' })}
    </button>
    <span class="quiet small" role="status">
      ${draft.isChanged ? msg('Inte sparat än', { id: 'desk-unsaved' }) : nothing}
    </span>
  </div>`;
