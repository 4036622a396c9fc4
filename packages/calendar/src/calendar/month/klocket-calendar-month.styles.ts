import { css } from 'lit';
import { gridStyles } from '../grid/grid.styles.ts';

export const styles = [
  ...gridStyles,
  css`
    table {
      width: 100%;
      table-layout: fixed;
      border-collapse: collapse;
    }
    th {
      padding: 0.4em 0.2em;
      color: var(--muted);
      font-size: 0.875em;
      font-weight: 500;
      text-align: center;
    }
    .week {
      width: 3em;
      text-align: start;
      overflow-wrap: normal;
    }
    td {
      height: 3.8em;
      padding: 0.2em;
      border: 1px solid var(--line);
      text-align: center;
      vertical-align: top;
    }
    .outside .number {
      color: var(--muted);
      font-weight: 400;
    }
    .short,
    .more {
      display: none;
    }
    .count {
      display: block;
      margin: 0 auto;
      width: 1.7em;
      border-radius: 1em;
      background: color-mix(in srgb, var(--accent) 18%, transparent);
      font-size: 0.8125em;
      line-height: 1.5;
    }
    .chosen {
      margin-block-start: 1em;
    }
    .chosen:focus-visible {
      outline-offset: 4px;
    }
    @container (max-width: 479px) {
      .week {
        width: 2.6em;
        font-size: 0.75em;
      }
    }
    @container (min-width: 700px) {
      td {
        height: 8.8em;
        padding: 0.2em 0.3em;
        text-align: start;
      }
      .count {
        display: none;
      }
      .short {
        display: flex;
        gap: 0.4em;
        min-height: 24px;
        align-items: center;
        overflow: hidden;
        font-size: 0.8125em;
        line-height: 1.3;
        text-decoration: none;
        white-space: nowrap;
      }
      .short bdi + bdi {
        overflow: hidden;
        text-overflow: ellipsis;
      }
      .short:hover {
        text-decoration: underline;
      }
      .short.off {
        text-decoration: line-through;
      }
      .at {
        color: var(--muted);
        font-variant-numeric: tabular-nums;
      }
      .at:empty {
        display: none;
      }
      .more {
        display: block;
        min-height: 24px;
        font-size: 0.8125em;
        text-decoration: underline;
        text-underline-offset: 0.2em;
      }
    }
    @container (min-width: 1100px) {
      td {
        height: 9.2em;
      }
      .short,
      .more {
        font-size: 0.875em;
      }
    }
  `,
];
