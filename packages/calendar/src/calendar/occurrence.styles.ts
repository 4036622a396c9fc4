import { css } from 'lit';

/** Rows of occurrences, in whichever view they stand. */
export const occurrenceStyles = css`
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  p {
    margin: 0;
  }
  .row {
    display: grid;
    grid-template-columns: 7em minmax(0, 1fr);
    gap: 0 1em;
    padding: 0.7em 0;
  }
  .row + .row {
    border-top: 1px solid var(--line);
  }
  @container (max-width: 440px) {
    .row {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  .time {
    font-variant-numeric: tabular-nums;
    font-weight: 500;
  }
  .time bdi {
    white-space: nowrap;
  }
  .title {
    display: inline-block;
    min-height: 24px;
    font-weight: 650;
    text-decoration-color: color-mix(in srgb, var(--accent) 45%, transparent);
  }
  .where,
  .summary,
  .reason,
  .lasting {
    font-size: 0.9375em;
  }
  .where,
  .lasting,
  /* Muted twice would be too pale. */
  :not(.where) > del {
    color: var(--muted);
  }
  del {
    margin-inline-end: 0.4em;
  }
  .reason {
    margin-block: 0.25em;
    padding-inline-start: 0.6em;
    border-inline-start: 3px solid var(--notice);
  }
  .status {
    display: inline-block;
    margin-inline-end: 0.4em;
    padding: 0 0.6em;
    border: 1.5px solid;
    border-radius: 1em;
    color: var(--notice);
    font-size: 0.875em;
    font-weight: 600;
  }
  .cancelled,
  .postponed,
  .no-meeting {
    --notice: var(--warning);
  }
`;
