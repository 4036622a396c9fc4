import type { HandoverAnswers } from '@klocket/contract';
import { msg, str } from '@klocket/core';
import { html, nothing } from 'lit';
import { heading } from '../heading.ts';
import { statusWords } from '../list/status-words.ts';

/** What is said of everything that is marked. */
export type Said = Omit<HandoverAnswers['items'][number], 'defect'>;

interface Answering {
  level: number;
  count: number;
  /** Nothing was marked when it was sent. */
  isUnmarked: boolean;
  isBusy: boolean;
  send(said: Said, form: HTMLFormElement): void;
}

const statuses = ['planned', 'fixed', 'not-responsible', 'will-not-fix'] as const;

/** Where a receiver answers for all that are marked: status, date and words; without any they are acknowledged. */
export function renderAnswer({ level, count, isUnmarked, isBusy, send }: Answering) {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    if (!isBusy) send(readSaid(new FormData(form)), form);
  };
  return html`<form class="card form answer" part="answer" @submit=${submit}>
    ${heading(level, msg('Svara för de markerade', { id: 'handed-answer' }))}
    <fieldset>
      <legend>${msg('Vad säger ni?', { id: 'handed-what' })}</legend>
      ${renderChoice('', msg('Vi har tagit emot det', { id: 'handed-acknowledge' }), true)}
      ${statuses.map((status) => renderChoice(status, statusWords(status)))}
    </fieldset>
    <div class="field">
      <label for="planned">${msg('Dag, om ni vet den', { id: 'handed-day' })}</label>
      <input id="planned" type="date" name="plannedOn" />
    </div>
    <div class="field">
      <label for="words">${msg('Några ord, om ni vill', { id: 'handed-words' })}</label>
      <textarea id="words" name="words" rows="3" maxlength="1000" dir="auto"></textarea>
      <p class="hint">${msg('Svaret visas för alla.', { id: 'handed-public' })}</p>
    </div>
    ${
      isUnmarked
        ? html`<p class="refusal strong" role="alert">
            ${msg('Markera minst ett ärende först.', { id: 'handed-unmarked' })}
          </p>`
        : nothing
    }
    <p>
      <button class="button go" aria-disabled=${isBusy ? 'true' : nothing}>
        <span>${msg(str`Skicka svar för ${count}`, { id: 'handed-send' })}</span>
      </button>
    </p>
  </form>`;
}

const renderChoice = (status: string, words: string, isFirst = false) =>
  html`<label class="choice"
    ><input type="radio" name="status" .value=${status} ?checked=${isFirst} />${words}</label
  >`;

/** What a form says; what is left empty is not said. */
function readSaid(data: FormData): Said {
  const text = (name: string) => String(data.get(name) ?? '').trim();
  const status = statuses.find((one) => one === text('status'));
  const [plannedOn, words] = [text('plannedOn'), text('words')];
  return { ...(status && { status }), ...(plannedOn && { plannedOn }), ...(words && { words }) };
}
