import { msg } from '@klocket/core';
import { html, nothing } from 'lit';
import type { FormController } from '../../kit/form-controller.ts';

/** The button that saves, always within reach, and whether there is anything to save. */
export const renderSave = <T extends object>(form: FormController<T>) =>
  html`<div class="save">
    <button class="primary" aria-disabled=${form.busy}>
      ${form.busy ? msg('Sparar …', { id: 'desk-saving' }) : msg('Spara', { id: 'desk-save' })}
    </button>
    <span class="quiet small" role="status">
      ${form.draft.isChanged ? msg('Inte sparat än', { id: 'desk-unsaved' }) : nothing}
    </span>
  </div>`;
