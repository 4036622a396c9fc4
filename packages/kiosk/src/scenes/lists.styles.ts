import { css } from 'lit';

/** What happens, in rows and in days. */
export const listStyles = css`
  .rows {
    display: grid;
    align-content: start;
    gap: 0 5vmin;
  }
  .then {
    margin-block: 3vmin 1vmin;
    color: var(--soft);
  }
  .then::first-letter {
    text-transform: uppercase;
  }
  .rows[data-wide] {
    grid-auto-flow: column;
    grid-template: repeat(5, auto) / 1fr 1fr;
  }
  .row {
    display: grid;
    grid-template-columns: 29vmin 1fr;
    gap: 2vmin;
    align-items: baseline;
    padding-block: 1.5vmin;
    border-block-end: 0.2vmin solid var(--line);
  }
  .rows[data-wide] .row {
    grid-template-columns: 1fr;
    gap: 0;
    padding-block: 1.1vmin;
  }
  .rows[data-wide] .time,
  .rows[data-wide] .where {
    display: inline-block;
  }
  .time,
  .when b {
    color: var(--accent);
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .where,
  .more,
  .note {
    color: var(--soft);
    font-size: 3.5vmin;
  }
  [data-off] h3,
  [data-off] {
    color: var(--soft);
  }
  .mark {
    display: inline-block;
    padding: 0.2vmin 1.4vmin;
    border-radius: 2vmin;
    background: var(--accent);
    color: var(--paper);
    font-size: 2.9vmin;
    font-weight: 650;
    vertical-align: middle;
  }
  .mark[data-tone='bad'] {
    background: #b3261e;
    color: #fff;
  }
  .mark[data-tone='new'] {
    background: #7a4d00;
    color: #fff;
  }
  .days {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: 1fr;
    gap: 2vmin;
  }
  .days .day {
    margin: 0;
    padding: 2vmin;
    border-radius: 2vmin;
    background: var(--tint);
    color: var(--ink);
    font-size: 3.2vmin;
    line-height: 1.2;
    text-align: start;
  }
  .days .day[data-today] {
    box-shadow: inset 0 0 0 0.5vmin var(--accent);
  }
  .days h3 {
    margin-block-end: 1vmin;
    font-size: 3.9vmin;
  }
  .days h3::first-letter {
    text-transform: uppercase;
  }
  .days h3 small {
    display: block;
    color: var(--soft);
    font-size: 3vmin;
    font-weight: 500;
  }
  .days p {
    padding-block: 0.6vmin;
  }
  .days b {
    display: block;
    color: var(--accent);
  }
  @media (orientation: portrait) {
    .days {
      grid-auto-flow: row;
      block-size: auto;
      gap: 1.4vmin;
    }
    .days .day {
      display: grid;
      grid-template-columns: 26vmin 1fr;
      padding: 1.6vmin 2vmin;
    }
    .days .day h3 {
      grid-row: span 5;
    }
    .days .day p {
      grid-column: 2;
      padding-block: 0.3vmin;
    }
    .days b {
      display: inline;
    }
  }
`;
