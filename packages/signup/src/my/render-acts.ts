import { msg } from '@klocket/core';
import { heading } from '@klocket/core/writing';
import { html, nothing } from 'lit';
import type { View } from './acts.ts';
import { hasSeat, stateOf } from './state.ts';

/** What can be done with the sign-up as a whole. */
export function renderActs(view: View) {
  const { signup, busy, show, answer, saveCalendar } = view;
  const state = stateOf(signup);
  if (view.open === 'cancel') return renderConfirm(view);
  return html`<p class="row acts">
    ${
      signup.certificate
        ? html`<button class="button go" ?disabled=${busy} @click=${view.saveCertificate}>
            <span>${msg('Hämta ditt intyg', { id: 'my-certificate' })}</span>
          </button>`
        : nothing
    }
    ${
      hasSeat(signup) && state !== 'off' && signup.meetings.length > 0
        ? html`<button class="button" ?disabled=${busy} @click=${saveCalendar}>
            ${msg('Lägg till i min kalender', { id: 'my-calendar' })}
          </button>`
        : nothing
    }
    ${
      state === 'confirmed' || state === 'waiting'
        ? html`<button class="button" id="cancel" ?disabled=${busy} @click=${() => show('cancel')}>
            ${
              state === 'waiting'
                ? msg('Lämna väntelistan', { id: 'my-leave-line' })
                : msg('Avanmäl mig', { id: 'my-cancel' })
            }
          </button>`
        : nothing
    }
    ${
      (state === 'cancelled' || state === 'lapsed') && signup.mayChange
        ? html`<button class="button" ?disabled=${busy} @click=${() => answer(true)}>
            ${msg('Ställ dig i kön igen', { id: 'my-again' })}
          </button>`
        : nothing
    }
  </p>`;
}

/** Asks once more before the seats go to others. */
function renderConfirm({ signup, level, busy, cancel, show }: View) {
  const isWaiting = signup.status === 'waiting';
  return html`<div class="card confirm" role="group" tabindex="-1" aria-labelledby="sure">
    <div id="sure">
      ${heading(
        level,
        isWaiting
          ? msg('Vill du lämna väntelistan?', { id: 'my-sure-waiting' })
          : msg('Vill du avanmäla dig?', { id: 'my-sure' }),
      )}
    </div>
    <p>
      ${
        isWaiting
          ? msg('Du förlorar din plats i kön.', { id: 'my-sure-waiting-hint' })
          : msg('Platsen går till nästa i kön.', { id: 'my-sure-hint' })
      }
    </p>
    <p class="row">
      <button class="button go" ?disabled=${busy} @click=${cancel}>
        <span
          >${
            isWaiting
              ? msg('Ja, lämna kön', { id: 'my-sure-leave' })
              : msg('Ja, avanmäl mig', { id: 'my-sure-cancel' })
          }</span
        >
      </button>
      <button class="button" ?disabled=${busy} @click=${() => show(undefined)}>
        ${msg('Nej, behåll den', { id: 'my-keep' })}
      </button>
    </p>
  </div>`;
}
