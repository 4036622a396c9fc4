import { msg } from '@klocket/core';
import { html, nothing } from 'lit';
import type { ReportView } from '../report-view.ts';

/** What it is about. Nothing else is asked before that. */
export const renderCategory = ({ about, category, entry, form, change }: ReportView) =>
  html`<fieldset data-group="category">
    <legend>${msg('Vad gäller det?', { id: 'defect-category' })}</legend>
    <div class="tiles">
      ${about.categories.map(
        ({ id, title }) =>
          html`<label class="choice"
            ><input
              type="radio"
              name="category"
              data-field="category"
              required
              .checked=${id === entry.category}
              aria-invalid=${form.wrong('category')}
              aria-describedby=${form.described('category')}
              @change=${() => change({ category: id, answers: {}, calm: false })}
            /><bdi>${title}</bdi></label
          >`,
      )}
    </div>
    ${category?.help ? html`<p class="hint" role="status"><bdi>${category.help}</bdi></p>` : nothing}
    ${form.fault('category')}
  </fieldset>`;
