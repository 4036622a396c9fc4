import { css } from 'lit';

/** How what one fills in looks. */
export const fields = css`
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
  /* Its sign stands in the field. */
  .field.search {
    position: relative;
  }
  .field.search > .icon {
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0.7rem;
    margin-block: auto;
    color: var(--quiet);
    pointer-events: none;
  }
  .field.search > .icon + input {
    padding-inline-start: 2.6rem;
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
`;
