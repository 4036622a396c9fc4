import { tokens } from '@klocket/core';
import { css } from 'lit';
import { dayStyles } from '../day.styles.ts';
import { occurrenceStyles } from '../occurrence.styles.ts';

/** What weeks and months share. */
export const gridStyles = [
  tokens,
  occurrenceStyles,
  dayStyles,
  css`
    .head {
      display: grid;
      grid-template-columns: 1fr auto auto auto;
      gap: 0.5em;
      align-items: center;
      margin-block-end: 0.75em;
    }
    #title {
      order: -1;
      display: block;
      margin: 0;
      padding: 0;
      font-size: 1.25em;
      font-weight: 650;
      position: static;
    }
    #title::first-letter {
      text-transform: uppercase;
    }
    [data-day] {
      cursor: pointer;
    }
    [data-day]:focus-visible {
      outline-offset: -3px;
    }
    .number {
      display: inline-grid;
      place-content: center;
      min-width: 1.9em;
      height: 1.9em;
      border-radius: 1em;
      font-weight: 500;
      font-variant-numeric: tabular-nums;
    }
    [aria-current] .number {
      border: 2px solid var(--accent);
      font-weight: 700;
    }
    [aria-selected='true'] {
      background: color-mix(in srgb, var(--accent) 12%, transparent);
    }
    [aria-busy='true'] {
      /* Paler, yet with enough contrast to be read meanwhile. */
      opacity: 0.75;
    }
    .off {
      text-decoration: line-through;
    }
    .none {
      padding-block: 1em;
      color: var(--muted);
    }
    @media (forced-colors: active) {
      [aria-selected='true'] {
        outline: 2px solid Highlight;
        outline-offset: -2px;
      }
    }
    @media print {
      .head .button {
        display: none;
      }
    }
  `,
];
