import { tokens } from '@klocket/core';
import { css } from 'lit';

export const styles = [
  tokens,
  css`
    h3 {
      margin: 1.5rem 0 0.25rem;
      padding-bottom: 0.25rem;
      border-bottom: 2px solid var(--accent);
      font: inherit;
      font-size: 1.1em;
      font-weight: 700;
    }
    h3:first-of-type {
      margin-top: 0.5rem;
    }
    h3::first-letter {
      text-transform: uppercase;
    }
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    p {
      margin: 0;
    }
    .row {
      display: grid;
      grid-template-columns: 6.5rem 1fr;
      gap: 0.25rem 1rem;
      padding: 0.75rem 0;
      border-bottom: 1px solid var(--line);
    }
    .row:last-child {
      border-bottom: 0;
    }
    @container (max-width: 24rem) {
      .row {
        grid-template-columns: 1fr;
      }
    }
    .time {
      font-variant-numeric: tabular-nums;
    }
    .title {
      font-weight: 600;
    }
    .off,
    del {
      text-decoration: line-through;
    }
    .where,
    .summary,
    .reason {
      font-size: 0.94em;
    }
    .status {
      display: inline-block;
      margin-inline-end: 0.5rem;
      padding: 0 0.5em;
      border: 1.5px solid currentColor;
      border-radius: 1em;
      font-size: 0.85em;
    }
    .cancelled .status,
    .postponed .status,
    .no-meeting .status {
      color: var(--warning);
    }
    .rescheduled .status,
    .moved-online .status,
    .scheduled .status {
      color: var(--notice);
    }
  `,
];
