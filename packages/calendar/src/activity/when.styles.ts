import { css } from 'lit';

/** The card that says when and where, how one joins, and the ways into a calendar. */
export const whenStyles = css`
  .card {
    display: grid;
    gap: 0.9em;
    align-content: start;
    padding: 1.2em;
    border: 1px solid var(--line);
    border-block-start: 0.3em solid var(--accent);
    border-radius: var(--radius);
    background: var(--tint);
  }
  .label {
    color: var(--muted);
    font-size: 0.88em;
    font-weight: 600;
  }
  .card > .label {
    margin-block-end: -0.95em;
  }
  .date {
    font-size: 1.35em;
    font-weight: 700;
    line-height: 1.25;
  }
  .date .day,
  .date .time {
    display: block;
  }
  .date .time {
    font-variant-numeric: tabular-nums;
  }
  .date .day::first-letter {
    text-transform: uppercase;
  }
  .date:has(s) {
    font-weight: 400;
  }
  .near {
    display: inline-block;
    margin-block-end: 0.2em;
    padding: 0.1em 0.7em;
    border: 1.5px solid currentColor;
    border-radius: 2em;
    font-size: 0.62em;
    line-height: 1.5;
  }
  .previous {
    color: var(--muted);
  }
  .repeats,
  .where,
  .joining p {
    display: flex;
    gap: 0.7em;
    align-items: start;
  }
  .repeats {
    margin-block-start: -0.3em;
    font-size: 0.95em;
  }
  .repeats span::first-letter {
    text-transform: uppercase;
  }
  /* Where the address will stand. */
  .pending {
    min-block-size: 1.7em;
  }
  .joining {
    display: grid;
    gap: 0.6em;
    justify-items: start;
  }
  .banner {
    --tone: var(--notice);
    padding: 0.7em 0.9em;
    border: 1px solid var(--tone);
    border-inline-start-width: 0.4em;
    border-radius: var(--radius);
  }
  .banner:is(.cancelled, .postponed, .no-meeting) {
    --tone: var(--warning);
  }
  .banner strong {
    color: var(--tone);
    font-size: 1.1em;
  }
  .ways {
    display: grid;
    gap: 0.75em;
    margin-block: 0.35em 1em;
  }
  .ways li {
    display: grid;
    gap: 0.25em;
    font-size: 0.94em;
  }
  #calendars {
    margin-block-start: 1em;
  }
  @container (min-width: 44em) {
    .card {
      grid-area: card;
    }
  }
  @media (forced-colors: active) {
    .card,
    .banner,
    .near {
      border-color: CanvasText;
    }
  }
  @media print {
    .calendars {
      display: none;
    }
    .card {
      break-inside: avoid;
    }
    .card a[href^='http']::after {
      content: '';
    }
  }
`;
