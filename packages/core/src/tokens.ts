import { css } from 'lit';

/**
 * The look every widget shares. Colours come from the page around through `currentColor`, so a
 * widget sits right on a light and on a dark page; `theme` sets colours of our own instead.
 */
export const tokens = css`
  :host {
    display: block;
    container-type: inline-size;
    color: var(--klocket-color, inherit);
    background: var(--klocket-background, transparent);
    font-family: var(--klocket-font, inherit);
    line-height: 1.5;
    text-align: start;
    letter-spacing: normal;
    word-spacing: normal;
    text-transform: none;
    --accent: var(--klocket-accent, currentColor);
    --line: var(--klocket-line, rgb(127 127 127 / 0.35));
    --tint: var(--klocket-tint, rgb(127 127 127 / 0.12));
    --radius: var(--klocket-radius, 0.5rem);
    --warning: var(--klocket-warning, #b3261e);
    --notice: var(--klocket-notice, #8a5300);
    --good: var(--klocket-good, #1b6b3a);
  }
  :host([hidden]) {
    display: none;
  }
  :host([theme='light']),
  :host([theme='auto']) {
    --klocket-color: #1d2327;
    --klocket-background: #fff;
  }
  :host([data-dark]) {
    --klocket-color: #eceff1;
    --klocket-background: #15191c;
    --warning: #ff9d94;
    --notice: #f4bd62;
    --good: #7fd19b;
  }
  * {
    box-sizing: border-box;
  }
  :focus-visible {
    outline: 3px solid var(--klocket-focus, currentColor);
    outline-offset: 2px;
  }
  button,
  select,
  input {
    font: inherit;
    color: inherit;
  }
  a {
    color: inherit;
    text-underline-offset: 0.15em;
  }
  .button {
    min-height: 2.75rem;
    padding: 0.4rem 1rem;
    border: 1px solid currentColor;
    border-radius: var(--radius);
    background: transparent;
    cursor: pointer;
  }
  .button:hover {
    background: var(--tint);
  }
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    .button {
      border-color: ButtonText;
    }
  }
`;
