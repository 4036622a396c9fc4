import { css } from 'lit';

/** How buttons look, and links that are as good as buttons. */
export const buttons = css`
  button,
  .button {
    display: inline-flex;
    gap: 0.5em;
    align-items: center;
    justify-content: center;
    min-block-size: var(--target);
    padding: 0.4em 1.1em;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--card);
    color: var(--ink);
    font: inherit;
    font-weight: 550;
    text-decoration: none;
    /* A word breaks only where it would not fit at all: a narrow column must not break it. */
    overflow-wrap: break-word;
    cursor: pointer;
    touch-action: manipulation;
  }
  button:hover,
  .button:hover {
    background: color-mix(in srgb, var(--ink) 5%, var(--card));
  }
  .primary,
  .primary:hover {
    border-color: transparent;
    background: var(--brand);
    color: var(--on-brand);
  }
  .primary:hover {
    background: color-mix(in srgb, var(--ink) 12%, var(--brand));
  }
  .grave,
  .grave:hover {
    border-color: var(--off);
    color: var(--off);
  }
  .bare {
    border-color: transparent;
    background: transparent;
  }
  .bare:hover {
    background: color-mix(in srgb, var(--ink) 7%, transparent);
  }
  .only-icon {
    min-inline-size: var(--target);
    padding: 0;
  }
  button:disabled,
  button[aria-disabled='true'] {
    opacity: 0.55;
    cursor: default;
  }

  [aria-pressed='true'],
  [aria-pressed='true']:hover {
    border-color: var(--brand);
    background: var(--tint);
    color: var(--brand);
  }

  /** What is folded until it is wanted. */
  summary {
    display: flex;
    gap: 0.75rem;
    align-items: center;
    justify-content: space-between;
    min-block-size: var(--target);
    font-weight: 600;
    list-style: none;
    cursor: pointer;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary::after {
    flex: none;
    inline-size: 0.55em;
    block-size: 0.55em;
    margin-inline-end: 0.3em;
    border: solid var(--quiet);
    border-width: 0 2px 2px 0;
    rotate: 45deg;
    content: '';
  }
  [open] > summary::after {
    rotate: 225deg;
  }

  /** The way back to what a page belongs to, above its heading. */
  .up {
    display: inline-flex;
    gap: 0.35em;
    align-items: center;
    justify-self: start;
    min-block-size: var(--target);
    margin-block-end: -0.75rem;
    font-weight: 550;
    text-decoration: none;
  }
  .up .icon {
    margin-inline-start: -0.3em;
  }
`;
