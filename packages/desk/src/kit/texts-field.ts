import { intlLocale, msg, str } from '@klocket/core';
import type { Texts } from '@klocket/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { areaField, textField } from './fields.ts';
import type { FormController } from './form-controller.ts';

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

/** What a language is called; easy-to-read Swedish has a name of its own. */
export function languageName(tag: string, language: string): string {
  const name = nameInSentence(tag, language);
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

/** The same in the middle of a sentence. */
function nameInSentence(tag: string, language: string) {
  if (tag === 'sv-x-lattlast') return msg('lättläst svenska', { id: 'desk-easy-to-read' });
  const names = new Intl.DisplayNames(intlLocale(language), { type: 'language' });
  return names.of(tag) ?? tag;
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

/** Which languages something that is written in one of them still lacks; undefined when none. */
export function missingWords(
  value: Texts | undefined,
  languages: readonly string[],
  language: string,
): string | undefined {
  const missing = languages.filter((lang) => !value?.[lang]?.trim());
  if (missing.length === 0 || missing.length === languages.length) return undefined;
  const names = missing.map((lang) => nameInSentence(lang, language)).join(', ');
  return msg(str`Saknas på ${names}`, { id: 'desk-languages-missing' });
}
