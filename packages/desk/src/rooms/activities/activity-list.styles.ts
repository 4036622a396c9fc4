import { css } from 'lit';
import { look } from '../../look/look.ts';

export const styles = [
  look,
  css`
    .tools {
      display: grid;
      grid-template-columns: minmax(0, 20rem) minmax(0, 1fr);
      gap: 0.75rem 1.5rem;
      align-items: center;
    }
    .search {
      position: relative;
    }
    .search .icon {
      position: absolute;
      inset-block: 0;
      inset-inline-start: 0.7rem;
      margin-block: auto;
      color: var(--quiet);
      pointer-events: none;
    }
    .search input {
      padding-inline-start: 2.6rem;
    }
    nav {
      display: flex;
      gap: 0.25rem;
      overflow-x: auto;
      scrollbar-width: none;
    }
    nav a {
      display: flex;
      flex: none;
      align-items: center;
      min-block-size: var(--target);
      padding-inline: 0.9rem;
      border-radius: 2em;
      color: var(--quiet);
      font-weight: 550;
      text-decoration: none;
    }
    nav a:hover {
      background: color-mix(in srgb, var(--ink) 6%, transparent);
    }
    nav a[aria-current] {
      background: var(--tint);
      color: var(--brand);
    }
    @media (forced-colors: active) {
      nav a[aria-current] {
        forced-color-adjust: none;
        background: Highlight;
        color: HighlightText;
      }
    }
    .lines {
      border-block-start: 1px solid var(--line);
    }
    .line {
      display: grid;
      grid-template-columns: minmax(0, 1fr) 13rem 8rem;
      gap: 0.35rem 1.25rem;
      align-items: center;
      padding-block: 0.7rem;
      border-block-end: 1px solid var(--line);
      content-visibility: auto;
      contain-intrinsic-size: auto 4.4rem;
    }
    .what {
      display: grid;
      gap: 0.1rem;
    }
    .what a {
      justify-self: start;
      color: inherit;
      font-weight: 600;
      text-decoration: none;
    }
    .what a:hover {
      text-decoration: underline;
    }
    .chips {
      display: flex;
      flex-wrap: wrap;
      gap: 0.2rem 0.6rem;
      align-items: center;
    }
    .chips:not(:has(*)) {
      display: none;
    }
    .when {
      display: flex;
      flex-wrap: wrap;
      gap: 0.2rem 0.6rem;
      font-variant-numeric: tabular-nums;
    }
    .struck {
      text-decoration: line-through;
    }
    .act {
      justify-self: end;
    }
    klocket-desk-change {
      grid-column: 1 / -1;
    }
    @media (max-width: 760px) {
      .tools {
        grid-template-columns: minmax(0, 1fr);
      }
      .line {
        grid-template-columns: minmax(0, 1fr) auto;
      }
      .what {
        grid-column: 1 / -1;
      }
    }
    @media print {
      .tools,
      .act {
        display: none;
      }
      .line {
        content-visibility: visible;
      }
    }
  `,
];
