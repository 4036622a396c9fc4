import { css } from 'lit';

/** How text, buttons, fields and cards look in every part of the desk. */
export const look = css`
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

  /* Cards */
  .card {
    padding: clamp(1rem, 3vw, 1.5rem);
    border: 1px solid var(--line);
    border-radius: calc(var(--radius) + 4px);
    background: var(--card);
  }
  .chip {
    display: inline-flex;
    gap: 0.35em;
    align-items: center;
    padding: 0.1em 0.7em;
    border-radius: 2em;
    background: var(--tint);
    color: var(--brand);
    font-size: 0.85rem;
    font-weight: 600;
    overflow-wrap: break-word;
  }
  .chip.off {
    background: var(--off-tint);
    color: var(--off);
  }
  .chip.notice {
    background: var(--notice-tint);
    color: var(--notice);
  }
  .chip.plain {
    background: color-mix(in srgb, var(--ink) 8%, transparent);
    color: var(--quiet);
  }

  /* Buttons */
  button,
  .button {
    display: inline-flex;
    gap: 0.5em;
    align-items: center;
    justify-content: center;
    min-block-size: var(--target);
    padding: 0.4em 1.1em;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--card);
    color: var(--ink);
    font: inherit;
    font-weight: 550;
    text-decoration: none;
    /* A word breaks only where it would not fit at all: a narrow column must not break it. */
    overflow-wrap: break-word;
    cursor: pointer;
    touch-action: manipulation;
  }
  button:hover,
  .button:hover {
    background: color-mix(in srgb, var(--ink) 5%, var(--card));
  }
  .primary,
  .primary:hover {
    border-color: transparent;
    background: var(--brand);
    color: var(--on-brand);
  }
  .primary:hover {
    background: color-mix(in srgb, var(--ink) 12%, var(--brand));
  }
  .grave,
  .grave:hover {
    border-color: var(--off);
    color: var(--off);
  }
  .bare {
    border-color: transparent;
    background: transparent;
  }
  .bare:hover {
    background: color-mix(in srgb, var(--ink) 7%, transparent);
  }
  .only-icon {
    min-inline-size: var(--target);
    padding: 0;
  }
  button:disabled,
  button[aria-disabled='true'] {
    opacity: 0.55;
    cursor: default;
  }

  /** The way back to what a page belongs to, above its heading. */
  .up {
    display: inline-flex;
    gap: 0.35em;
    align-items: center;
    justify-self: start;
    min-block-size: var(--target);
    margin-block-end: -0.75rem;
    font-weight: 550;
    text-decoration: none;
  }
  .up .icon {
    margin-inline-start: -0.3em;
  }

  /* Fields */
  .field {
    display: grid;
    gap: 0.35rem;
    align-content: start;
    min-inline-size: 0;
  }
  legend {
    padding: 0;
    margin-block-end: 0.75rem;
  }
  label,
  legend,
  .label {
    font-weight: 600;
  }
  .hint {
    color: var(--quiet);
    font-size: 0.9rem;
  }
  input:not([type='checkbox'], [type='radio'], [type='file']),
  select,
  textarea {
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: var(--target);
    padding: 0.45em 0.75em;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--card);
    color: var(--ink);
    font: inherit;
    font-size: max(1rem, 16px);
    font-weight: 400;
  }
  textarea {
    min-block-size: 6em;
    max-block-size: 24rem;
    line-height: 1.5;
    resize: vertical;
    field-sizing: content;
  }
  textarea[rows='2'] {
    min-block-size: 4.2em;
  }
  ::file-selector-button {
    min-block-size: var(--target);
    margin-inline-end: 0.75rem;
    padding: 0.4em 1.1em;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--card);
    color: var(--ink);
    font: inherit;
    font-weight: 550;
    cursor: pointer;
  }
  input[type='checkbox'],
  input[type='radio'] {
    flex: none;
    inline-size: 1.35rem;
    block-size: 1.35rem;
    margin: 0;
    accent-color: var(--brand);
  }
  .choice {
    display: flex;
    gap: 0.7rem;
    align-items: center;
    min-block-size: var(--target);
    font-weight: 400;
    cursor: pointer;
  }
  [aria-invalid='true'] {
    border-color: var(--off) !important;
    box-shadow: inset 0 0 0 1px var(--off);
  }
  .error {
    display: flex;
    gap: 0.4em;
    align-items: baseline;
    color: var(--off);
    font-size: 0.95rem;
    font-weight: 550;
  }
  .error .icon {
    align-self: center;
  }

  /* What is said in between */
  .panel {
    display: grid;
    gap: 0.75rem;
    padding: 1rem 1.15rem;
    border-inline-start: 4px solid var(--brand);
    border-radius: var(--radius);
    background: var(--tint);
  }
  .panel.off {
    border-color: var(--off);
    background: var(--off-tint);
  }
  .panel.notice {
    border-color: var(--notice);
    background: var(--notice-tint);
  }
  .empty {
    display: grid;
    gap: 0.75rem;
    justify-items: center;
    padding: clamp(2rem, 8vw, 4rem) 1rem;
    color: var(--quiet);
    text-align: center;
    text-wrap: balance;
  }
  .empty > .icon {
    inline-size: 2.5rem;
    block-size: 2.5rem;
    stroke-width: 1.3;
  }
  .waiting {
    display: grid;
    gap: 0.9rem;
  }
  .waiting > i {
    block-size: 4.5rem;
    border-radius: calc(var(--radius) + 4px);
    background: color-mix(in srgb, var(--ink) 6%, transparent);
    animation: breathe 1.6s ease-in-out infinite alternate;
  }
  @keyframes breathe {
    to {
      opacity: 0.45;
    }
  }

  dialog {
    inline-size: min(32rem, calc(100vw - 2rem));
    max-block-size: calc(100dvh - 2rem);
    padding: clamp(1.25rem, 4vw, 1.75rem);
    border: 0;
    border-radius: calc(var(--radius) + 8px);
    background: var(--card);
    color: var(--ink);
    box-shadow: var(--shadow);
  }
  dialog::backdrop {
    background: rgb(10 20 20 / 45%);
  }

  @media (prefers-reduced-motion: reduce) {
    *,
    ::before,
    ::after {
      animation: none !important;
      transition: none !important;
    }
  }
  @media (forced-colors: active) {
    .chip,
    .card,
    dialog {
      border: 1px solid;
    }
    .primary,
    .primary:hover {
      forced-color-adjust: none;
      border-color: ButtonText;
      background: ButtonText;
      color: ButtonFace;
    }
  }
  @media print {
    button,
    .button,
    .no-print {
      display: none !important;
    }
    .card {
      border-color: #999;
      break-inside: avoid;
    }
  }
`;
