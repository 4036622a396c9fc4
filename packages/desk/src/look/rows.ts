import { css } from 'lit';

/** A list with a rule between its rows: what each is, and beside that what can be done with it. */
export const rows = css`
  .rows {
    border-block-start: 1px solid var(--line);
  }
  .rows > :where(:not(.end)) {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0.25rem 1rem;
    align-items: center;
    padding-block: 0.65rem;
    border-block-end: 1px solid var(--line);
    break-inside: avoid;
  }
  .rows .chip {
    justify-self: start;
  }
  .whole {
    grid-column: 1 / -1;
  }
`;
