import { css } from 'lit';
import { styles as signupStyles } from '../klocket-signup.styles.ts';
import { moreStyles } from '../more/more.styles.ts';

export const styles = [
  ...signupStyles,
  moreStyles,
  css`
    .mine,
    section,
    .meeting,
    .meetings,
    .when {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 1em;
    }
    .mine {
      gap: 1.5em;
      max-inline-size: 34em;
    }
    .meeting,
    .meetings {
      gap: 0.75em;
    }
    .when {
      gap: 0.2em;
    }
    ul {
      padding: 0;
      list-style: none;
    }
    .mine section .heading {
      font-size: 1.15em;
    }
    .card {
      gap: 0.75em;
    }
    .top {
      border-inline-start: 6px solid var(--good);
      outline-offset: 0.25em;
    }
    .top .heading {
      font-size: 1.6em;
    }
    .top:is(.waiting, .offered) {
      border-inline-start-color: var(--notice);
    }
    .top:is(.cancelled, .lapsed, .off, .over) {
      border-inline-start-color: color-mix(in srgb, currentColor 40%, transparent);
    }
    .what a {
      display: inline-block;
      padding-block: 0.2em;
      font-weight: 600;
    }
    .code {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: 0.75em;
      background: var(--tint);
    }
    .code p {
      display: grid;
      gap: 0.15em;
    }
    .code svg {
      inline-size: 7.5em;
      block-size: 7.5em;
      border-radius: 0.4em;
      background: #fff;
    }
    .code bdi {
      font-size: 2.3em;
      line-height: 1.25;
    }
    .asks {
      border: 2px solid var(--notice);
    }
    .confirm {
      border: 2px solid var(--warning);
    }
    .meetings .meeting {
      padding-block-end: 0.75em;
      border-block-end: 1px solid var(--line);
    }
    .absent .when {
      color: var(--muted);
    }
    .status {
      color: var(--notice);
      font-weight: 600;
    }
    .status.off {
      color: var(--warning);
    }
    .struck {
      text-decoration: line-through;
    }
    .row {
      align-items: center;
    }
    .small {
      min-block-size: 2.6em;
      font-size: 0.94em;
    }
    .party {
      justify-content: space-between;
    }
    details .meetings {
      margin-block-start: 0.75em;
    }
    dl {
      display: grid;
      gap: 0.6em;
      margin: 0;
    }
    dt {
      color: var(--muted);
      font-size: 0.9em;
    }
    dd {
      margin: 0;
    }
    .stale {
      padding: 0.6em 0.9em;
      border-radius: var(--radius);
      background: var(--tint);
    }
    .answer {
      display: grid;
      gap: 0.4em;
      padding: 0.9em 1em;
      border-inline-start: 4px solid var(--good);
      background: var(--tint);
    }
    .answer:is(.waiting, .offered) {
      border-color: var(--notice);
    }
    .answer:is(.cancelled, .lapsed) {
      border-color: var(--line);
    }
    .form .code-field {
      max-inline-size: 14em;
      font-family: ui-monospace, monospace;
      font-size: 1.3em;
      letter-spacing: 0.06em;
      text-transform: uppercase;
    }
    [role='status']:empty {
      display: none;
    }
    @media print {
      .row,
      .leave,
      details {
        display: none;
      }
    }
  `,
];
