import { tokens } from '@klocket/core';
import { css } from 'lit';
import { shared } from './shared.styles.ts';

export const styles = [
  tokens,
  shared,
  css`
    .cards {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(21em, 100%), 1fr));
      gap: 1.25em;
    }
    .cards.alone {
      grid-template-columns: minmax(0, 1fr);
    }
    .house {
      display: grid;
      gap: 1.1em;
      align-content: start;
      padding: 1.2em;
      border: 1px solid var(--line);
      border-radius: var(--radius);
    }
    .first,
    .rest {
      display: grid;
      gap: 0.8em;
      align-content: start;
      min-inline-size: 0;
    }
    .first > :is(h1, h2, h3, h4, h5, h6) {
      font-size: 1.35em;
      hyphens: auto;
    }
    .first > :is(h1, h2, h3, h4, h5, h6) a {
      text-decoration: none;
    }
    .first > :is(h1, h2, h3, h4, h5, h6) a:hover {
      text-decoration: underline;
    }
    .about {
      font-size: 0.95em;
    }
    .label {
      color: var(--muted);
      font-size: 0.92em;
      font-weight: 400;
    }

    /* Open now */
    .open {
      display: flex;
      gap: 0.6em;
      align-items: center;
      font-size: 1.05em;
      font-weight: 700;
      line-height: 1.3;
    }
    .shape {
      flex: none;
      inline-size: 1.5em;
      block-size: 1.5em;
      fill: none;
      stroke: currentColor;
      stroke-width: 2;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
    .open.open .shape {
      color: var(--good);
      fill: color-mix(in srgb, currentColor 16%, transparent);
    }
    .open.soon .shape {
      color: var(--notice);
    }
    .open.closed .shape {
      color: var(--muted);
    }
    .shape path {
      fill: none;
      stroke-width: 2.4;
    }

    /* Today */
    .today {
      padding: 0.8em 0.9em;
      border-radius: var(--radius);
      background: var(--tint);
    }
    .today :is(h1, h2, h3, h4, h5, h6) {
      margin-block-end: 0.35em;
      font-size: 1em;
    }
    .today li {
      display: grid;
      grid-template-columns: 6.2em minmax(0, 1fr);
      gap: 0 0.6em;
      padding-block: 0.15em;
    }
    .today .time {
      padding-block-start: 0.1em;
      white-space: nowrap;
      font-variant-numeric: tabular-nums;
    }
    .today .over {
      color: var(--muted);
    }
    .chip {
      display: inline-block;
      padding: 0 0.6em;
      border: 1.5px solid currentColor;
      border-radius: 1em;
      color: var(--notice);
      font-size: 0.82em;
      font-weight: 600;
    }
    .going,
    .hours .chip {
      color: var(--good);
    }
    :is(.cancelled, .postponed, .no-meeting) .chip {
      color: var(--warning);
    }
    .reason {
      font-size: 0.92em;
    }
    .lines {
      display: grid;
      gap: 0.5em;
      padding-block: 0.3em;
    }
    .lines i {
      block-size: 1.2em;
      border-radius: var(--radius);
      background: var(--tint);
    }

    /* Hours */
    summary {
      padding-block: 0.35em;
      font-weight: 600;
      cursor: pointer;
    }
    table {
      inline-size: 100%;
      border-collapse: collapse;
    }
    th {
      font-weight: 400;
      text-align: start;
    }
    tbody :is(th, td) {
      padding: 0.3em 0.5em;
      border-block-end: 1px solid var(--line);
      vertical-align: baseline;
    }
    tbody th {
      padding-inline-start: 0;
    }
    th::first-letter {
      text-transform: uppercase;
    }
    td {
      font-variant-numeric: tabular-nums;
    }
    tr[aria-current] > * {
      font-weight: 700;
    }
    .exceptions {
      display: grid;
      gap: 0.3em;
      padding: 0.6em 0.9em;
      border-inline-start: 0.3em solid var(--notice);
      font-size: 0.95em;
    }
    .exceptions strong {
      display: inline-block;
    }
    .exceptions strong::first-letter {
      text-transform: uppercase;
    }
    .place {
      display: flex;
      gap: 0.7em;
      align-items: start;
    }
    .rooms {
      font-size: 0.95em;
    }

    @container (min-width: 44em) {
      .alone .house {
        grid-template-columns: minmax(0, 1.2fr) minmax(0, 1fr);
        gap: 2.5em;
      }
      .alone {
        max-inline-size: 68em;
      }
    }
    @container (max-width: 19em) {
      .today li {
        grid-template-columns: 1fr;
      }
    }
    /* On a wall */
    @container (min-width: 100em) {
      .cards {
        font-size: 1.2em;
      }
    }
    @media print {
      .house {
        break-inside: avoid;
      }
    }
  `,
];
