import { msg } from '@klocket/core';
import { html, nothing } from 'lit';

/** In a demo: what stands here is made up. */
export const renderInvented = (isInvented: boolean | undefined) =>
  isInvented
    ? html`<p class="invented" part="invented">
        ${msg('Demo: siffrorna är påhittade.', { id: 'goal-invented' })}
      </p>`
    : nothing;

const renderUnreachable = () => msg('Det går inte att nå Klocket just nu.', { id: 'unreachable' });

/** What is shown was known earlier. */
export const renderStale = (isStale: boolean) =>
  isStale
    ? html`<p class="small" role="status">
        ${renderUnreachable()} ${msg('Så här såg det ut senast.', { id: 'goal-last' })}
      </p>`
    : nothing;

/** Nothing is known at all. */
export const renderProblem = (again: () => void) =>
  html`<p role="alert">${renderUnreachable()}</p>
    <slot></slot>
    <p>
      <button class="button" @click=${again}>${msg('Försök igen', { id: 'try-again' })}</button>
    </p>`;

/** What stands there until something is known. */
export const renderWaiting = () =>
  html`<slot></slot>
    <div class="skeleton"></div>`;
