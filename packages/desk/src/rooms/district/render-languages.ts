import { msg } from '@klocket/core';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../icon.ts';
import { selectField } from '../../kit/fields.ts';
import type { FormController } from '../../kit/form-controller.ts';
import { languageName } from '../../kit/language-names.ts';
import { without } from '../../kit/changed-lists.ts';

/** Languages that are written for in Swedish neighbourhoods; any other comes with an import. */
const offered = [
  'sv',
  'sv-x-lattlast',
  'en',
  'ar',
  'so',
  'fa',
  'prs',
  'ti',
  'ckb',
  'kmr',
  'tr',
  'pl',
  'fi',
  'es',
  'uk',
  'ru',
  'bs',
  'sq',
  'ro',
  'th',
  'zh',
  'vi',
  'fr',
  'de',
];

interface LanguagesField {
  form: Pick<FormController<never>, 'errors' | 'labels'>;
  /** The desk's own language, for the names of the others. */
  language: string;
  /** Those the district is written in, the first first. */
  languages: string[];
  changed(languages: string[]): void;
}

/** The languages a district is written in: which is first, which go, which come. */
export function languagesField(field: LanguagesField): TemplateResult {
  const { form, language, languages, changed } = field;
  const others = offered.filter((tag) => !languages.includes(tag));
  return html`<section class="card stack" aria-labelledby="languages">
    <div>
      <h2 id="languages">${msg('Språk', { id: 'desk-languages' })}</h2>
      <p class="hint">
        ${msg('Språken ni skriver på. Det första får aldrig saknas; det visas när ett annat gör det.', { id: 'desk-languages-hint' })}
      </p>
    </div>
    <ul class="entries">
      ${languages.map(
        (tag, index) =>
          html`<li class="row between">
            <span class="row">
              ${languageName(tag, language)}
              ${index === 0 ? html`<span class="chip">${msg('Först', { id: 'desk-first-language' })}</span>` : nothing}
            </span>
            ${
              index > 0
                ? html`<span class="row">
                    <button
                      type="button"
                      class="bare"
                      @click=${() => changed([tag, ...without(languages, index)])}
                    >
                      ${msg('Sätt först', { id: 'desk-make-first' })}
                      <span class="visually-hidden">${languageName(tag, language)}</span>
                    </button>
                    <button
                      type="button"
                      class="bare only-icon"
                      @click=${() => changed(without(languages, index))}
                    >
                      ${icon('trash')}
                      <span class="visually-hidden">
                        ${msg('Ta bort', { id: 'desk-remove' })} ${languageName(tag, language)}
                      </span>
                    </button>
                  </span>`
                : nothing
            }
          </li>`,
      )}
    </ul>
    ${selectField({
      form,
      pointer: '/languages',
      label: msg('Lägg till ett språk', { id: 'desk-add-language' }),
      value: '',
      options: [
        { value: '', label: msg('Välj …', { id: 'desk-choose' }) },
        ...others.map((value) => ({ value, label: languageName(value, language) })),
      ],
      changed: (tag) => tag && changed([...languages, tag]),
    })}
  </section>`;
}
