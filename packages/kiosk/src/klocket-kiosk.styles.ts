import { css } from 'lit';

/*
 * Read from five metres: on a screen of 55 inches a letter must stand two centimetres tall, which is a
 * twenty-fifth of its height. All is measured by the shorter side, so that 4K looks as 1080p does.
 */
export const styles = css`
  :host {
    --paper: #fdfcf7;
    --ink: #0e1c19;
    --soft: #44544f;
    --line: #cfd8d2;
    --accent: #0b6b5d;
    --tint: #e6f1ee;
    display: block;
    block-size: 100vh;
    overflow: hidden;
    background: var(--paper);
    color: var(--ink);
    font:
      500 4vmin/1.25 system-ui,
      'Noto Sans',
      'Noto Sans Arabic',
      sans-serif;
    cursor: none;
    user-select: none;
  }
  :host([data-night]) {
    --paper: #050807;
    --ink: #b7c4be;
    --soft: #7d8a85;
    --line: #26302d;
    --accent: #5fae9f;
    --tint: #101817;
  }
  .screen {
    position: relative;
    display: grid;
    grid-template-rows: auto 1fr auto;
    box-sizing: border-box;
    block-size: 100vh;
    padding: 3vmin 4.5vmin 2vmin;
    transform: translate(var(--drift-x, 0), var(--drift-y, 0));
  }
  :host([data-touch]) .screen {
    padding-block-end: 17vmin;
  }
  h2,
  h3,
  p,
  ul,
  figure {
    margin: 0;
    padding: 0;
  }
  ul {
    list-style: none;
  }
  header {
    display: flex;
    gap: 3vmin;
    align-items: baseline;
    padding-block-end: 2vmin;
    border-block-end: 0.5vmin solid var(--accent);
  }
  .name {
    color: var(--accent);
    font-weight: 700;
  }
  .day {
    margin-inline-start: auto;
    color: var(--soft);
    text-align: end;
  }
  .day span {
    margin-inline-start: 1.5vmin;
  }
  .clock {
    font-size: 6vmin;
    font-weight: 700;
    line-height: 1;
    font-variant-numeric: tabular-nums;
  }
  main {
    min-block-size: 0;
    padding-block: 3vmin 1vmin;
  }
  .scene {
    display: grid;
    grid-template: auto minmax(0, 1fr) / minmax(0, 1fr);
    block-size: 100%;
    animation: arrive 0.6s ease-out;
  }
  @keyframes arrive {
    from {
      opacity: 0;
    }
  }
  h2 {
    margin-block-end: 2vmin;
    font-size: 6.4vmin;
    font-weight: 750;
    line-height: 1.1;
    letter-spacing: -0.01em;
    text-wrap: balance;
  }
  h2 small {
    color: var(--soft);
    font-size: 3.4vmin;
    font-weight: 500;
  }
  h3 {
    font-size: 4.4vmin;
    font-weight: 650;
    line-height: 1.15;
  }
  del {
    text-decoration-thickness: 0.4vmin;
  }
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
  .urgent {
    display: grid;
    grid-template-rows: auto 1fr;
    margin: -1vmin;
    padding: 4vmin;
    border-radius: 2vmin;
    background: #8c1d18;
    color: #fff;
  }
  .identify {
    position: absolute;
    inset: 0;
    display: grid;
    place-content: center;
    background: var(--accent);
    color: var(--paper);
    font-size: 12vmin;
    font-weight: 750;
    text-align: center;
  }
  .identify p + p {
    font-size: 5vmin;
  }
  .pairing {
    text-align: center;
  }
  .pairing .scene {
    display: grid;
    place-content: center;
  }
  .pairing .number {
    font-size: 24vmin;
    font-weight: 750;
    font-variant-numeric: tabular-nums;
  }
  footer {
    display: flex;
    align-items: center;
    min-block-size: 4vmin;
    color: var(--soft);
    font-size: 3vmin;
  }
  .age {
    padding: 0.3vmin 1.6vmin;
    border-radius: 2vmin;
    background: #7a4d00;
    color: #fff;
  }
  .dots {
    display: flex;
    gap: 1vmin;
    margin-inline-start: auto;
  }
  .dots i {
    inline-size: 1.4vmin;
    block-size: 1.4vmin;
    border-radius: 50%;
    background: var(--line);
  }
  .dots i[data-on] {
    background: var(--accent);
  }
  @media (orientation: portrait) {
    header {
      flex-wrap: wrap;
    }
    .name {
      inline-size: 100%;
    }
    .day {
      margin-inline-start: 0;
      margin-inline-end: auto;
      text-align: start;
    }
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
  @media (prefers-reduced-motion: reduce) {
    .scene {
      animation: none;
    }
  }
`;
