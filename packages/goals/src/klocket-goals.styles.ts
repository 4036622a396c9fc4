import { css } from 'lit';
import { goalStyles } from './goals.styles.ts';

export const styles = [
  goalStyles,
  css`
    .goals,
    .cards,
    .card {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 1em;
    }
    .cards {
      grid-template-columns: repeat(auto-fill, minmax(min(19em, 100%), 1fr));
    }
    .card {
      gap: 0.9em;
      align-content: start;
      padding: 1.1em;
      border: 1px solid var(--line);
      border-radius: var(--radius);
      container-type: inline-size;
    }
    .card > * {
      display: grid;
      gap: 0.6em;
      align-content: start;
    }
    .further {
      gap: 0;
      border-block-start: 1px solid var(--line);
    }
    .further li {
      display: flex;
      flex-wrap: wrap;
      gap: 0 0.75em;
      justify-content: space-between;
      padding-block: 0.55em;
      border-block-end: 1px solid var(--line);
    }
    .further li:last-child {
      padding-block-end: 0;
      border: 0;
    }
    .further b {
      margin-inline-start: auto;
    }
    .further .status {
      flex-basis: 100%;
      font-size: 0.85em;
    }
    @media print {
      .cards {
        grid-template-columns: 1fr 1fr;
      }
      .card {
        break-inside: avoid;
      }
    }
  `,
];
