import { css } from 'lit';
import { pills } from '../../look/pills.ts';
import { rows } from '../../look/rows.ts';

/** One party a row. */
export const parties = [
  rows,
  css`
    .who {
      display: grid;
      gap: 0.05rem;
    }
    .who strong {
      font-weight: 600;
    }
    .code {
      font-variant-numeric: tabular-nums;
      white-space: nowrap;
    }
    .paper {
      display: none;
    }
    .paper.box {
      inline-size: 1.3rem;
      block-size: 1.3rem;
      border: 1.5px solid;
    }
    @media print {
      .paper {
        display: block;
      }
    }
    .step {
      display: inline-flex;
      gap: 0.35rem;
      align-items: center;
    }
    .step output {
      min-inline-size: 4.2em;
      text-align: center;
      font-variant-numeric: tabular-nums;
    }
  `,
];

/** What one fills in here. */
export const forms = [
  pills,
  css`
    form {
      max-inline-size: 40rem;
    }
    .pair {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(12rem, 100%), 1fr));
      gap: 1rem;
    }
  `,
];
