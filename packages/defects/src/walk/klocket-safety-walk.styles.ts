import { tokens } from '@klocket/core';
import { fields } from '@klocket/core/writing';
import { css } from 'lit';
import { defectStyles } from './defect.styles.ts';

/** For the dark, for gloves and for one hand: everything large, nothing pale. */
export const styles = [
  tokens,
  fields,
  defectStyles,
  css`
    .walk,
    .stop,
    .list,
    .defect,
    .more,
    .end,
    dialog[open] {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 1em;
    }
    .walk {
      gap: 1.5em;
      max-inline-size: 40em;
      margin-inline: auto;
    }
    p,
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    .heading {
      font-size: 1.25em;
      font-weight: 750;
      line-height: 1.2;
      text-wrap: balance;
    }
    .title {
      display: grid;
      gap: 0.25em;
      padding-block-start: 0.9em;
    }
    .title .heading {
      font-size: 1.4em;
    }
    .strong {
      font-weight: 650;
    }
    .hint,
    .state {
      color: var(--muted);
    }
    .head {
      position: sticky;
      z-index: 2;
      inset-block-start: 0;
      display: grid;
      gap: 0.35em;
      margin-block-start: -0.9em;
      margin-inline: calc(-1 * var(--edge, 0px));
      padding: 0.5em var(--edge, 0px);
      border-block-end: 2px solid;
      background: var(--klocket-background, Canvas);
      line-height: 1.3;
    }
    .progress {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      gap: 0.75em;
      align-items: center;
    }
    progress {
      inline-size: 100%;
      block-size: 0.9em;
      accent-color: var(--good);
    }
    .panel {
      display: flex;
      flex-wrap: wrap;
      gap: 0.4em 0.8em;
      align-items: center;
      justify-content: space-between;
      padding: 0.5em 0.8em;
      border: 2px solid;
      border-radius: var(--radius);
    }
    .panel > p {
      flex: 1 1 9em;
    }
    .panel .button {
      border: 2px solid;
      font-weight: 650;
    }
    .warn {
      border-color: var(--warning);
    }
    .button.big {
      display: flex;
      gap: 0.5em;
      align-items: center;
      justify-content: center;
      min-block-size: 3.6em;
      border: 2px solid;
      font-weight: 650;
      line-height: 1.25;
      text-align: center;
      text-decoration: none;
      cursor: pointer;
    }
    [aria-disabled='true'] {
      opacity: 0.6;
    }
    .light {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 0.6em;
    }
    .choice {
      position: relative;
      display: flex;
      gap: 0.5em;
      align-items: center;
      justify-content: center;
      min-block-size: 3.4em;
      padding-inline: 0.4em;
      border: 2px solid;
      border-radius: var(--radius);
      cursor: pointer;
    }
    .choice:has(:checked) {
      background: var(--klocket-color, CanvasText);
      color: var(--klocket-background, Canvas);
    }
    .choice:focus-within {
      outline: 3px solid var(--klocket-focus, currentColor);
      outline-offset: 2px;
    }
    .camera:focus-within {
      outline: 3px solid var(--klocket-focus, currentColor);
      outline-offset: 2px;
    }
    .field {
      font-weight: 600;
    }
    .field > :is(textarea, select) {
      inline-size: 100%;
      min-block-size: 3.2em;
      padding: 0.6em 0.75em;
      border: 2px solid color-mix(in srgb, currentColor 55%, transparent);
      border-radius: var(--radius);
      background: transparent;
      color: inherit;
      font: inherit;
    }
    option {
      background: Canvas;
      color: CanvasText;
    }
    .end {
      padding-block-start: 1em;
      border-block-start: 2px solid;
      outline-offset: 0.4em;
    }
    .counts {
      display: grid;
      gap: 0.5em;
    }
    .count {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto 2.2em auto;
      gap: 0.4em;
      align-items: center;
    }
    .count > span {
      hyphens: auto;
      overflow-wrap: normal;
    }
    .count .button {
      inline-size: 3em;
      min-block-size: 3.2em;
      padding: 0;
      border: 2px solid;
      font-weight: 700;
    }
    .count output {
      font-size: 1.2em;
      font-variant-numeric: tabular-nums;
      text-align: center;
    }
    .bottom {
      position: sticky;
      z-index: 3;
      inset-block-end: 0;
      display: grid;
      gap: 0.5em;
      margin-inline: calc(-1 * var(--edge, 0px));
      padding: 0.6em var(--edge, 0px);
      padding-block-end: max(0.6em, env(safe-area-inset-bottom));
      border-block-start: 2px solid;
      background: var(--klocket-background, Canvas);
    }
    .bar {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 0.6em;
    }
    .bar .button {
      padding-inline: 0.3em;
    }
    .undo {
      display: flex;
      gap: 0.75em;
      align-items: center;
      justify-content: space-between;
    }
    .undo .button {
      min-block-size: 2.9em;
    }
    dialog {
      inline-size: min(40em, 100vw);
      max-inline-size: 100vw;
      max-block-size: 100dvh;
      margin-block: auto 0;
      padding: 1.1em;
      border: 2px solid;
      border-radius: var(--radius) var(--radius) 0 0;
      background: var(--klocket-background, Canvas);
      color: var(--klocket-color, CanvasText);
    }
    dialog::backdrop {
      background: rgb(0 0 0 / 0.6);
    }
    .tiles {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(7.2em, 1fr));
      gap: 0.6em;
    }
    .tiles .button {
      padding-inline: 0.3em;
      hyphens: auto;
      overflow-wrap: normal;
    }
    .fault {
      color: var(--warning);
      font-weight: 650;
    }
    @media (forced-colors: active) {
      .verdict[aria-pressed='true'],
      .choice:has(:checked) {
        outline: 4px solid Highlight;
      }
    }
    @media print {
      .bottom,
      .light,
      .more {
        display: none;
      }
    }
  `,
];
