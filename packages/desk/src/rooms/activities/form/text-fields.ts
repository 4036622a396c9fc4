import type { ActivityForm } from '@klocket/contract';
import { msg } from '@klocket/core';
import { html, type TemplateResult } from 'lit';
import { areaField, textField } from '../../../kit/fields.ts';
import type { FormController } from '../../../kit/form-controller.ts';
import { languageName } from '../../../kit/language-names.ts';

type Text = ActivityForm['texts'][string];

/** What an activity is called, in the district's first language. */
export const titleField = (form: FormController<ActivityForm>, lang: string) =>
  textField({
    form,
    pointer: `/texts/${lang}/title`,
    label: msg('Rubrik', { id: 'desk-title' }),
    value: form.values.texts[lang]?.title ?? '',
    maxLength: 300,
    lang,
    changed: (title) => setText(form, lang, { title }),
  });

/** All its words, the languages side by side; the title in the first language stands elsewhere. */
export function textFields(
  form: FormController<ActivityForm>,
  languages: readonly string[],
  language: string,
): TemplateResult {
  return html`<div class="languages">
    ${languages.map((lang, index) => {
      const text = form.values.texts[lang];
      return html`<fieldset class="stack">
        <legend>${languageName(lang, language)}</legend>
        ${
          index === 0
            ? html`<div class="field">
                <span class="label">${msg('Rubrik', { id: 'desk-title' })}</span>
                <p class="fixed quiet">${text?.title || '–'}</p>
              </div>`
            : textField({
                form,
                pointer: `/texts/${lang}/title`,
                label: msg('Rubrik', { id: 'desk-title' }),
                value: text?.title ?? '',
                maxLength: 300,
                lang,
                changed: (title) => setText(form, lang, { title }),
              })
        }
        ${areaField({
          form,
          pointer: `/texts/${lang}/summary`,
          label: msg('Kort om aktiviteten', { id: 'desk-summary-text' }),
          value: text?.summary ?? '',
          maxLength: 1000,
          rows: 2,
          lang,
          changed: (summary) => setText(form, lang, { summary: summary.replaceAll('\n', ' ') }),
        })}
        ${areaField({
          form,
          pointer: `/texts/${lang}/description`,
          label: msg('Mer att berätta', { id: 'desk-description' }),
          value: text?.description ?? '',
          maxLength: 20_000,
          rows: 5,
          lang,
          changed: (description) => setText(form, lang, { description }),
        })}
      </fieldset>`;
    })}
  </div>`;
}

/** The languages to write in: the district's, easy-to-read Swedish, and what it is written in already. */
export function writtenIn({ texts }: ActivityForm, languages: readonly string[]) {
  const easy = languages.includes('sv') ? ['sv-x-lattlast'] : [];
  return [...new Set([...languages, ...easy, ...Object.keys(texts)])];
}

function setText(form: FormController<ActivityForm>, lang: string, change: Partial<Text>) {
  const { texts } = form.values;
  const text = { title: '', ...texts[lang], ...change };
  const isEmpty = !text.title && !text.summary && !text.description;
  const { [lang]: _, ...others } = texts;
  form.set({ texts: isEmpty ? others : { ...others, [lang]: text } });
}

/** The languages that have no title yet, once there is one in any. */
export function missingIn({ texts }: ActivityForm, languages: readonly string[]) {
  const missing = languages.filter((lang) => !texts[lang]?.title.trim());
  return missing.length < languages.length ? missing : [];
}
