import { css } from 'lit';

/** The lists of dates, each with what became of it. */
export const datesStyles = css`
  .dates ul {
    border-block-start: 1px solid var(--line);
  }
  .dates li {
    display: flex;
    flex-wrap: wrap;
    gap: 0.1em 0.75em;
    align-items: baseline;
    border-block-end: 1px solid var(--line);
    padding-block: 0.35em;
  }
  .dates a {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 0 0.6em;
    padding-block: 0.3em;
    font-size: 0.94em;
    text-decoration: none;
  }
  .dates s {
    display: inherit;
    flex-wrap: inherit;
    gap: inherit;
  }
  /* Times stand below each other: beside the days, or all of them beneath. */
  .dates a span {
    min-inline-size: 10.6em;
    text-decoration: underline;
  }
  .dates a span::first-letter {
    text-transform: uppercase;
  }
  .dates a[aria-current] {
    font-weight: 700;
  }
  .dates bdi {
    font-variant-numeric: tabular-nums;
  }
  .dates summary {
    padding-block: 0.6em;
    cursor: pointer;
  }
  .dates .button {
    justify-self: start;
  }
  .chip {
    padding: 0 0.6em;
    border: 1.5px solid currentColor;
    border-radius: 1em;
    color: var(--notice);
    font-size: 0.85em;
  }
  :is(.cancelled, .postponed, .no-meeting) > .chip {
    color: var(--warning);
  }
  .excerpt {
    flex-basis: 100%;
    max-inline-size: 40em;
    padding-block-end: 0.3em;
    font-size: 0.94em;
  }
  .reason {
    font-size: 0.94em;
  }
  @media (forced-colors: active) {
    .chip {
      border-color: CanvasText;
    }
  }
`;
