import { css } from 'lit';

/** What it is: text, pictures, how it went, links, and what is good to know. */
export const textStyles = css`
  .text,
  .recap {
    display: grid;
    gap: 0.9em;
    max-inline-size: 40em;
  }
  .note {
    color: var(--muted);
    font-size: 0.92em;
  }
  section {
    display: grid;
    gap: 0.75em;
    align-content: start;
  }
  .pictures {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(14em, 100%), 1fr));
    gap: 0.75em;
  }
  .links {
    display: grid;
    gap: 0.2em;
  }
  .recap p:has(.icon) {
    display: flex;
    gap: 0.5em;
    align-items: start;
  }

  /* Good to know */
  .facts dl {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(13em, 100%), 1fr));
    gap: 0.9em 1.5em;
  }
  .facts dt {
    display: flex;
    gap: 0.6em;
    align-items: center;
    color: var(--muted);
    font-size: 0.9em;
  }
  .facts dd {
    padding-inline-start: 1.8em;
    font-weight: 600;
  }
`;
