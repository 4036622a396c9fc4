import { css } from 'lit';
import { look } from '../../../look/look.ts';
import { rows } from '../../../look/rows.ts';

export const styles = [
  look,
  rows,
  css`
    .head {
      display: grid;
      gap: 0.4rem;
      margin-block-end: 0.75rem;
    }
    .head .up {
      margin-block-end: 0;
    }
    .head .no-print {
      gap: 0.5rem;
      margin-block-start: 0.35rem;
    }
    .says::first-letter {
      text-transform: uppercase;
    }
    .date {
      scroll-margin-block: 5rem;
    }
    .when {
      font-variant-numeric: tabular-nums;
      font-weight: 600;
    }
    .off .when {
      text-decoration: line-through;
    }
    .note {
      grid-column: 1 / -1;
    }
    .opened {
      display: grid;
      grid-column: 1 / -1;
      gap: 1rem;
      padding-block: 0.5rem 1rem;
    }
  `,
];
