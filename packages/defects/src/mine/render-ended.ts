import { msg, str } from '@klocket/core';
import { html, nothing } from 'lit';

interface Ended {
  isBusy: boolean;
  /** Where a new link was mailed to, in part; empty before. */
  email: string;
  refusal: string;
  ask(): void;
}

/** What a receiver sees of a link that has ended: a new one comes to the address the list was sent to. */
export const renderEnded = ({ isBusy, email, refusal, ask }: Ended) =>
  html`<div class="card">
    <p class="strong" role="alert">${msg('Länken gäller inte längre.', { id: 'mine-gone' })}</p>
    ${
      email
        ? html`<p role="status">
            ${msg(str`En ny länk är på väg till ${apart(email)}. Öppna det nyaste mejlet.`, {
              id: 'handed-link-sent',
            })}
          </p>`
        : html`<p>
              ${msg('Vi mejlar en ny till adressen som listan skickades till.', {
                id: 'handed-link-hint',
              })}
            </p>
            ${
              refusal
                ? html`<p class="refusal strong" role="alert" tabindex="-1">${refusal}</p>`
                : nothing
            }
            <p>
              <button class="button go" aria-disabled=${isBusy ? 'true' : nothing} @click=${ask}>
                <span>${msg('Skicka en ny länk', { id: 'handed-link-ask' })}</span>
              </button>
            </p>`
    }
    <p>${msg('Eller hör av dig:', { id: 'handed-link-else' })}</p>
    <slot></slot>
  </div>`;

/** Keeps its own direction among words of another. */
const apart = (text: string) => `\u2068${text}\u2069`;
