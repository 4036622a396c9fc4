import type { SignupOffer } from '@klocket/contract';
import { occurrencePagePath } from '@klocket/contract/page-paths';
import { msg } from '@klocket/core';
import { html } from 'lit';
import { renderContact } from '../render-contact.ts';

/** A way to our own page: what is typed into another's page, that page can read. */
export const renderElsewhere = (
  { occurrenceId, contact }: SignupOffer,
  { server, district }: { server: string; district: string },
) =>
  html`<div class="card" part="elsewhere">
    <p>${msg('Du anmäler dig på Klockets egen sida.', { id: 'signup-own-page' })}</p>
    <p>
      <a
        class="button go"
        rel="noreferrer"
        href=${server + occurrencePagePath(district, occurrenceId)}
        ><span>${msg('Till anmälan', { id: 'signup-go' })}</span></a
      >
    </p>
    ${renderContact(contact)}
  </div>`;
