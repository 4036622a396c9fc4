import { css } from 'lit';

/** How words stand: headings, links, lists, and what holds them together. */
export const text = css`
  :host {
    display: block;
    color: var(--ink);
    font: 400 1rem/1.5 var(--font, system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif);
    overflow-wrap: anywhere;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  figure,
  fieldset {
    margin: 0;
    padding: 0;
  }
  fieldset {
    min-inline-size: 0;
    border: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  h1 {
    font-size: clamp(1.5rem, 1.2rem + 1.4vw, 2rem);
    font-weight: 650;
    line-height: 1.2;
    letter-spacing: -0.015em;
    text-wrap: balance;
    hyphens: auto;
  }
  h2 {
    font-size: 1.2rem;
    font-weight: 650;
    line-height: 1.3;
  }
  h3 {
    font-size: 1rem;
    font-weight: 650;
  }
  .clock {
    white-space: nowrap;
  }
  a {
    color: var(--brand);
    text-underline-offset: 0.2em;
  }
  h1:focus,
  main:focus {
    outline: none;
  }
  :focus-visible {
    outline: 3px solid var(--brand);
    outline-offset: 2px;
  }
  .quiet {
    color: var(--quiet);
  }
  .small {
    font-size: 0.9rem;
  }
  .stack {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1rem;
    align-content: start;
  }
  /* Waits for something to say, and takes no room until then. */
  .stack > .on-their-way:not(:has(*)) {
    position: absolute;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem;
    align-items: center;
  }
  .between {
    justify-content: space-between;
  }
  .icon {
    flex: none;
    inline-size: 1.35em;
    block-size: 1.35em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.8;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
