import type { Answer, SignupQuestion } from '@klocket/contract';
import { msg, str } from '@klocket/core';
import { html, nothing } from 'lit';
import type { FormView } from './form-view.ts';

/** The organiser's own questions, each with how long its answer is kept. */
export const renderQuestions = (view: FormView) =>
  view.offer.form.questions.map((question) =>
    question.kind === 'text' ? renderText(view, question) : renderGroup(view, question),
  );

const fieldFor = ({ id }: SignupQuestion) => `answer-${id}`;

const labelOf = ({ label, required }: SignupQuestion) =>
  html`<bdi>${label}</bdi>${
      required ? nothing : html` <small>${msg('(frivilligt)', { id: 'signup-optional' })}</small>`
    }`;

/** How long the answer is kept, where that is not as long as all the rest. */
const hintOf = ({ offer }: FormView, question: SignupQuestion) =>
  question.keptDays === offer.form.keptDays ? undefined : `${fieldFor(question)}-kept`;

const kept = (question: SignupQuestion, id: string) =>
  html`<p class="hint" id=${id}>
    ${
      question.keptDays
        ? msg(str`Svaret tas bort ${question.keptDays} dygn efter träffen.`, {
            id: 'signup-answer-kept',
          })
        : msg('Svaret tas bort när träffen är över.', { id: 'signup-answer-kept-no-day' })
    }
  </p>`;

function renderText(view: FormView, question: SignupQuestion) {
  const { entry, form, change } = view;
  const field = fieldFor(question);
  const hint = hintOf(view, question);
  const { [question.id]: said = '' } = entry.answers;
  return html`<div class="field">
    <label for=${field}>${labelOf(question)}</label>
    ${hint ? kept(question, hint) : nothing}
    <textarea
      id=${field}
      data-field=${field}
      rows="2"
      maxlength="1000"
      dir="auto"
      ?required=${question.required}
      .value=${String(said)}
      aria-invalid=${form.wrong(field)}
      aria-describedby=${form.described(field, hint)}
      @input=${({ target }: InputEvent) =>
        change({
          answers: { ...entry.answers, [question.id]: (target as HTMLTextAreaElement).value },
        })}
    ></textarea>
    ${form.fault(field)}
  </div>`;
}

/** Radio buttons or check boxes: native ones, a row each. */
function renderGroup(view: FormView, question: SignupQuestion) {
  const { entry, form, change } = view;
  const field = fieldFor(question);
  const hint = hintOf(view, question);
  const { [question.id]: said } = entry.answers;
  const several = question.kind === 'choices';
  const chosen = several ? ((said ?? []) as string[]) : [];
  const options: [Answer, string][] =
    question.kind === 'yes-no'
      ? [
          [true, msg('Ja', { id: 'signup-yes' })],
          [false, msg('Nej', { id: 'signup-no' })],
        ]
      : question.options.map(({ id, name }) => [id, name]);
  const answer = (value: Answer, isChosen: boolean): Answer =>
    several ? (isChosen ? [...chosen, String(value)] : chosen.filter((id) => id !== value)) : value;
  const isOn = (value: Answer) => (several ? chosen.includes(String(value)) : said === value);
  return html`<fieldset data-group=${field}>
    <legend>${labelOf(question)}</legend>
    ${hint ? kept(question, hint) : nothing}
    <div class="choices">
      ${options.map(
        ([value, words]) =>
          html`<label class="choice"
            ><input
              type=${several ? 'checkbox' : 'radio'}
              name=${field}
              data-field=${field}
              ?required=${question.required && !(several && chosen.length)}
              .checked=${isOn(value)}
              aria-invalid=${form.wrong(field)}
              aria-describedby=${form.described(field, hint)}
              @change=${({ target }: Event) =>
                change({
                  answers: {
                    ...entry.answers,
                    [question.id]: answer(value, (target as HTMLInputElement).checked),
                  },
                })}
            /><bdi>${words}</bdi></label
          >`,
      )}
    </div>
    ${form.fault(field)}
  </fieldset>`;
}
