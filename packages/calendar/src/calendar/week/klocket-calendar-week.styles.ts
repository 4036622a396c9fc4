import { css } from 'lit';
import { gridStyles } from '../grid/grid.styles.ts';

export const styles = [
  ...gridStyles,
  css`
    .week {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
    }
    [data-day] {
      display: block;
      padding: 0.5em 0.25em;
      border-block-start: 1px solid var(--line);
      cursor: auto;
    }
    [aria-current] {
      background: color-mix(in srgb, var(--accent) 8%, transparent);
    }
    .past {
      color: var(--muted);
    }
    .past :is(.where, .lasting, del) {
      color: inherit;
    }
    .name::first-letter {
      text-transform: uppercase;
    }
    @container (max-width: 899px) {
      .past ul {
        display: none;
      }
    }
    @container (min-width: 900px) {
      .week {
        grid-template-columns: repeat(7, minmax(0, 1fr));
      }
      [data-day] {
        min-height: 20em;
        padding: 0.5em 0.4em;
        border-block-start: 0;
        border-inline-start: 1px solid var(--line);
      }
      [data-day]:first-child {
        border-inline-start: 0;
      }
      .name {
        padding-block-end: 0.4em;
        border-block-end: 1px solid var(--line);
      }
      .row {
        grid-template-columns: minmax(0, 1fr);
        padding: 0.5em 0;
        font-size: 0.875em;
        hyphens: auto;
      }
      .for-whom,
      .summary {
        display: none;
      }
    }
  `,
];
