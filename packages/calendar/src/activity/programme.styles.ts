import { css } from 'lit';

/** The timetable: a time column, and beside it what happens, in lanes where there is width. */
export const programmeStyles = css`
  .programme ol {
    border-block-start: 1px solid var(--line);
  }
  .programme ol > li {
    display: grid;
    gap: 0.15em 1.25em;
    padding-block: 0.7em;
    border-block-end: 1px solid var(--line);
  }
  .programme .time {
    color: var(--muted);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .programme .title {
    font-weight: 600;
    line-height: 1.35;
  }
  .programme :is(.room, .host, .together) {
    color: var(--muted);
    font-size: 0.92em;
  }
  .programme .together {
    margin-block-end: 0.5em;
  }
  .programme .pause .title {
    color: var(--muted);
    font-weight: 400;
  }
  .programme ol > .pause {
    padding-block: 0.35em;
  }
  .lanes {
    display: grid;
    gap: 0.5em;
  }
  .lanes > li {
    padding: 0.6em 0.8em;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--tint);
  }
  .programme .now {
    box-shadow: inset 0.3em 0 0 var(--good);
    padding-inline-start: 0.9em;
  }
  .programme .now:dir(rtl) {
    box-shadow: inset -0.3em 0 0 var(--good);
  }
  .marker {
    inline-size: fit-content;
    padding: 0 0.6em;
    border: 1.5px solid currentColor;
    border-radius: 1em;
    color: var(--good);
    font-size: 0.82em;
    font-weight: 700;
  }
  @container (min-width: 26em) {
    .programme ol > li {
      grid-template-columns: 6.5em minmax(0, 1fr);
    }
    .programme ol > li > .time {
      padding-block-start: 0.05em;
    }
  }
  @container (min-width: 40em) {
    .lanes:not(.grid) {
      grid-template-columns: repeat(auto-fit, minmax(11em, 1fr));
    }
    .lanes.grid:not(.many) {
      grid-template-columns: repeat(var(--lanes), minmax(0, 1fr));
    }
    .lanes.grid:not(.many) > li {
      grid-row: var(--row);
      grid-column: var(--lane);
    }
  }
  @container (min-width: 64em) {
    .lanes.grid.many {
      grid-template-columns: repeat(var(--lanes), minmax(0, 1fr));
    }
    .lanes.grid.many > li {
      grid-row: var(--row);
      grid-column: var(--lane);
    }
  }
`;
