import { html } from 'lit';

/** The bell that stands for Klocket. */
export const mark = html`<svg class="mark" viewBox="0 0 32 32" aria-hidden="true">
  <circle cx="16" cy="16" r="16" fill="#0b6b5d" />
  <path
    fill="none"
    stroke="#fff"
    stroke-width="2.4"
    stroke-linecap="round"
    stroke-linejoin="round"
    d="M8.5 20.5h15c-1.8-1.6-2.4-3.4-2.4-6.2 0-3.4-2.1-6-5.1-6s-5.1 2.6-5.1 6c0 2.8-.6 4.6-2.4 6.2ZM16 5.8v2.5M13.8 23.6a2.4 2.4 0 0 0 4.4 0"
  />
</svg>`;
