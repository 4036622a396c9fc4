import { css } from 'lit';
import { styles } from '../../look/pages.ts';

/** What the pages of screens add to those of the desk. */
export const screenStyles = [
  styles,
  css`
    .tight {
      gap: 0.5rem;
    }
    .state {
      display: inline-flex;
      gap: 0.35rem;
      align-items: center;
      font-weight: 600;
      white-space: nowrap;
    }
    .state[data-health='fresh'] {
      color: var(--good);
    }
    .state[data-health='late'] {
      color: var(--notice);
    }
    .state[data-health='silent'] {
      color: var(--off);
    }
    .scenes > li {
      display: grid;
      grid-template-columns: 1.5rem minmax(0, 1fr) auto auto;
      gap: 0.25rem 0.75rem;
      align-items: center;
      padding-block: 0.5rem;
      border-block-start: 1px solid var(--line);
    }
    .scenes > li:last-child {
      border-block-end: 1px solid var(--line);
    }
    .scenes .number {
      color: var(--quiet);
      font-variant-numeric: tabular-nums;
    }
    .scenes .what {
      display: grid;
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
    .scenes .whole {
      grid-column: 2 / -1;
    }
    .scenes summary {
      justify-content: start;
      color: var(--brand);
      font-weight: 550;
    }
    .scenes .fields {
      padding-block: 0.5rem 1rem;
    }
    .seconds {
      display: inline-flex;
      gap: 0.35rem;
      align-items: center;
      font-weight: 400;
    }
    .seconds input[type='number'] {
      inline-size: 5.25rem;
    }
    .moves {
      display: flex;
    }
    @media (max-width: 599px) {
      .scenes > li {
        grid-template-columns: 1.5rem minmax(0, 1fr) auto;
      }
      .scenes > li > .what {
        grid-column: 2 / -1;
      }
      .scenes > li > .seconds {
        grid-column: 2;
      }
    }
    .kinds {
      gap: 0.5rem;
    }
    .code {
      max-inline-size: 12rem;
    }
    .told {
      list-style: decimal;
      padding-inline-start: 1.5rem;
    }
    dl {
      display: grid;
      grid-template-columns: minmax(8rem, auto) minmax(0, 1fr);
      gap: 0.3rem 1rem;
    }
  `,
];
