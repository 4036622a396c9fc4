import { tokens } from '@klocket/core';
import { css } from 'lit';
import { programmeStyles } from './activity/programme.styles.ts';
import { shared } from './shared.styles.ts';

export const styles = [
  tokens,
  shared,
  programmeStyles,
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

    /* When and where */
    .columns {
      display: grid;
      gap: 2em;
    }
    .card {
      display: grid;
      gap: 0.9em;
      align-content: start;
      padding: 1.2em;
      border: 1px solid var(--line);
      border-block-start: 0.3em solid var(--accent);
      border-radius: var(--radius);
      background: var(--tint);
    }
    .label {
      color: var(--muted);
      font-size: 0.88em;
      font-weight: 600;
    }
    .card > .label {
      margin-block-end: -0.95em;
    }
    .date {
      font-size: 1.35em;
      font-weight: 700;
      line-height: 1.25;
    }
    .date .day,
    .date .time {
      display: block;
    }
    .date .time {
      font-variant-numeric: tabular-nums;
    }
    .date .day::first-letter {
      text-transform: uppercase;
    }
    .date:has(s) {
      font-weight: 400;
    }
    .near {
      display: inline-block;
      margin-block-end: 0.2em;
      padding: 0.1em 0.7em;
      border: 1.5px solid currentColor;
      border-radius: 2em;
      font-size: 0.62em;
      line-height: 1.5;
    }
    .previous {
      color: var(--muted);
    }
    .repeats,
    .where,
    .joining p {
      display: flex;
      gap: 0.7em;
      align-items: start;
    }
    .repeats {
      margin-block-start: -0.3em;
      font-size: 0.95em;
    }
    .repeats span::first-letter {
      text-transform: uppercase;
    }
    /* Where the address will stand. */
    .pending {
      min-block-size: 1.7em;
    }
    .joining {
      display: grid;
      gap: 0.6em;
      justify-items: start;
    }
    .banner {
      --tone: var(--notice);
      padding: 0.7em 0.9em;
      border: 1px solid var(--tone);
      border-inline-start-width: 0.4em;
      border-radius: var(--radius);
    }
    .banner:is(.cancelled, .postponed, .no-meeting) {
      --tone: var(--warning);
    }
    .banner strong {
      color: var(--tone);
      font-size: 1.1em;
    }
    .ways {
      display: grid;
      gap: 0.75em;
      margin-block: 0.35em 1em;
    }
    .ways li {
      display: grid;
      gap: 0.25em;
      font-size: 0.94em;
    }
    #calendars {
      margin-block-start: 1em;
    }

    /* The text */
    .text,
    .recap {
      display: grid;
      gap: 0.9em;
      max-inline-size: 40em;
    }
    .note {
      color: var(--muted);
      font-size: 0.92em;
    }
    section {
      display: grid;
      gap: 0.75em;
      align-content: start;
    }
    .pictures {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(14em, 100%), 1fr));
      gap: 0.75em;
    }
    .links {
      display: grid;
      gap: 0.2em;
    }
    .recap p:has(.icon) {
      display: flex;
      gap: 0.5em;
      align-items: start;
    }

    /* Good to know */
    .facts dl {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(13em, 100%), 1fr));
      gap: 0.9em 1.5em;
    }
    .facts dt {
      display: flex;
      gap: 0.6em;
      align-items: center;
      color: var(--muted);
      font-size: 0.9em;
    }
    .facts dd {
      padding-inline-start: 1.8em;
      font-weight: 600;
    }

    /* Dates */
    .dates ul {
      border-block-start: 1px solid var(--line);
    }
    .dates li {
      display: flex;
      flex-wrap: wrap;
      gap: 0.1em 0.75em;
      align-items: baseline;
      border-block-end: 1px solid var(--line);
      padding-block: 0.35em;
    }
    .dates a {
      display: inline-flex;
      flex-wrap: wrap;
      gap: 0 1em;
      padding-block: 0.3em;
      text-decoration: none;
    }
    .dates s {
      display: inherit;
      flex-wrap: inherit;
      gap: inherit;
    }
    .dates a span {
      text-decoration: underline;
    }
    .dates a span::first-letter {
      text-transform: uppercase;
    }
    .dates a[aria-current] {
      font-weight: 700;
    }
    .dates bdi {
      font-variant-numeric: tabular-nums;
    }
    .dates summary {
      padding-block: 0.6em;
      cursor: pointer;
    }
    .dates .button {
      justify-self: start;
    }
    .chip {
      padding: 0 0.6em;
      border: 1.5px solid currentColor;
      border-radius: 1em;
      color: var(--notice);
      font-size: 0.85em;
    }
    :is(.cancelled, .postponed, .no-meeting) > .chip {
      color: var(--warning);
    }
    .excerpt {
      flex-basis: 100%;
      max-inline-size: 40em;
      padding-block-end: 0.3em;
      font-size: 0.94em;
    }
    .reason {
      font-size: 0.94em;
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
      .card {
        grid-area: card;
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
      .card,
      .banner,
      .chip,
      .near {
        border-color: CanvasText;
      }
      [aria-pressed='true'] {
        border: 3px solid Highlight;
      }
    }
    @media print {
      .leave,
      .tools,
      .calendars {
        display: none;
      }
      .card {
        break-inside: avoid;
      }
      .card a[href^='http']::after {
        content: '';
      }
    }
  `,
];
