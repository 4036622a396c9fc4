import { msg } from '@klocket/core';
import { html } from 'lit';
import type { WalkController } from './walk-controller.ts';

/** What stands there until the walk does, or why it cannot be had. */
export function renderNone({ problem, halt, refresh }: WalkController, signIn: string) {
  if (!problem) {
    return html`<slot></slot>
      <p role="status">${msg('Hämtar vandringen …', { id: 'walk-fetching' })}</p>`;
  }
  const again = html`<button class="button big" @click=${() => void refresh()}>
    ${msg('Försök igen', { id: 'try-again' })}
  </button>`;
  if (halt === 'door') {
    return html`<p class="strong" role="alert">
        ${msg('Logga in för att leda vandringen.', { id: 'walk-sign-in-first' })}
      </p>
      <p>
        <a class="button big go" href=${signIn}
          ><span>${msg('Logga in', { id: 'walk-sign-in-now' })}</span></a
        >
      </p>
      <slot></slot>`;
  }
  return html`<p class="strong" role="alert">
      ${
        problem.code === 'not-found' || problem.code === 'forbidden'
          ? msg('Den här vandringen finns inte, eller så får du inte leda den.', {
              id: 'walk-missing',
            })
          : msg('Vandringen måste öppnas en gång med nät. Sedan går den att öppna utan.', {
              id: 'walk-first-time',
            })
      }
    </p>
    <p>${again}</p>
    <slot></slot>`;
}
