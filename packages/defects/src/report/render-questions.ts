import type { Answer, DefectQuestion } from '@klocket/contract';
import { msg } from '@klocket/core';
import { html, nothing } from 'lit';
import type { ReportView } from '../report-view.ts';

/** What this category alone asks. */
export const renderQuestions = (view: ReportView) =>
  view.category?.questions.map((question) =>
    question.kind === 'text' ? renderText(view, question) : renderGroup(view, question),
  );

const labelOf = ({ label, required }: DefectQuestion) =>
  html`<bdi>${label}</bdi>${
      required ? nothing : html` <small>${msg('(frivilligt)', { id: 'signup-optional' })}</small>`
    }`;

const answer = ({ entry, change }: ReportView, { id }: DefectQuestion, said: Answer) =>
  change({ answers: { ...entry.answers, [id]: said } });

function renderText(view: ReportView, question: DefectQuestion) {
  const { entry, form } = view;
  const field = `answer-${question.id}`;
  return html`<div class="field">
    <label for=${field}>${labelOf(question)}</label>
    <input
      id=${field}
      data-field=${field}
      maxlength="1000"
      dir="auto"
      ?required=${question.required}
      .value=${String(entry.answers[question.id] ?? '')}
      aria-invalid=${form.wrong(field)}
      aria-describedby=${form.described(field)}
      @input=${({ target }: InputEvent) =>
        answer(view, question, (target as HTMLInputElement).value)}
    />
    ${form.fault(field)}
  </div>`;
}

function renderGroup(view: ReportView, question: DefectQuestion) {
  const { entry, form } = view;
  const field = `answer-${question.id}`;
  const said = entry.answers[question.id];
  const several = question.kind === 'choices';
  const chosen = several ? ((said ?? []) as string[]) : [];
  const options: [Answer, string][] =
    question.kind === 'yes-no'
      ? [
          [true, msg('Ja', { id: 'signup-yes' })],
          [false, msg('Nej', { id: 'signup-no' })],
        ]
      : question.options.map(({ id, name }) => [id, name]);
  const choose = (value: Answer, isOn: boolean) => {
    if (!several) return answer(view, question, value);
    const others = chosen.filter((id) => id !== value);
    answer(view, question, isOn ? [...others, String(value)] : others);
  };
  return html`<fieldset data-group=${field}>
    <legend>${labelOf(question)}</legend>
    <div class="choices ways">
      ${options.map(
        ([value, words]) =>
          html`<label class="choice"
            ><input
              type=${several ? 'checkbox' : 'radio'}
              name=${field}
              data-field=${field}
              ?required=${question.required && !chosen.length}
              .checked=${several ? chosen.includes(String(value)) : said === value}
              aria-invalid=${form.wrong(field)}
              aria-describedby=${form.described(field)}
              @change=${({ target }: Event) => choose(value, (target as HTMLInputElement).checked)}
            /><bdi>${words}</bdi></label
          >`,
      )}
    </div>
    ${form.fault(field)}
  </fieldset>`;
}
