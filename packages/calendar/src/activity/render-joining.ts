import { msg } from '@klocket/core';
import { html, nothing } from 'lit';
import { icon } from '../icon.ts';
import { webAddress } from '../web-address.ts';
import { joiningWords } from './fact-words.ts';
import type { ActivityView } from './view.ts';

/** How one joins now; gives way to whatever a page puts in the slot `signup`. */
export function renderJoining({ activity, server, shown, next, phase }: ActivityView) {
  if (!shown || (phase === 'over' && !next)) return nothing;
  const { joining, joiningUrl, contact } = activity;
  const elsewhere = joining === 'elsewhere' ? webAddress(joiningUrl, server) : undefined;
  return html`<div class="joining" part="joining">
    <p>${icon('joining')}<span class="strong">${joiningWords(joining)}</span></p>
    ${
      elsewhere
        ? html`<a class="button primary" href=${elsewhere} rel="noopener noreferrer"
            >${msg('Till anmälan', { id: 'joining-go' })}</a
          >`
        : nothing
    }
    ${
      joining === 'sign-up' && contact
        ? html`<p>${msg('Ring eller skriv, så skriver vi upp dig.', { id: 'joining-ask' })}</p>`
        : nothing
    }
  </div>`;
}
