import type { Contact } from '@klocket/contract';
import { html, nothing } from 'lit';
import { icon } from './icon.ts';

/** Somebody to turn to, with a number to call and an address to write to. */
export const renderContact = ({ name, phone, email }: Contact) => html`
  <p class="contact">
    ${icon('contact')}
    <span>
      <bdi class="strong">${name}</bdi>
      ${
        phone
          ? html`<a class="target" href="tel:${phone.replace(/[^\d+]/g, '')}"
              ><bdi dir="ltr">${phone}</bdi></a
            >`
          : nothing
      }
      ${
        email
          ? html`<a class="target" href="mailto:${email}"><bdi dir="ltr">${email}</bdi></a>`
          : nothing
      }
    </span>
  </p>
`;
