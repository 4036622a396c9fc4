import { css } from 'lit';

/**
 * The look every widget shares. Colours come from the page around through `currentColor`, so a
 * widget sits right on a light and on a dark page; `theme` sets colours of our own instead.
 *
 * Everything hangs on the font size of the place the widget stands in (`em`, never `rem`, which
 * belongs to the page), and what a page's rules would pass down is put right on the first node
 * inside, since a rule such as `* { letter-spacing: 1px }` reaches the element itself.
 */
export const tokens = css`
  :host {
    display: block;
    box-sizing: border-box;
    container-type: inline-size;
    min-height: var(--klocket-min-height, 0);
    color: var(--klocket-color, inherit);
    background: var(--klocket-background, transparent);
    --accent: var(--klocket-accent, currentColor);
    --line: var(--klocket-line, color-mix(in srgb, currentColor 22%, transparent));
    --tint: var(--klocket-tint, color-mix(in srgb, currentColor 7%, transparent));
    --muted: color-mix(in srgb, currentColor 80%, transparent);
    --radius: var(--klocket-radius, 0.5em);
    --warning: var(--klocket-warning, color-mix(in srgb, currentColor 40%, #e5383b));
    --notice: var(--klocket-notice, color-mix(in srgb, currentColor 45%, #c77700));
    --good: var(--klocket-good, color-mix(in srgb, currentColor 45%, #1f9d55));
  }
  :host([hidden]) {
    display: none;
  }
  :host([theme]) {
    padding: var(--klocket-padding, 1em);
  }
  :host([theme='light']),
  :host([theme='auto']) {
    --klocket-color: #1d2327;
    --klocket-background: #fff;
    color-scheme: light;
  }
  :host([data-dark]) {
    --klocket-color: #eceff1;
    --klocket-background: #15191c;
    color-scheme: dark;
  }
  :host > * {
    font: normal max(1em, 15px) / 1.5 sans-serif;
    font-family: var(--klocket-font, inherit);
    letter-spacing: normal;
    word-spacing: normal;
    text-align: start;
    text-indent: 0;
    text-shadow: none;
    text-transform: none;
    white-space: normal;
    overflow-wrap: anywhere;
    cursor: auto;
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
    text-underline-offset: 0.2em;
  }
  .button {
    min-height: 2.5em;
    padding: 0.3em 0.9em;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: transparent;
    cursor: pointer;
  }
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
