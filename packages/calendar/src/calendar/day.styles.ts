import { css } from 'lit';

/** Days with their rows, and what stands in their place while they are awaited; the day stands beside them where there is room. */
export const dayStyles = css`
  .note {
    color: var(--muted);
    font-size: 0.875em;
    margin-block-end: 1em;
  }
  .waiting {
    height: 30em;
    background: repeating-linear-gradient(var(--tint) 0 2.5em, transparent 2.5em 4.5em);
  }
  .day {
    border-block-start: 1px solid var(--line);
  }
  section h3 {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.5em;
    align-items: baseline;
    align-self: start;
    margin: 0;
    padding: 0.75em 0 0;
    font: inherit;
    font-size: 0.9375em;
  }
  section h3 b {
    font-size: 1.2em;
  }
  section h3 b::first-letter {
    text-transform: uppercase;
  }
  @container (min-width: 700px) {
    .day {
      display: grid;
      grid-template-columns: 11em minmax(0, 1fr);
      gap: 0 1em;
    }
    section h3 {
      position: sticky;
      top: 0;
      flex-direction: column;
    }
  }
  @container (min-width: 1440px) {
    .days {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(42em, 1fr));
      gap: 0 4em;
    }
  }
`;
