import type { Contact } from '@klocket/contract';
import { msg } from '@klocket/core';
import { html, nothing } from 'lit';

/** Somebody to turn to, wherever the form itself leads nowhere. */
export const renderContact = (contact?: Contact) =>
  contact
    ? html`<p class="ask">
        ${msg('Fråga en människa:', { id: 'signup-ask' })}
        <span class="strong"><bdi>${contact.name}</bdi></span>
        ${
          contact.phone
            ? html`<a href="tel:${contact.phone.replace(/[^\d+]/g, '')}"
                ><bdi dir="ltr">${contact.phone}</bdi></a
              >`
            : nothing
        }
        ${
          contact.email
            ? html`<a href="mailto:${contact.email}"><bdi dir="ltr">${contact.email}</bdi></a>`
            : nothing
        }
      </p>`
    : nothing;
