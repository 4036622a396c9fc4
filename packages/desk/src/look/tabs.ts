import { css } from 'lit';

/** Parts of one thing, as links to press. */
export const tabs = css`
  nav.tabs {
    display: flex;
    gap: 0.25rem;
    overflow-x: auto;
    scrollbar-width: none;
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
