import { msg } from '@klocket/core';
import { html } from 'lit';
import { icon } from '../icon.ts';
import { sayProblem } from './say-problem.ts';

/** Says what went wrong, with a way to try again. */
export const renderTrouble = (problem: unknown, again: () => void) =>
  html`<div class="panel off" role="alert">
    <p class="error">${icon('warning')} ${sayProblem(problem)}</p>
    <div>
      <button @click=${again}>${msg('Försök igen', { id: 'try-again' })}</button>
    </div>
  </div>`;

/** Holds the place of what is on its way. */
export const renderWaiting = () =>
  html`<div class="waiting" aria-busy="true">
    <span class="visually-hidden" role="status">${msg('Hämtar …', { id: 'desk-waiting' })}</span>
    <i></i><i></i><i></i>
  </div>`;
