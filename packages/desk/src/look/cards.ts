import { css } from 'lit';

/** How cards look, and the chips on them. */
export const cards = css`
  .card {
    padding: clamp(1rem, 3vw, 1.5rem);
    border: 1px solid var(--line);
    border-radius: calc(var(--radius) + 4px);
    background: var(--card);
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3rem 0.4rem;
    align-items: center;
  }
  .chips:not(:has(*)) {
    display: none;
  }
  .chip {
    display: inline-flex;
    gap: 0.35em;
    align-items: center;
    padding: 0.1em 0.7em;
    border-radius: 2em;
    background: var(--tint);
    color: var(--brand);
    font-size: 0.85rem;
    font-weight: 600;
    overflow-wrap: break-word;
  }
  .chip.off {
    background: var(--off-tint);
    color: var(--off);
  }
  .chip.notice {
    background: var(--notice-tint);
    color: var(--notice);
  }
  .chip.plain {
    background: color-mix(in srgb, var(--ink) 8%, transparent);
    color: var(--quiet);
  }
`;
