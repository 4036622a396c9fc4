import { msg } from '@klocket/core';
import { html, nothing } from 'lit';
import type { QuickExitController } from '@klocket/core/writing';

/** The way out of a sensitive page; `isThere` where the page around has the button already. */
export const renderLeave = (leaving: QuickExitController, exit: string, isThere: boolean) =>
  html`<div class="leave">
    ${
      isThere
        ? nothing
        : html`<a
            class="button"
            href=${exit}
            rel="noreferrer"
            @click=${(event: Event) => {
              event.preventDefault();
              leaving.leave();
            }}
          >
            ${msg('Lämna sidan snabbt', { id: 'signup-leave' })}
          </a>`
    }
    <p class="hint">
      <span class="keys">
        ${msg('Tryck Skift tre gånger för att lämna sidan snabbt.', { id: 'signup-leave-keys' })}
      </span>
      ${msg(
        'Lämnar du sidan försvinner det du skrivit, men sidan finns kvar i webbläsarens historik.',
        {
          id: 'signup-leave-note',
        },
      )}
    </p>
  </div>`;
