import type { HandoverAnswers } from '@klocket/contract';
import { msg, str } from '@klocket/core';
import { heading } from '@klocket/core/writing';
import { html, nothing } from 'lit';
import { statusWords } from '../list/status-words.ts';

/** What is said of everything that is marked. */
export type Said = Omit<HandoverAnswers['items'][number], 'defect'>;

/** The fields as they are filled in, and what was marked. */
export interface Typed {
  status: string;
  plannedOn: string;
  words: string;
  marked: string[];
}

interface Answering {
  level: number;
  /** What was typed here before this page was loaded anew. */
  typed: Typed | undefined;
  changed(form: HTMLFormElement): void;
  count: number;
  /** Nothing was marked when it was sent. */
  isUnmarked: boolean;
  isBusy: boolean;
  send(said: Said, form: HTMLFormElement): void;
}

const statuses = ['planned', 'fixed', 'not-responsible', 'will-not-fix'] as const;

/** Where a receiver answers for all that are marked: status, date and words; without any they are acknowledged. */
export function renderAnswer(answering: Answering) {
  const { level, typed, count, isUnmarked, isBusy, send, changed } = answering;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    if (!isBusy) send(readSaid(new FormData(form)), form);
  };
  const before = typed?.status ?? '';
  return html`<form
    class="card form answer"
    part="answer"
    @submit=${submit}
    @input=${({ currentTarget }: Event) => changed(currentTarget as HTMLFormElement)}
  >
    ${heading(level, msg('Svara för de markerade', { id: 'handed-answer' }))}
    <fieldset>
      <legend>${msg('Vad säger ni?', { id: 'handed-what' })}</legend>
      ${renderChoice('', msg('Vi har tagit emot det', { id: 'handed-acknowledge' }), before === '')}
      ${statuses.map((status) => renderChoice(status, statusWords(status), before === status))}
    </fieldset>
    <div class="field">
      <label for="planned">${msg('Dag, om ni vet den', { id: 'handed-day' })}</label>
      <input id="planned" type="date" name="plannedOn" .defaultValue=${typed?.plannedOn ?? ''} />
    </div>
    <div class="field">
      <label for="words">${msg('Några ord, om ni vill', { id: 'handed-words' })}</label>
      <textarea
        id="words"
        name="words"
        rows="3"
        maxlength="1000"
        dir="auto"
        .defaultValue=${typed?.words ?? ''}
      ></textarea>
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

const renderChoice = (status: string, words: string, isChosen: boolean) =>
  html`<label class="choice"
    ><input type="radio" name="status" .value=${status} ?checked=${isChosen} />${words}</label
  >`;

/** What stands in the fields of a form. */
export function readTyped(form: HTMLFormElement): Omit<Typed, 'marked'> {
  const data = new FormData(form);
  const text = (name: string) => String(data.get(name) ?? '');
  return { status: text('status'), plannedOn: text('plannedOn'), words: text('words') };
}

/** What a form says; what is left empty is not said. */
function readSaid(data: FormData): Said {
  const text = (name: string) => String(data.get(name) ?? '').trim();
  const status = statuses.find((one) => one === text('status'));
  const [plannedOn, words] = [text('plannedOn'), text('words')];
  return { ...(status && { status }), ...(plannedOn && { plannedOn }), ...(words && { words }) };
}
