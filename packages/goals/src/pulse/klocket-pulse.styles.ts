import { tokens } from '@klocket/core';
import { fields } from '@klocket/core/writing';
import { css } from 'lit';

export const styles = [
  tokens,
  fields,
  css`
    .pulse,
    .said {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 1em;
      max-inline-size: 46em;
    }
    p {
      margin: 0;
    }
    .heading,
    legend {
      font-size: 1.25em;
      font-weight: 700;
      line-height: 1.25;
      text-wrap: balance;
    }
    .quiet {
      color: var(--muted);
      font-size: 0.9em;
    }
    .answers {
      display: grid;
      gap: 0.5em;
    }
    .form .answers .choice {
      position: relative;
      gap: 0.9em;
      padding: 0.55em 0.9em;
      border-width: 1.5px;
    }
    .form .answers .choice input {
      order: 2;
      margin-inline-start: auto;
    }
    .face {
      flex: none;
      inline-size: 2.3em;
      block-size: 2.3em;
    }
    .face :is(circle, path) {
      fill: none;
      stroke: currentColor;
      stroke-width: 2;
      stroke-linecap: round;
    }
    .choice:has(:checked) .face circle {
      fill: var(--klocket-accent, color-mix(in srgb, currentColor 20%, transparent));
      fill-opacity: 0.35;
    }
    .choice:has(:focus-visible) {
      outline: 3px solid var(--klocket-focus, currentColor);
      outline-offset: 2px;
    }
    @container (min-width: 38em) {
      .answers {
        grid-template-columns: repeat(5, minmax(0, 1fr));
      }
      .form .answers .choice {
        flex-direction: column;
        padding: 1em 0.5em 0.9em;
        text-align: center;
      }
      .form .answers .choice input {
        margin: auto auto 0;
      }
      .face {
        inline-size: 3em;
        block-size: 3em;
      }
    }
    .row {
      display: flex;
      flex-wrap: wrap;
      gap: 0.6em;
      align-items: center;
    }
    .button {
      display: inline-flex;
      align-items: center;
      justify-content: center;
      min-block-size: 2.95em;
      font-weight: 600;
      text-decoration: none;
    }
    .plain {
      border-color: transparent;
      text-decoration: underline;
      text-underline-offset: 0.2em;
    }
    .said {
      padding: 1.1em;
      border: 1px solid var(--line);
      border-radius: var(--radius);
      outline-offset: 2px;
    }
    .index {
      display: grid;
      gap: 0.15em;
      padding-inline-start: 0.9em;
      border-inline-start: 4px solid
        var(
          --klocket-progress,
          var(--klocket-accent, color-mix(in srgb, currentColor 35%, #008573))
        );
    }
    .number {
      font-size: 2.4em;
      font-weight: 700;
      line-height: 1.1;
      font-variant-numeric: tabular-nums;
    }
    .skeleton {
      block-size: 12em;
      border-radius: var(--radius);
      background: var(--tint);
    }
    @media print {
      .row,
      .form {
        display: none;
      }
    }
  `,
];
