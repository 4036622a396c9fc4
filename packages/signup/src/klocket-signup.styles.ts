import { tokens } from '@klocket/core';
import { fields } from '@klocket/core/writing';
import { css } from 'lit';

export const styles = [
  tokens,
  fields,
  css`
    .signup,
    .card,
    .others,
    .about,
    .leave {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 1em;
      justify-items: start;
    }
    .signup {
      gap: 1.25em;
      max-inline-size: 34em;
      justify-items: stretch;
    }
    .about {
      gap: 0.5em;
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
    .button:disabled {
      opacity: 0.4;
      cursor: default;
    }
    small {
      display: inline-block;
      margin-inline-start: 0.35em;
      font-weight: 400;
    }
    .seats {
      padding: 0.7em 1em;
      border-inline-start: 4px solid var(--good);
      border-end-end-radius: var(--radius);
      border-start-end-radius: var(--radius);
      background: var(--tint);
    }
    .few {
      border-color: var(--notice);
      font-weight: 600;
    }
    .stepper {
      display: flex;
      gap: 0.5em;
      align-items: center;
    }
    .stepper label {
      flex: 1;
      font-weight: 400;
    }
    .stepper .button {
      justify-content: center;
      inline-size: 2.95em;
      padding: 0;
      font-size: 1em;
    }
    .form .stepper :is(input, select) {
      inline-size: 4.5em;
      text-align: center;
      appearance: textfield;
    }
    ::-webkit-inner-spin-button {
      display: none;
    }
    /* All beside each other, or all below each other. */
    .ways {
      display: flex;
      flex-wrap: wrap;
    }
    .ways > * {
      flex: 1 1 calc((26em - 100%) * 99);
    }
    .card {
      padding: 1.25em;
      border: 1px solid var(--line);
      border-radius: var(--radius);
    }
    .ask {
      display: flex;
      flex-wrap: wrap;
      gap: 0 0.75em;
      align-items: baseline;
    }
    .ask a {
      padding-block: 0.35em;
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
    summary {
      min-block-size: 2.2em;
      cursor: pointer;
    }
  `,
];
