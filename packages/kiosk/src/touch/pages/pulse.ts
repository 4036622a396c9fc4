import { describeProblem, msg } from '@klocket/core';
import { html, nothing, svg } from 'lit';
import { renderIcon } from '../icon.ts';
import type { TouchView } from '../touch-view.ts';
import { renderHeading } from './parts.ts';

/** How far the mouth of each answer is bent, from very sad to very glad. */
const bends = [-7, -3.5, 0, 3.5, 7];

/** One question after the other; one tap answers it. */
export function renderPulse({ pulse, visit, change, answer }: TouchView) {
  const left = (pulse?.questions ?? []).filter(({ id }) => !visit.asked.includes(id));
  const [question] = left;
  if (!question) {
    return html`<div class="said" role="status">
      ${renderIcon('face')}
      ${renderHeading(msg('Tack för att du tycker till!', { id: 'touch-thanks' }))}
      <p>
        ${msg('Svaren är anonyma och visas först när många har svarat.', { id: 'touch-thanks-how' })}
      </p>
    </div>`;
  }
  return html`${renderHeading(question.text)}
    <ul class="answers">
      ${question.answers.map(
        (words, at) =>
          html`<li>
            <button
              class="answer"
              ?disabled=${visit.isSending}
              @click=${() => answer(question.id, at + 1)}
            >
              <svg class="face" viewBox="0 0 32 32" aria-hidden="true">
                <circle cx="16" cy="16" r="14.2"></circle>
                ${svg`<path d=${`M11 12v1.5M21 12v1.5M10 ${21 - bends[at]! / 3}q6 ${bends[at]} 12 0`}></path>`}
              </svg>
              <span><bdi>${words}</bdi></span>
            </button>
          </li>`,
      )}
    </ul>
    ${
      visit.fault
        ? html`<p class="fault" role="alert">${describeProblem(visit.fault)}</p>`
        : nothing
    }
    <p class="acts">
      <span>${msg('Svaret är anonymt.', { id: 'touch-anonymous' })}</span>
      <button
        class="button"
        @click=${() => change({ asked: [...visit.asked, question.id], fault: undefined })}
      >
        ${msg('Hoppa över frågan', { id: 'pulse-skip' })}
      </button>
    </p>`;
}
