import type { Answer, Answers, SignupQuestion } from '@klocket/contract';
import { msg } from '@klocket/core';
import { html, type TemplateResult } from 'lit';
import { choices } from '../../kit/choices.ts';
import { selectField, textField } from '../../kit/fields.ts';
import type { FormController } from '../../kit/form-controller.ts';

interface AnswerFields {
  form: Pick<FormController<never>, 'errors' | 'labels'>;
  questions: readonly SignupQuestion[];
  answers: Answers;
  changed(id: string, answer: Answer | undefined): void;
}

/** The organiser's own questions, asked on somebody's behalf. */
export const answerFields = ({ form, questions, answers, changed }: AnswerFields) =>
  html`${questions.map((question) =>
    answerField(form, question, answers[question.id], (answer) => changed(question.id, answer)),
  )}`;

function answerField(
  form: AnswerFields['form'],
  { id, kind, label, options }: SignupQuestion,
  answer: Answer | undefined,
  changed: (answer: Answer | undefined) => void,
): TemplateResult {
  const field = { form, pointer: `/answers/${id}`, label };
  switch (kind) {
    case 'text':
      return textField({
        ...field,
        maxLength: 1000,
        value: String(answer ?? ''),
        changed: (value) => changed(value || undefined),
      });
    case 'choices':
      return html`${choices(
        label,
        options.map((option) => [option.id, option.name]),
        (answer as string[] | undefined) ?? [],
        (chosen) => changed(chosen.length > 0 ? chosen : undefined),
      )}`;
    case 'choice':
      return selectField({
        ...field,
        options: [unanswered(), ...options.map(({ id: value, name }) => ({ value, label: name }))],
        value: String(answer ?? ''),
        changed: (value) => changed(value || undefined),
      });
    case 'yes-no':
      return selectField({
        ...field,
        options: [
          unanswered(),
          { value: 'true', label: msg('Ja', { id: 'desk-answer-yes' }) },
          { value: 'false', label: msg('Nej', { id: 'desk-answer-no' }) },
        ],
        value: String(answer ?? ''),
        changed: (value) => changed(value ? value === 'true' : undefined),
      });
  }
}

const unanswered = () => ({ value: '', label: msg('Inget svar', { id: 'desk-unanswered' }) });
