import { css } from 'lit';

/** How it looks when something is said in between: a panel, nothing yet, not there yet, a dialog. */
export const notes = css`
  .panel {
    display: grid;
    gap: 0.75rem;
    padding: 1rem 1.15rem;
    border-inline-start: 4px solid var(--brand);
    border-radius: var(--radius);
    background: var(--tint);
  }
  .panel.off {
    border-color: var(--off);
    background: var(--off-tint);
  }
  .panel.notice {
    border-color: var(--notice);
    background: var(--notice-tint);
  }
  .empty {
    display: grid;
    gap: 0.75rem;
    justify-items: center;
    padding: clamp(2rem, 8vw, 4rem) 1rem;
    color: var(--quiet);
    text-align: center;
    text-wrap: balance;
  }
  .empty > .icon {
    inline-size: 2.5rem;
    block-size: 2.5rem;
    stroke-width: 1.3;
  }
  .waiting {
    display: grid;
    gap: 0.9rem;
  }
  .waiting > i {
    block-size: 4.5rem;
    border-radius: calc(var(--radius) + 4px);
    background: color-mix(in srgb, var(--ink) 6%, transparent);
    animation: breathe 1.6s ease-in-out infinite alternate;
  }
  @keyframes breathe {
    to {
      opacity: 0.45;
    }
  }

  dialog {
    inline-size: min(32rem, calc(100vw - 2rem));
    max-block-size: calc(100dvh - 2rem);
    padding: clamp(1.25rem, 4vw, 1.75rem);
    border: 0;
    border-radius: calc(var(--radius) + 8px);
    background: var(--card);
    color: var(--ink);
    box-shadow: var(--shadow);
  }
  dialog::backdrop {
    background: rgb(10 20 20 / 45%);
  }
`;
