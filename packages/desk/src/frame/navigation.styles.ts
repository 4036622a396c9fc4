import { css } from 'lit';

/** How lists of rooms look, beside the room and behind "Mer". */
export const navigationStyles = css`
  .switch {
    display: grid;
    gap: 0.25rem;
  }
  .rooms {
    display: grid;
    gap: 2px;
  }
  .rooms :is(a, button) {
    display: flex;
    gap: 0.8rem;
    align-items: center;
    justify-content: start;
    inline-size: 100%;
    min-block-size: var(--target);
    padding: 0.4rem 0.75rem;
    border: 0;
    border-radius: var(--radius);
    background: transparent;
    color: inherit;
    font-weight: 500;
    text-decoration: none;
  }
  .rooms :is(a, button):hover {
    background: color-mix(in srgb, var(--ink) 6%, transparent);
  }
  .rooms [aria-current] {
    background: var(--tint);
    color: var(--brand);
    font-weight: 650;
  }
  @media (forced-colors: active) {
    .rooms [aria-current],
    .rooms [aria-current]:hover {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
  .rooms :focus-visible {
    outline-offset: -2px;
  }
`;
