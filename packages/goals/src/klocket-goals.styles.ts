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
      display: flex;
      flex-wrap: wrap;
    }
    .card {
      flex: 1 1 min(19em, 100%);
      gap: 0.75em;
      grid-template-rows: auto 1fr;
      padding: 1em;
      border: 1px solid var(--line);
      border-radius: var(--radius);
      container-type: inline-size;
    }
    .card div {
      display: grid;
      gap: 0.5em;
      align-content: start;
    }
    .top {
      display: flex;
      flex-wrap: wrap;
      gap: 0 0.75em;
      justify-content: space-between;
    }
    .plot {
      block-size: 4em;
    }
    .further {
      margin-block-end: -0.6em;
      border-block-start: 1px solid var(--line);
    }
    .further li {
      display: grid;
      grid-template-columns: minmax(6em, 1fr) auto;
      gap: 0 0.75em;
      padding-block: 0.55em;
      border-block-start: 1px solid var(--line);
    }
    .further b {
      white-space: nowrap;
    }
    .further .status {
      font-size: 0.85em;
    }
    @media print {
      .card {
        break-inside: avoid;
      }
      .further::details-content {
        content-visibility: visible;
      }
    }
  `,
];
