import { tokens } from '@klocket/core';
import { css } from 'lit';
import { datesStyles } from './activity/dates.styles.ts';
import { programmeStyles } from './activity/programme.styles.ts';
import { textStyles } from './activity/text.styles.ts';
import { whenStyles } from './activity/when.styles.ts';
import { shared } from './shared.styles.ts';

export const styles = [
  tokens,
  shared,
  programmeStyles,
  whenStyles,
  textStyles,
  datesStyles,
  css`
    article,
    header,
    .columns {
      grid-template-columns: minmax(0, 1fr);
    }
    article {
      display: grid;
      gap: 1.5em;
      max-inline-size: 76em;
    }
    header {
      display: grid;
      gap: 1.1em;
    }
    header :is(h1, h2, h3, h4, h5, h6) {
      font-size: 1.75em;
      line-height: 1.15;
      letter-spacing: -0.01em;
    }
    header :is(h1, h2, h3, h4, h5, h6, .summary) {
      hyphens: auto;
    }
    .lead,
    .main,
    .side {
      display: grid;
      gap: 0.75em;
      align-content: start;
      min-inline-size: 0;
    }
    .main,
    .side {
      gap: 2em;
    }
    img {
      display: block;
      inline-size: 100%;
      block-size: auto;
      max-block-size: 26em;
      border-radius: var(--radius);
      background: var(--tint);
      object-fit: cover;
    }
    .themes {
      display: flex;
      flex-wrap: wrap;
      gap: 0.2em 0.9em;
      color: var(--muted);
      font-size: 0.88em;
      font-weight: 600;
    }
    .themes bdi + bdi::before {
      content: '·';
      margin-inline-end: 0.9em;
    }
    .summary {
      max-inline-size: 38em;
      font-size: 1.12em;
      line-height: 1.45;
    }
    .tools {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5em;
      margin-block-start: 0.25em;
    }
    [aria-pressed='true'],
    .primary {
      border-color: currentColor;
      box-shadow: inset 0 0 0 1px currentColor;
      background: var(--tint);
    }
    [aria-pressed='true']::after {
      content: '✓' / '';
    }
    .address {
      inline-size: 100%;
      min-block-size: 2.4em;
      padding: 0.3em 0.6em;
      border: 1px solid var(--line);
      border-radius: var(--radius);
      background: transparent;
      font-size: 0.88em;
    }
    .columns {
      display: grid;
      gap: 2em;
    }

    /* A way out */
    .leave {
      position: sticky;
      inset-block-start: 0.5em;
      z-index: 1;
      display: flex;
      flex-wrap: wrap;
      gap: 0.5em 1em;
      align-items: center;
      margin-block-end: 1.25em;
      font-size: 0.94em;
    }
    .leave .button {
      border: 2px solid #9c1c14;
      background: #b3261e;
      color: #fff;
    }

    @container (min-width: 44em) {
      header.pictured {
        grid-template-columns: minmax(0, 1fr) minmax(0, 24em);
        gap: 2.5em;
        align-items: center;
      }
      header.pictured img {
        order: 1;
      }
      header :is(h1, h2, h3, h4, h5, h6) {
        font-size: 2.25em;
      }
      .columns {
        grid-template: 'main card' auto 'main side' 1fr / minmax(0, 1fr) minmax(0, 24em);
        gap: 2em 2.5em;
      }
      .main {
        grid-area: main;
      }
      .side {
        grid-area: side;
      }
    }
    /* On a wall */
    @container (min-width: 100em) {
      article {
        font-size: 1.25em;
      }
    }
    @media (forced-colors: active) {
      [aria-pressed='true'] {
        border: 3px solid Highlight;
      }
    }
    @media print {
      .leave,
      .tools,
      .dates + .past {
        display: none;
      }
    }
  `,
];
