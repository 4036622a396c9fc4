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
      gap: 0.25em;
      justify-items: stretch;
    }
    p,
    ul {
      margin: 0;
    }
    .faults ul {
      padding: 0;
      list-style: none;
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
      text-align: start;
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
      border-radius: 0 var(--radius) var(--radius) 0;
      background: var(--tint);
    }
    :dir(rtl).seats,
    [dir='rtl'] .seats {
      border-radius: var(--radius) 0 0 var(--radius);
    }
    .few {
      border-color: var(--notice);
      font-weight: 600;
    }
    .full {
      border-color: var(--warning);
    }
    .others {
      gap: 0.5em;
    }
    .others .button {
      inline-size: 100%;
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
    .ways {
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 9em), 1fr));
    }
    .card {
      padding: 1.25em;
      border: 1px solid var(--line);
      border-radius: var(--radius);
    }
    .done {
      border: 2px solid var(--good);
    }
    .arrived {
      outline-offset: 0.5em;
    }
    .code bdi {
      display: block;
      font-family: ui-monospace, monospace;
      font-size: 1.9em;
      letter-spacing: 0.06em;
    }
    .row {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5em;
    }
    .address {
      inline-size: 100%;
      min-block-size: 2.95em;
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
    .leave .button {
      border: 2px solid #9c1c14;
      background: #b3261e;
      color: #fff;
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
