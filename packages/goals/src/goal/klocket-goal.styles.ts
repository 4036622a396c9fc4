import { css } from 'lit';
import { goalStyles } from '../goals.styles.ts';

export const styles = [
  goalStyles,
  css`
    .goal,
    .indicator,
    .head,
    .now {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 0.9em;
    }
    .goal {
      gap: 1.5em;
    }
    .head,
    .now {
      gap: 0.5em;
      align-content: start;
    }
    .head .heading {
      font-size: 1.6em;
    }
    .head [aria-level='1'] {
      font-size: 2em;
    }
    .indicator {
      padding-block-start: 1.25em;
      border-block-start: 1px solid var(--line);
    }
    .measured {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 1.25em 2em;
    }
    .large .plot {
      block-size: 10em;
    }
    @container (min-width: 42em) {
      .large .plot {
        block-size: 13em;
      }
      .measured {
        grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
        align-items: center;
      }
      .measured:not(:has(.trend)) {
        grid-template-columns: minmax(0, 1fr);
      }
    }
    .plot .grid {
      stroke: var(--line);
      stroke-width: 1;
    }
    .plot text {
      stroke: none;
    }
    .end {
      text-anchor: end;
    }
    .meaning,
    .words {
      max-inline-size: 42em;
    }
    .now p + .bar {
      margin-block-start: 0.4em;
    }
    .steps li {
      position: relative;
      padding-block-end: 1.1em;
      padding-inline-start: 1.6em;
      border-inline-start: 2px solid var(--line);
    }
    .steps li:last-child {
      padding-block-end: 0;
      border-color: transparent;
    }
    .steps svg {
      position: absolute;
      inset-block-start: 0.1em;
      inset-inline-start: calc(-0.65em - 1px);
      inline-size: 1.3em;
      block-size: 1.3em;
    }
    .steps circle {
      fill: var(--klocket-background, Canvas);
      stroke: var(--progress);
      stroke-width: 2;
    }
    .steps .reached circle {
      fill: var(--progress);
    }
    .steps path {
      fill: none;
      stroke: var(--klocket-background, Canvas);
      stroke-width: 2.2;
    }
    .steps time {
      display: block;
      font-weight: 600;
    }
    table {
      inline-size: 100%;
      border-collapse: collapse;
      font-variant-numeric: tabular-nums;
    }
    caption {
      padding-block-end: 0.4em;
      font-weight: 600;
      text-align: start;
    }
    th,
    td {
      padding: 0.45em 0.6em 0.45em 0;
      padding-inline: 0 0.6em;
      border-block-end: 1px solid var(--line);
      text-align: start;
      vertical-align: top;
      font-weight: 400;
      overflow-wrap: normal;
    }
    td bdi {
      white-space: nowrap;
    }
    thead th {
      color: var(--muted);
      font-size: 0.9em;
    }
    .bars {
      inline-size: 38%;
      padding-inline-end: 0;
    }
    .bars svg {
      inline-size: 100%;
      block-size: 1.5em;
    }
    .lives {
      fill: none;
      stroke: currentColor;
      stroke-width: 1.5;
    }
    .key {
      display: inline-block;
      inline-size: 0.9em;
      block-size: 0.7em;
      margin-inline-end: 0.3em;
    }
    @container (max-width: 24em) {
      .bars {
        display: none;
      }
    }
    details {
      border: 1px solid var(--line);
      border-radius: var(--radius);
    }
    summary {
      padding-inline: 1em;
    }
    .how {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 1.1em;
      padding: 0.25em 1em 1.1em;
    }
    .scroll {
      overflow-x: auto;
    }
    dl {
      display: grid;
      gap: 0.7em;
      margin: 0;
    }
    dt {
      color: var(--muted);
      font-size: 0.9em;
    }
    dd {
      margin: 0;
    }
    .files {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5em;
    }
    .files .button {
      display: inline-flex;
      align-items: center;
      min-block-size: 2.75em;
      text-decoration: none;
      font-weight: 600;
    }
    @media print {
      .indicator {
        break-inside: avoid;
      }
      details:not([open]),
      .files {
        display: none;
      }
    }
  `,
];
