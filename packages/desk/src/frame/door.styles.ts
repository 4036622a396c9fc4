import { css } from 'lit';

/** How it looks where somebody is let in: before the desk, or over it. */
export const doorStyles = css`
  .door {
    display: grid;
    max-inline-size: none;
    align-content: center;
    justify-items: center;
    min-block-size: 100vh;
    min-block-size: 100dvh;
    padding: 1.25rem;
  }
  .door klocket-desk-sign-in,
  .door > .card {
    inline-size: min(27rem, 100%);
  }
  .hello {
    display: grid;
    gap: 0.5rem;
    justify-items: center;
    text-align: center;
  }
  .hello .mark {
    inline-size: 3.25rem;
    block-size: 3.25rem;
    margin-block-end: 0.5rem;
  }
  .again {
    padding: 0;
    background: var(--paper);
  }
  .lost::backdrop {
    /* Whoever comes by need not read what the last one was at. */
    background: color-mix(in srgb, var(--paper) 70%, transparent);
    backdrop-filter: blur(14px);
  }
`;
