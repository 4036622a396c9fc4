import { msg, str } from '@klocket/core';
import type { Texts } from '@klocket/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { areaField, textField } from './fields.ts';
import type { FormController } from './form-controller.ts';
import { languageName } from './language-names.ts';

/** The same words in several languages. */
interface TextsField {
  form: Pick<FormController<never>, 'errors' | 'labels'>;
  /** Where the texts stand in what is sent; each language is below it. */
  pointer: string;
  label: string;
  /** The languages to write in; the first is the one that must not be missing. */
  languages: readonly string[];
  /** The desk's own language, for the names of the others. */
  language: string;
  value: Texts | undefined;
  changed(value: Texts): void;
  hint?: string;
  /** Several lines. */
  long?: boolean;
  maxLength?: number;
}

/** All languages side by side, with those that are missing shown as such. */
export function textsField(field: TextsField): TemplateResult {
  const { languages, label, hint } = field;
  if (languages.length === 1) return oneField(field, languages[0]!, label, hint);
  return html`<fieldset class="texts">
    <legend>${label}</legend>
    ${hint ? html`<p class="hint">${hint}</p>` : nothing}
    <div class="side-by-side">
      ${languages.map((language) => oneField(field, language, nameWithState(field, language)))}
    </div>
  </fieldset>`;
}

function oneField(field: TextsField, lang: string, label: string, hint?: string) {
  const { form, value = {}, changed, maxLength, long } = field;
  const one = {
    form,
    pointer: `${field.pointer}/${lang}`,
    label,
    hint,
    lang,
    maxLength,
    value: value[lang] ?? '',
    changed: (words: string) => changed({ ...value, [lang]: words }),
  };
  const control = long ? areaField(one) : textField(one);
  // Among what was wrong, "Svenska" alone would say too little.
  if (label !== field.label) form.labels.set(one.pointer, `${field.label}, ${label}`);
  return control;
}

const isMissing = ({ value = {} }: TextsField, lang: string) => !value[lang]?.trim();

function nameWithState(field: TextsField, lang: string) {
  const name = languageName(lang, field.language);
  const isFirst = lang === field.languages[0];
  const isWritten = field.languages.some((other) => !isMissing(field, other));
  if (isFirst || !isWritten || !isMissing(field, lang)) return name;
  return msg(str`${name} – saknas`, { id: 'desk-language-missing' });
}

/** The languages that something written in one of them still lacks: none while it is not written at all. */
export function missingIn(value: Texts | undefined, languages: readonly string[]): string[] {
  const missing = languages.filter((lang) => !value?.[lang]?.trim());
  return missing.length === languages.length ? [] : missing;
}
