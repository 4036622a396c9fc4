import { css } from 'lit';

/* What stands on the pages between which one goes. */
export const pageStyles = css`
  .tiles {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, max(260px, 42vmin)), 1fr));
    gap: max(16px, 2.4vmin);
  }
  .tile {
    display: flex;
    flex-direction: column;
    gap: 0.6em;
    justify-content: space-between;
    inline-size: 100%;
    block-size: 100%;
    min-block-size: max(150px, 26vmin);
    padding: 1em;
    border-color: transparent;
    border-radius: 1em;
    background: var(--touch-tint);
    font-size: 1.35em;
    line-height: 1.2;
  }
  .tile .icon {
    inline-size: 2.2em;
    block-size: 2.2em;
    color: var(--touch-accent);
  }
  .tile[data-first] {
    background: var(--touch-accent);
    color: var(--touch-paper);
  }
  .tile[data-first] .icon {
    color: inherit;
  }
  .invitation .tile .icon {
    inline-size: 1.5em;
    block-size: 1.5em;
  }
  main[data-page='start'],
  main[data-page='here'] {
    display: flex;
    flex-direction: column;
    justify-content: safe center;
  }
  @media (min-aspect-ratio: 3/2) {
    /* Six tiles are two even rows. */
    .tiles {
      grid-template-columns: repeat(3, 1fr);
    }
  }

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
  .day {
    display: inline-flex;
    flex: 1;
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

  .said {
    display: grid;
    gap: 0.6em;
    justify-items: center;
    padding-block: max(24px, 8vmin);
    text-align: center;
  }
  .said h2 {
    margin: 0;
    font-size: 2.2em;
  }
  .said p {
    max-inline-size: 30em;
    font-size: 1.15em;
  }
  .said > .icon {
    inline-size: 5em;
    block-size: 5em;
    color: var(--touch-accent);
  }
  .said + .button {
    display: block;
    margin-inline: auto;
  }
  .button {
    padding-inline: 1.4em;
    border-color: var(--touch-accent);
    text-align: center;
  }
  .go {
    background: var(--touch-accent);
    color: var(--touch-paper);
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: max(12px, 1.6vmin);
    align-items: center;
    justify-content: center;
    margin-block-start: max(18px, 2.4vmin);
  }
  .fault {
    margin-block: 0.6em;
    padding: 0.5em 0.9em;
    border-inline-start: max(5px, 0.7vmin) solid var(--touch-bad);
    background: var(--touch-tint);
    font-weight: 600;
  }
  main[data-page='check-in'],
  main[data-page='pulse'] {
    text-align: center;
  }
  .typed {
    display: block;
    margin-block: 0.3em;
    color: var(--touch-accent);
    font:
      700 2.4em / 1.2 ui-monospace,
      monospace;
    letter-spacing: 0.08em;
  }
  .keys {
    display: grid;
    grid-template-columns: repeat(8, minmax(64px, 1fr));
    gap: max(6px, 0.9vmin);
    max-inline-size: max(620px, 84vmin);
    margin-inline: auto;
  }
  .key {
    padding: 0;
    background: var(--touch-tint);
    font-size: 1.2em;
    text-align: center;
  }
  .answers {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(max(150px, 22vmin), 1fr));
    gap: max(12px, 1.6vmin);
    margin-block: max(20px, 4vmin);
  }
  .answer {
    display: grid;
    gap: 0.6em;
    align-content: start;
    justify-items: center;
    inline-size: 100%;
    block-size: 100%;
    padding-block: 1.2em;
    text-align: center;
  }
  .face {
    inline-size: max(72px, 12vmin);
    fill: none;
    stroke: var(--touch-accent);
    stroke-width: 1.8;
    stroke-linecap: round;
  }
  @media (orientation: portrait) {
    /* Most screens that stand up are taller than people: what is touched begins below the middle. */
    main[data-page='start'],
    main[data-page='check-in'],
    main[data-page='pulse'] {
      padding-block-start: 28vh;
    }
    main[data-page='start'] {
      justify-content: safe end;
    }
    main[data-page='here'],
    main[data-page='phone'] {
      display: flex;
      flex-direction: column;
      justify-content: safe center;
    }
    .one {
      flex-direction: column;
    }
    .code {
      inline-size: 52vmin;
      margin-inline: auto;
    }
  }
`;
