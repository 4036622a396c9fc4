import { css } from 'lit';

/** The fields of a form: labels above, controls that a thumb hits, faults beside what they are about. */
export const fields = css`
  .form,
  .field,
  fieldset {
    display: grid;
    gap: 0.5em;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .form {
    gap: 1.5em;
  }
  label,
  legend {
    padding: 0;
    font-weight: 600;
  }
  legend {
    margin-block-end: 0.5em;
  }
  .hint {
    color: var(--muted);
    font-size: 0.9em;
  }
  .field > select,
  .form :is(input, select, textarea) {
    inline-size: 100%;
    min-block-size: 2.95em;
    padding: 0.5em 0.75em;
    border: 1px solid color-mix(in srgb, currentColor 55%, transparent);
    border-radius: var(--radius);
    background: var(--klocket-field, transparent);
    text-align: start;
  }
  .form option {
    background: Canvas;
    color: CanvasText;
  }
  .form [aria-invalid] {
    border: 2px solid var(--warning);
  }
  .form .choice {
    display: flex;
    gap: 0.75em;
    align-items: center;
    min-block-size: 2.95em;
    padding: 0.5em 0.75em;
    border: 1px solid;
    border-radius: var(--radius);
    font-weight: 400;
    cursor: pointer;
  }
  /* Seen on a tinted ground and in the dark too. */
  .form :is(.choice, .button:not(.go)) {
    border-color: color-mix(in srgb, currentColor 35%, transparent);
  }
  .form .choice:has(:checked) {
    border-color: currentColor;
    box-shadow: inset 0 0 0 1px currentColor;
    background: var(--tint);
  }
  .form .choice input {
    flex: none;
    inline-size: 1.35em;
    min-block-size: 1.35em;
    margin: 0;
    accent-color: currentColor;
  }
  .choices {
    display: grid;
    gap: 0.5em;
  }
  .fault {
    color: var(--warning);
    font-weight: 600;
  }
  .fault::before {
    content: '! ' / '';
  }
  .faults {
    display: grid;
    gap: 0.5em;
    padding: 1em;
    border: 2px solid var(--warning);
    border-radius: var(--radius);
  }
  .go {
    justify-content: center;
    min-block-size: 3.1em;
    border: 2px solid currentColor;
    background: var(--tint);
    font-size: 1.08em;
  }
  /* As full as the words around it, whatever colour a page has given them. */
  @supports (color: oklch(from currentColor 0 0 h)) {
    .go {
      background: currentColor;
    }
    .go span {
      color: oklch(from currentColor clamp(0, (0.62 - l) * 1000, 1) 0 h);
    }
  }
  @media (forced-colors: active) {
    .form .choice:has(:checked) {
      border: 3px solid Highlight;
    }
  }
`;
