import { msg } from '@klocket/core';
import { html } from 'lit';

/** What one can do about what lies in the outbox. */
interface Acts {
  title?: string;
  isSending: boolean;
  again(): void;
  withdraw(): void;
}

/** What lies in the outbox and waits for a network. */
export const renderUnsent = ({ title, isSending, again, withdraw }: Acts) =>
  html`<div class="card" part="saved">
    <p class="strong saved" role="status" tabindex="-1">
      ${msg('Sparad – skickas när du har nät. Platsen är din först då.', { id: 'signup-saved' })}
    </p>
    <p><bdi>${title}</bdi></p>
    <p>
      ${msg('Du kan stänga sidan. Kom tillbaka hit när du har nät, så skickas den.', {
        id: 'signup-saved-hint',
      })}
    </p>
    <p class="row">
      <button class="button" @click=${again}>
        ${
          isSending
            ? msg('Skickar …', { id: 'signup-sending' })
            : msg('Försök nu', { id: 'signup-send-now' })
        }
      </button>
      <button class="button" @click=${withdraw}>${msg('Ändra', { id: 'signup-withdraw' })}</button>
    </p>
  </div>`;
