import type { QuestionSource } from '@klocket/contract';
import { msg, str } from '@klocket/core';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../icon.ts';
import { checkField, numberField, selectField } from './fields.ts';
import type { FormController } from './form-controller.ts';
import { textsField } from './texts-field.ts';

type Kind = QuestionSource['kind'];
type Option = NonNullable<QuestionSource['options']>[number];
type Changed = (questions: QuestionSource[]) => void;

/** What the questions are written into. */
interface QuestionPart {
  form: Pick<FormController<never>, 'errors' | 'labels'>;
  district: { languages: readonly string[] };
  language: string;
  /** Where they stand in what is sent. Default: those of a sign-up. */
  at?: string;
  /** So many at most. */
  most?: number;
  /** Answers are kept as long as what they belong to. */
  kept?: boolean;
}

const mostOptions = 30;

/** The organiser's own questions, each with how long its answer is kept. */
export function questionFields(
  part: QuestionPart,
  questions: readonly QuestionSource[],
  changed: Changed,
): TemplateResult {
  const { at = '/signup/questions', most = 30 } = part;
  const add = () =>
    changed([...questions, { id: freshId('fraga', questions), kind: 'text', label: {} }]);
  return html`<h3>${msg('Egna frågor', { id: 'desk-questions' })}</h3>
    ${questions.map(
      (question, index) =>
        html`<fieldset class="item stack">
          <legend>${msg(str`Fråga ${index + 1}`, { id: 'desk-question-number' })}</legend>
          ${questionField(part, question, `${at}/${index}`, (change) =>
            changed(questions.with(index, { ...question, ...change })),
          )}
          <div>
            <button
              type="button"
              class="bare"
              @click=${() => changed(questions.toSpliced(index, 1))}
            >
              ${icon('trash')} ${msg('Ta bort frågan', { id: 'desk-question-remove' })}
            </button>
          </div>
        </fieldset>`,
    )}
    ${
      questions.length < most
        ? html`<div>
            <button type="button" @click=${add}>
              ${icon('add')} ${msg('Lägg till fråga', { id: 'desk-question-add' })}
            </button>
          </div>`
        : nothing
    }`;
}

function questionField(
  { form, district, language, kept }: QuestionPart,
  { label, kind, options = [], required, keptDays }: QuestionSource,
  pointer: string,
  set: (change: Partial<QuestionSource>) => void,
) {
  return html`
    ${textsField({
      form,
      pointer: `${pointer}/label`,
      label: msg('Fråga', { id: 'desk-question' }),
      languages: district.languages,
      language,
      value: label,
      maxLength: 300,
      changed: (texts) => set({ label: texts }),
    })}
    ${selectField({
      form,
      pointer: `${pointer}/kind`,
      label: msg('Man svarar', { id: 'desk-question-kind' }),
      options: kinds(),
      value: kind,
      changed: (value) => set(withKind(value as Kind, options)),
    })}
    ${
      kind === 'choice' || kind === 'choices'
        ? optionFields({ form, district, language }, options, pointer, (next) =>
            set({ options: next }),
          )
        : nothing
    }
    ${checkField({
      form,
      pointer: `${pointer}/required`,
      label: msg('Måste besvaras', { id: 'desk-question-required' }),
      checked: required ?? false,
      changed: (value) => set({ required: value || undefined }),
    })}
    ${
      kept
        ? nothing
        : numberField({
            form,
            pointer: `${pointer}/keptDays`,
            label: msg('Svaret raderas så många dagar efteråt', { id: 'desk-question-kept' }),
            hint: msg('Tomt: 30. Det som rör hälsa, som allergier: 1.', {
              id: 'desk-question-kept-hint',
            }),
            min: 1,
            max: 30,
            value: keptDays,
            changed: (value) => set({ keptDays: value }),
          })
    }
  `;
}

/** At least two things to choose between. */
function optionFields(
  { form, district, language }: QuestionPart,
  options: readonly Option[],
  pointer: string,
  changed: (options: Option[]) => void,
) {
  return html`${options.map(
      (option, index) =>
        html`<div class="stack">
          ${textsField({
            form,
            pointer: `${pointer}/options/${index}/label`,
            label: msg(str`Svar ${index + 1}`, { id: 'desk-option-number' }),
            languages: district.languages,
            language,
            value: option.label,
            maxLength: 200,
            changed: (label) => changed(options.with(index, { ...option, label })),
          })}
          ${
            options.length > 2
              ? html`<div>
                  <button
                    type="button"
                    class="bare"
                    @click=${() => changed(options.toSpliced(index, 1))}
                  >
                    ${icon('trash')} ${msg('Ta bort svaret', { id: 'desk-option-remove' })}
                  </button>
                </div>`
              : nothing
          }
        </div>`,
    )}
    <div>
      <button
        type="button"
        aria-disabled=${options.length >= mostOptions}
        @click=${() => options.length < mostOptions && changed([...options, newOption(options)])}
      >
        ${icon('add')} ${msg('Lägg till svar', { id: 'desk-option-add' })}
      </button>
    </div>`;
}

/** What can be chosen stays when the kind changes back and forth, and is there when it is needed. */
function withKind(kind: Kind, options: readonly Option[]): Partial<QuestionSource> {
  if (kind !== 'choice' && kind !== 'choices') return { kind, options: undefined };
  const first = options.length > 0 ? [...options] : [newOption([])];
  return { kind, options: first.length > 1 ? first : [...first, newOption(first)] };
}

const newOption = (options: readonly Option[]): Option => ({
  id: freshId('svar', options),
  label: {},
});

/** An id that none of them has; it stays when words change, since answers are kept under it. */
function freshId(stem: string, among: readonly { id: string }[]): string {
  let number = among.length + 1;
  while (among.some(({ id }) => id === `${stem}-${number}`)) number++;
  return `${stem}-${number}`;
}

const kinds = (): { value: Kind; label: string }[] => [
  { value: 'text', label: msg('med egna ord', { id: 'desk-kind-text' }) },
  { value: 'choice', label: msg('med ett av flera svar', { id: 'desk-kind-choice' }) },
  { value: 'choices', label: msg('med ett eller flera svar', { id: 'desk-kind-choices' }) },
  { value: 'yes-no', label: msg('ja eller nej', { id: 'desk-kind-yes-no' }) },
];
