import type { Contact } from '@klocket/contract';
import { html, type Content } from '../html.ts';

/** A person and how to reach them; the way on when nothing else helps. */
export const contactLines = ({ name, phone, email }: Contact): Content =>
  html`<p class="person">
    <span><bdi>${name}</bdi></span>
    ${phone && html`<a href="tel:${phone.replace(/[^\d+]/g, '')}"><bdi>${phone}</bdi></a>`}
    ${email && html`<a href="mailto:${email}"><bdi>${email}</bdi></a>`}
  </p>`;
