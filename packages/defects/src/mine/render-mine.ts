import { msg, Problem } from '@klocket/core';
import { html, nothing } from 'lit';
import type { MineController } from './mine-controller.ts';

/** Shows what a secret opens, or why it opens nothing. */
export function renderMine<Mine>(
  token: string,
  mine: MineController<Mine>,
  content: (data: Mine) => unknown,
  /** What is shown of a link that has ended. Default: whom to ask. */
  ended?: () => unknown,
) {
  if (!token) {
    return renderClosed(
      msg('Länken är inte hel.', { id: 'mine-no-link' }),
      msg('Öppna den från mejlet, eller kopiera hela den.', { id: 'mine-no-link-hint' }),
    );
  }
  const { answer, problem } = mine;
  if (problem instanceof Problem && problem.code === 'gone') {
    if (ended) return ended();
    return renderClosed(
      msg('Länken gäller inte längre.', { id: 'mine-gone' }),
      msg('Hör av dig, så hjälper vi dig:', { id: 'mine-gone-hint' }),
    );
  }
  if (problem instanceof Problem && /^(not-found|unauthenticated)$/.test(problem.code)) {
    return renderClosed(
      msg('Länken stämmer inte.', { id: 'mine-wrong-link' }),
      msg('Kanske kom inte hela länken med. Öppna den igen från mejlet.', {
        id: 'mine-wrong-link-hint',
      }),
    );
  }
  if (answer) {
    return html`${
      mine.refusal
        ? html`<p class="refusal strong" role="alert" tabindex="-1">${mine.refusal}</p>`
        : nothing
    }
    ${content(answer.data)}`;
  }
  if (!problem) return html`<slot></slot>`;
  return html`<div class="card">
    <p class="strong" role="alert">
      ${msg('Det går inte att nå Klocket just nu.', { id: 'unreachable' })}
    </p>
    <p>
      <button class="button" @click=${mine.refresh}>
        ${msg('Försök igen', { id: 'try-again' })}
      </button>
    </p>
    <slot></slot>
  </div>`;
}

const renderClosed = (said: string, hint: string) =>
  html`<div class="card">
    <p class="strong" role="alert">${said}</p>
    <p>${hint}</p>
    <slot></slot>
  </div>`;
