import { msg } from '@klocket/core';
import { html, nothing } from 'lit';

/** What is shown was known earlier. */
export const renderStale = () =>
  html`<p class="hint" role="status">
    ${msg('Det går inte att nå Klocket just nu. Så här såg det ut senast.', {
      id: 'defect-stale',
    })}
  </p>`;

/** Nothing is known at all. */
export const renderProblem = (again: () => void) =>
  html`<p role="alert">${msg('Det går inte att nå Klocket just nu.', { id: 'unreachable' })}</p>
    <slot></slot>
    <p>${renderAgain(again)}</p>`;

/** Nothing is there; where that is for what it was narrowed by, a way to all. */
export const renderNone = (all?: () => void) =>
  html`<div class="card none">
    <p role="status">${msg('Inget sådant är anmält.', { id: 'defect-none' })}</p>
    ${
      all
        ? html`<p>
            <button class="button" @click=${all}>
              ${msg('Visa alla', { id: 'defect-show-all' })}
            </button>
          </p>`
        : nothing
    }
  </div>`;

/** The map did not arrive. */
export const renderLostMap = (again: () => void) =>
  html`<div class="card none">
    <p role="alert">
      ${msg('Kartan kom inte fram. Allt står i listan.', { id: 'defect-list-map-lost' })}
    </p>
    <p>${renderAgain(again)}</p>
  </div>`;

const renderAgain = (again: () => void) =>
  html`<button class="button" @click=${again}>${msg('Försök igen', { id: 'try-again' })}</button>`;
