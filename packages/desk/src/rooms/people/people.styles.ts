import { css } from 'lit';
import { pills } from '../../look/pills.ts';

/** One party a row. */
export const rows = css`
  .rows {
    border-block-start: 1px solid var(--line);
  }
  .party {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0.3rem 0.9rem;
    align-items: center;
    padding-block: 0.65rem;
    border-block-end: 1px solid var(--line);
    break-inside: avoid;
  }
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
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3rem;
  }
  .chips:not(:has(*)) {
    display: none;
  }
  .whole {
    grid-column: 1 / -1;
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
`;

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
