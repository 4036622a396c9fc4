import { css } from 'lit';

/** What fills a scene of its own: poster, houses, goals, what was mended, a recap, a message. */
export const sceneStyles = css`
  .poster,
  .recap,
  .message,
  .fixed {
    grid-row: 1 / -1;
  }
  .poster {
    display: grid;
    grid-template-columns: 1fr 40vmin;
    gap: 6vmin;
    align-items: center;
    block-size: 100%;
  }
  .poster h2 {
    font-size: 10vmin;
  }
  .when {
    margin-block-end: 1vmin;
    font-size: 5vmin;
  }
  .when::first-letter {
    text-transform: uppercase;
  }
  .summary {
    margin-block-end: 2vmin;
    font-size: 4.2vmin;
  }
  .how {
    margin-block-start: 2vmin;
    font-weight: 650;
  }
  .code svg {
    display: block;
    inline-size: 100%;
    border-radius: 2vmin;
    background: #fff;
  }
  :host([data-night]) .code svg {
    opacity: 0.8;
  }
  figcaption {
    margin-block-start: 1.5vmin;
    color: var(--soft);
    font-size: 3.4vmin;
    text-align: center;
  }
  .houses {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 3vmin;
    grid-auto-rows: 1fr;
  }
  .houses h3 {
    font-size: 5.6vmin;
  }
  .houses li {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0 2.5vmin;
    align-items: center;
    padding: 3vmin;
    border-radius: 2vmin;
    background: var(--tint);
  }
  .houses .sign {
    display: grid;
    grid-row: span 2;
    place-items: center;
    inline-size: 12vmin;
    block-size: 12vmin;
    border: 0.5vmin solid var(--soft);
    border-radius: 50%;
    color: var(--soft);
    font-size: 5vmin;
    font-weight: 700;
  }
  .houses [data-open] .sign {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--paper);
  }
  .houses p {
    color: var(--soft);
  }
  .houses [data-open] p {
    color: var(--accent);
    font-weight: 650;
  }
  .goals {
    display: grid;
    grid-auto-columns: 1fr;
    grid-auto-flow: column;
    gap: 2vmin;
    align-content: start;
  }
  .goals li {
    padding: 1.8vmin 2.4vmin;
    border-radius: 2vmin;
    background: var(--tint);
  }
  .goals h3 {
    font-size: 3.4vmin;
    font-weight: 550;
  }
  .goals p {
    color: var(--soft);
    font-size: 3.2vmin;
  }
  .goals .number {
    color: var(--accent);
    font-size: 7.4vmin;
    font-weight: 750;
    line-height: 1.1;
    font-variant-numeric: tabular-nums;
  }
  .number small {
    display: block;
    font-size: 3.2vmin;
    font-weight: 550;
    line-height: 1.2;
  }
  progress {
    appearance: none;
    display: block;
    inline-size: 100%;
    block-size: 1.6vmin;
    margin-block: 1.2vmin 0.6vmin;
    border: 0;
    border-radius: 1vmin;
    overflow: hidden;
    background: var(--line);
  }
  progress::-webkit-progress-bar {
    background: var(--line);
  }
  progress::-webkit-progress-value {
    background: var(--accent);
  }
  .fixed {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 1vmin 5vmin;
    align-content: center;
    align-items: center;
  }
  .fixed .number {
    color: var(--accent);
    font-size: 30vmin;
    font-weight: 800;
    line-height: 0.9;
  }
  .fixed ul,
  .fixed .more {
    grid-column: 1 / -1;
  }
  .fixed li {
    padding-block: 1vmin;
    border-block-start: 0.2vmin solid var(--line);
  }
  .recap[data-picture] {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 5vmin;
    align-items: center;
    block-size: 100%;
  }
  .recap img {
    inline-size: 100%;
    max-block-size: 66vmin;
    border-radius: 2vmin;
    object-fit: cover;
  }
  .message {
    display: grid;
    place-content: center;
    block-size: 100%;
    text-align: center;
    font-weight: 700;
    line-height: 1.2;
    text-wrap: balance;
    font-size: 10vmin;
  }
  .message[data-size='middle'] {
    font-size: 7.5vmin;
  }
  .message[data-size='long'] {
    font-size: 5vmin;
  }
  @media (orientation: portrait) {
    .poster,
    .recap[data-picture] {
      grid-template-columns: 1fr;
      align-content: center;
    }
    .poster h2 {
      font-size: 12vmin;
    }
    .code {
      inline-size: 46vmin;
    }
    .houses,
    .fixed {
      grid-template-columns: 1fr;
      grid-auto-rows: auto;
    }
    .goals {
      grid-auto-flow: row;
    }
  }
`;
