import { html } from 'lit';

/** A heading of the level that the page asks for; never deeper than the sixth. */
export const heading = (level: number, content: unknown) =>
  html`<div class="heading" role="heading" aria-level=${Math.min(Math.max(level, 1), 6)}>
    ${content}
  </div>`;
