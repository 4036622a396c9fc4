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
  }
  @media (prefers-reduced-motion: reduce) {
    .scene {
      animation: none;
    }
  }
`;
