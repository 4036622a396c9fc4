import { tokens } from '@klocket/core';
import { fields } from '@klocket/core/writing';
import { css } from 'lit';

export const styles = [
  tokens,
  fields,
  css`
    .report,
    .card {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 1em;
      justify-items: start;
    }
    .report {
      gap: 1.25em;
      max-inline-size: 34em;
      justify-items: stretch;
    }
    p,
    ul {
      margin: 0;
    }
    .heading {
      font-size: 1.35em;
      font-weight: 700;
      line-height: 1.2;
      text-wrap: balance;
    }
    .card .heading {
      font-size: 1.1em;
    }
    .strong {
      font-weight: 600;
    }
    .button {
      display: inline-flex;
      gap: 0.5em;
      align-items: center;
      min-block-size: 2.95em;
      font-weight: 600;
      line-height: 1.25;
      text-decoration: none;
    }
    small {
      display: inline-block;
      margin-inline-start: 0.35em;
      font-weight: 400;
    }
    .danger,
    .receivers {
      padding: 0.7em 1em;
      border-inline-start: 4px solid var(--warning);
      border-end-end-radius: var(--radius);
      border-start-end-radius: var(--radius);
      background: var(--tint);
    }
    .danger a {
      display: inline-block;
      padding-block: 0.1em;
      white-space: nowrap;
    }
    .receivers {
      display: grid;
      gap: 0.35em;
      border-color: var(--line);
    }
    .card {
      padding: 1.25em;
      border: 1px solid var(--line);
      border-radius: var(--radius);
    }
    .urgent {
      border: 2px solid var(--warning);
      justify-items: stretch;
    }
    .call {
      flex-wrap: wrap;
      justify-content: space-between;
      min-block-size: 3.5em;
      border-width: 2px;
    }
    .number {
      font-size: 1.25em;
    }
    .tiles {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(8.5em, 100%), 1fr));
      gap: 0.5em;
    }
    .form .tiles .choice {
      gap: 0.5em;
      padding: 0.5em;
      hyphens: auto;
      line-height: 1.25;
    }
    .ways,
    .row {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5em;
    }
    /* All beside each other, or all below each other. */
    .ways > * {
      flex: 1 1 calc((26em - 100%) * 99);
      overflow-wrap: normal;
    }
    .found {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5em 1em;
      align-items: center;
      justify-content: space-between;
      padding-inline-start: 1em;
      border-inline-start: 4px solid var(--good);
    }
    .photos {
      display: grid;
      grid-template-columns: repeat(3, 1fr);
      gap: 0.5em;
      padding: 0;
      list-style: none;
    }
    .photos li {
      position: relative;
      display: grid;
      overflow: hidden;
      aspect-ratio: 1;
      border: 1px solid var(--line);
      border-radius: var(--radius);
      background: var(--tint);
    }
    .photos canvas {
      inline-size: 100%;
      block-size: 100%;
      object-fit: cover;
    }
    .photos .button {
      position: absolute;
      inset-block-start: 0.35em;
      inset-inline-end: 0.35em;
      justify-content: center;
      inline-size: 2.2em;
      min-block-size: 2.2em;
      padding: 0;
      border-radius: 50%;
      background: Canvas;
      color: CanvasText;
    }
    .making span {
      place-self: center;
      padding: 0.5em;
      font-size: 0.9em;
      text-align: center;
    }
    .form .add {
      position: relative;
      justify-content: center;
      border-style: dashed;
      cursor: pointer;
    }
    .form .add input {
      min-block-size: 0;
      padding: 0;
    }
    .add:focus-within {
      outline: 3px solid var(--klocket-focus, currentColor);
      outline-offset: 2px;
    }
    .skeleton {
      display: grid;
      gap: 1em;
      min-block-size: 24em;
      align-content: start;
    }
    .skeleton i {
      block-size: 2.95em;
      border-radius: var(--radius);
      background: var(--tint);
    }
    @media print {
      .form,
      .report:not(:has(.card)) {
        display: none;
      }
    }
  `,
];
