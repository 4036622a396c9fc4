import type { ClosedReason, SignupOffer } from '@klocket/contract';
import { msg, str } from '@klocket/core';
import { html } from 'lit';
import { renderContact } from '../render-contact.ts';
import { instantWords } from '../when.ts';

/** Why nobody can sign up now, and a way on. */
export const renderClosed = (offer: SignupOffer, lang: string) =>
  html`<div class="card" part="closed">
    <p class="strong">${closedWords(offer.closed!, offer, lang)}</p>
    ${renderContact(offer.contact)}
  </div>`;

function closedWords(reason: ClosedReason, { opensAt }: SignupOffer, lang: string) {
  switch (reason) {
    case 'drop-in':
      return msg('Kom som du är. Du behöver inte anmäla dig.', { id: 'signup-drop-in' });
    case 'elsewhere':
      return msg('Hit anmäler man sig på ett annat ställe.', { id: 'signup-elsewhere' });
    case 'over':
      return msg('Det här har redan varit.', { id: 'signup-over' });
    case 'cancelled':
      return msg('Det här är inställt.', { id: 'signup-cancelled' });
    case 'closed':
      return msg('Anmälan har stängt. Ring gärna, ibland finns det en plats ändå.', {
        id: 'signup-closed',
      });
    case 'not-open-yet':
      return opensAt
        ? msg(str`Anmälan öppnar ${instantWords(opensAt, lang)}.`, { id: 'signup-opens' })
        : msg('Anmälan har inte öppnat än.', { id: 'signup-not-open' });
  }
}
