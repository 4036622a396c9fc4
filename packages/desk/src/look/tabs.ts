import { css } from 'lit';

/** Parts of one thing, as links to press. */
export const tabs = css`
  nav.tabs {
    display: flex;
    gap: 0.25rem;
    overflow-x: auto;
    scrollbar-width: none;
    /* An edge is shaded where more of them lie beyond it; what moves along hides the shade at either end. */
    background:
      linear-gradient(to right, var(--paper) 40%, transparent) left / 2.5rem calc(100% + 4px)
        no-repeat local,
      linear-gradient(to left, var(--paper) 40%, transparent) right / 2.5rem calc(100% + 4px)
        no-repeat local,
      linear-gradient(to right, var(--shade), transparent) left / 1rem 100% no-repeat,
      linear-gradient(to left, var(--shade), transparent) right / 1rem 100% no-repeat;
    --shade: color-mix(in srgb, var(--ink) 12%, transparent);
  }
  .tabs a {
    display: flex;
    flex: none;
    gap: 0.45em;
    align-items: center;
    min-block-size: var(--target);
    padding-inline: 0.9rem;
    border-radius: 2em;
    color: var(--quiet);
    font-weight: 550;
    text-decoration: none;
  }
  .tabs a:hover {
    background: color-mix(in srgb, var(--ink) 6%, transparent);
  }
  .tabs a[aria-current] {
    background: var(--tint);
    color: var(--brand);
  }
  .tabs .number {
    font-variant-numeric: tabular-nums;
    font-weight: 400;
  }
  @media (forced-colors: active) {
    .tabs a[aria-current] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
  @media (max-width: 400px) {
    nav.tabs {
      gap: 0;
    }
    .tabs a {
      padding-inline: 0.6rem;
      font-size: 0.95rem;
    }
  }
  @media print {
    nav.tabs {
      display: none;
    }
  }
`;
