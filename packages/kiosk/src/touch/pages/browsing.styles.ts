import { css } from 'lit';

/** What one browses by and finds: rows, days, one occurrence or house. */
export const browsingStyles = css`
  .rows {
    display: grid;
    gap: max(10px, 1.2vmin);
  }
  .row {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0 1.2em;
    align-items: center;
    inline-size: 100%;
    padding-block: 0.7em;
  }
  .time {
    min-inline-size: 7em;
    color: var(--touch-accent);
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .time small {
    display: block;
    color: var(--touch-soft);
    font-size: 0.8em;
  }
  .what {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.7em;
    align-items: baseline;
  }
  .what b {
    font-size: 1.15em;
    font-weight: 700;
  }
  .where {
    flex-basis: 100%;
    color: var(--touch-soft);
    font-weight: 500;
  }
  em {
    padding: 0.05em 0.6em;
    border: 2px solid currentColor;
    border-radius: 99em;
    color: var(--touch-accent);
    font-size: 0.8em;
    font-style: normal;
  }
  em[data-off] {
    color: var(--touch-bad);
  }
  .sign {
    inline-size: 1.1em;
    block-size: 1.1em;
    border: max(3px, 0.4vmin) solid var(--touch-soft);
    border-radius: 50%;
  }
  .sign[data-open] {
    border-color: var(--touch-accent);
    background: var(--touch-accent);
  }
  .none {
    padding-block: 1.5em;
    color: var(--touch-soft);
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: max(8px, 1vmin);
    margin-block-start: max(20px, 2.6vmin);
  }
  .chip {
    text-align: center;
  }
  .days {
    display: grid;
    grid-template-columns: repeat(14, 1fr);
  }
  .day {
    display: inline-flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    padding-inline: 0.2em;
    line-height: 1.2;
  }
  .day small {
    font-size: 0.75em;
    white-space: nowrap;
  }
  .day b {
    font-size: 1.2em;
  }
  .day[data-empty]:not([aria-pressed='true']) {
    color: var(--touch-soft);
    font-weight: 500;
    background: none;
  }
  .one {
    display: flex;
    flex-wrap: wrap;
    gap: max(28px, 4vmin);
    align-items: start;
  }
  .one > div {
    display: grid;
    flex: 1 1 55%;
    gap: 0.7em;
    min-inline-size: min(100%, 48vmin);
  }
  .one h2 {
    margin: 0;
  }
  .when {
    color: var(--touch-accent);
    font-weight: 600;
  }
  .summary {
    max-inline-size: 34em;
    font-size: 1.1em;
  }
  .code {
    flex: none;
    inline-size: max(220px, 38vmin);
    padding: max(14px, 2vmin);
    border-radius: 1em;
    background: #fff;
    box-shadow: 0 0 0 max(2px, 0.25vmin) var(--touch-line);
    color: #0e1c19;
    font-weight: 700;
    text-align: center;
  }
  .code svg {
    display: block;
    inline-size: 100%;
  }
  .marks {
    display: grid;
    gap: 0.5em;
  }
  .marks li {
    padding-inline-start: 1.4em;
    position: relative;
  }
  .marks li::before {
    position: absolute;
    inset-inline-start: 0;
    inset-block-start: 0.42em;
    inline-size: 0.6em;
    block-size: 0.6em;
    border-radius: 50%;
    background: var(--touch-accent);
    content: '';
  }
  @media (orientation: portrait) {
    .one {
      flex-flow: column;
    }
    .one > div {
      flex: none;
    }
    /* A week in a row. */
    .days {
      grid-template-columns: repeat(7, 1fr);
    }
    .code {
      inline-size: 52vmin;
      margin-inline: auto;
    }
  }
`;
