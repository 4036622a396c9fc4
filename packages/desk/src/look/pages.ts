import { css } from 'lit';
import { look } from './look.ts';

/** How pages look that are forms over a part of the district. */
export const styles = [
  look,
  css`
    .page {
      display: grid;
      gap: 1.25rem;
      align-content: start;
    }
    .lead {
      max-inline-size: 42rem;
      color: var(--quiet);
    }
    h1 + .lead {
      margin-block-start: 0.5rem;
    }
    .tiles {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr));
      gap: 1rem;
    }
    .tile {
      position: relative;
      display: grid;
      gap: 0.35rem;
      align-content: start;
    }
    .tile h2 {
      display: flex;
      gap: 0.6rem;
      align-items: center;
    }
    .tile h2 .icon {
      color: var(--brand);
    }
    .tile h2 a {
      color: inherit;
      text-decoration: none;
    }
    .tile h2 a::after {
      position: absolute;
      inset: 0;
      border-radius: calc(var(--radius) + 4px);
      content: '';
    }
    .tile:hover {
      border-color: var(--brand);
    }
    .tile h2 a:focus-visible {
      outline: none;
    }
    .tile h2 a:focus-visible::after {
      outline: 3px solid var(--brand);
      outline-offset: 2px;
    }
    .lines {
      border: 1px solid var(--line);
      border-radius: calc(var(--radius) + 4px);
      background: var(--card);
    }
    .lines > li {
      position: relative;
      display: flex;
      flex-wrap: wrap;
      gap: 0.25rem 1rem;
      align-items: center;
      justify-content: space-between;
      padding: 0.75rem clamp(0.9rem, 3vw, 1.25rem);
    }
    .lines > li + li {
      border-block-start: 1px solid var(--line);
    }
    .lines .what {
      display: grid;
      flex: 1 1 14rem;
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
    .lines a.what {
      color: inherit;
      text-decoration: none;
    }
    .lines a.what::after {
      position: absolute;
      inset: 0;
      content: '';
    }
    .lines a.what:focus-visible::after {
      outline: 3px solid var(--brand);
      outline-offset: -3px;
      border-radius: var(--radius);
    }
    .lines a.what:focus-visible {
      outline: none;
    }
    .lines li:has(a.what):hover {
      background: color-mix(in srgb, var(--ink) 4%, transparent);
    }
    /* Its words stand in line with the others', its frame is not seen. */
    .lines > li > .bare {
      margin-inline: -1.1em;
    }
    .lines strong {
      font-weight: 600;
    }
    .texts,
    .side-by-side {
      display: grid;
      gap: 0.75rem;
    }
    .texts legend {
      margin-block-end: 0.5rem;
    }
    .side-by-side {
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr));
    }
    .side-by-side label {
      color: var(--quiet);
      font-size: 0.9rem;
      font-weight: 550;
    }
    .titled {
      border: 1px solid var(--line);
    }
    .titled legend {
      float: inline-start;
      font-size: 1.2rem;
      font-weight: 650;
    }
    div[data-summary]:empty {
      display: none;
    }
    .two {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr));
      gap: 1rem;
    }
    .entries > li {
      min-block-size: calc(var(--target) + 0.25rem);
      border-block-end: 1px solid var(--line);
    }
    legend {
      padding: 0;
    }
    .entry summary {
      position: relative;
      display: flex;
      flex-wrap: wrap;
      gap: 0 0.9rem;
      align-items: baseline;
      justify-content: start;
      padding: 0.6rem 1.75rem 0.6rem 0;
      font-weight: 400;
    }
    .entry summary::after {
      position: absolute;
      inset-block-start: calc(50% - 0.45em);
      inset-inline-end: 0.1rem;
    }
    .entry [open] > summary::after {
      inset-block-start: calc(50% - 0.1em);
    }
    .entry summary:hover strong {
      color: var(--brand);
    }
    .entry strong {
      font-weight: 550;
    }
    .entry .fields {
      padding-block: 0.5rem 1rem;
    }
    .pair {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem 0.75rem;
      align-items: end;
      padding-block: 0.75rem;
    }
    .pair > .field {
      flex: 1 1 12rem;
    }
    .save {
      position: sticky;
      inset-block-end: var(--save-above, 0);
      z-index: 2;
      display: flex;
      flex-wrap: wrap;
      gap: 0.75rem;
      align-items: center;
      padding-block: 0.75rem;
      background: linear-gradient(transparent, var(--paper) 0.75rem);
    }
    @media (max-width: 899px) {
      .save {
        inset-block-end: calc(var(--bar, 0px) + env(safe-area-inset-bottom));
      }
    }
    @media (max-height: 30rem) {
      .save {
        position: static;
      }
    }
    .choices {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 14rem), 1fr));
      gap: 0 1rem;
    }
    .day {
      display: grid;
      grid-template-columns: 6.5rem minmax(0, 1fr);
      gap: 0.5rem 1rem;
      align-items: start;
      padding-block: 0.6rem;
      border-block-end: 1px solid var(--line);
    }
    .day > .label {
      padding-block: 0.5rem;
    }
    .stretches {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem;
      align-items: center;
      min-block-size: var(--target);
    }
    .stretch {
      display: inline-flex;
      gap: 0.4rem;
      align-items: center;
    }
    .stretch input:not([type='checkbox']) {
      inline-size: auto;
      min-inline-size: 8rem;
      font-variant-numeric: tabular-nums;
    }
    @media (max-width: 479px) {
      .stretch input:not([type='checkbox']) {
        inline-size: 6.8rem;
        min-inline-size: 0;
        padding-inline: 0.5em;
      }
      .day {
        grid-template-columns: minmax(0, 1fr);
        gap: 0;
      }
      .day > .label {
        padding-block: 0.2rem;
      }
    }
    pre {
      margin: 0;
      padding: 1rem 1.15rem;
      overflow-x: auto;
      border-radius: var(--radius);
      border: 1px solid var(--line);
      background: #1d282c;
      color: #eef3f1;
      font:
        0.9rem/1.6 ui-monospace,
        Menlo,
        'DejaVu Sans Mono',
        monospace;
      direction: ltr;
      text-align: left;
    }
  `,
];
