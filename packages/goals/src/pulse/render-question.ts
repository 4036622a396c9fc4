import type { PulseQuestion } from '@klocket/contract';
import { msg } from '@klocket/core';
import { html, nothing } from 'lit';
import { renderFace } from './faces.ts';

interface Acts {
  score?: number;
  isMissing: boolean;
  isSending: boolean;
  /** What went wrong, above the button. */
  notice: unknown;
  choose(score: number): void;
  send(): void;
  /** Leaves it unanswered; absent where nothing else is asked. */
  skip?(): void;
}

/** One question with its five answers, a face beside the words of each. */
export const renderQuestion = ({ id, text, answers }: PulseQuestion, acts: Acts) =>
  html`<div class="form">
    <fieldset aria-describedby=${acts.isMissing ? 'missing' : nothing}>
      <legend tabindex="-1"><bdi>${text}</bdi></legend>
      <div class="answers">
        ${answers.map((words, at) => renderAnswer(id, at + 1, words, acts))}
      </div>
    </fieldset>
    <div class="field">
      ${
        acts.isMissing
          ? html`<p class="fault" id="missing" role="alert">
              ${msg('Välj det svar som stämmer bäst.', { id: 'pulse-missing' })}
            </p>`
          : nothing
      }
      ${acts.notice}
      <p class="row">
        <button
          class="button go"
          aria-disabled=${acts.isSending ? 'true' : nothing}
          @click=${acts.send}
        >
          <span
            >${acts.isSending ? msg('Skickar …', { id: 'signup-sending' }) : msg('Svara', { id: 'pulse-send' })}</span
          >
        </button>
        ${
          acts.skip
            ? html`<button class="button plain" @click=${acts.skip}>
                ${msg('Hoppa över frågan', { id: 'pulse-skip' })}
              </button>`
            : nothing
        }
      </p>
      <p class="quiet">
        ${msg('Svaret är anonymt. Ingen kan se vem som har svarat vad.', { id: 'pulse-anonymous' })}
      </p>
    </div>
  </div>`;

const renderAnswer = (id: string, score: number, words: string, acts: Acts) =>
  html`<label class="choice">
    ${renderFace(score)}<span><bdi>${words}</bdi></span>
    <input
      type="radio"
      name=${id}
      .value=${String(score)}
      .checked=${acts.score === score}
      @change=${() => acts.choose(score)}
    />
  </label>`;
