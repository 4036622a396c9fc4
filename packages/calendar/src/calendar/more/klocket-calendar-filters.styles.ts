import { tokens } from '@klocket/core';
import { css } from 'lit';

export const styles = [
  tokens,
  css`
    .form {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(13em, 1fr));
      gap: 0.75em 1em;
      margin-block-end: 1em;
      padding: 1em;
      border-radius: var(--radius);
      background: var(--tint);
    }
    label {
      font-size: 0.875em;
      font-weight: 600;
    }
    select,
    input {
      display: block;
      width: 100%;
      min-height: 2.75em;
      margin-block-start: 0.2em;
      padding: 0 0.6em;
      border: 1px solid color-mix(in srgb, currentColor 55%, transparent);
      border-radius: var(--radius);
      background: transparent;
      font-weight: 400;
    }
    option {
      background: Canvas;
      color: CanvasText;
    }
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5em;
      margin: 0 0 1em;
      padding: 0;
      list-style: none;
    }
    li .button {
      min-height: 2em;
      padding-block: 0;
      border-radius: 2em;
      background: color-mix(in srgb, var(--accent) 12%, transparent);
    }
    @media print {
      .form {
        display: none;
      }
    }
  `,
];
