import { css } from 'lit';

/*
 * Read and touched from an arm's length. Colours come from the screen around; what is touched is 64 px at
 * least, and what is always at hand stands low, where a child and somebody who sits reach it.
 */
export const styles = css`
  :host {
    --touch-paper: var(--paper, #fdfcf7);
    --touch-ink: var(--ink, #0e1c19);
    --touch-soft: var(--soft, #44544f);
    --touch-line: var(--line, #cfd8d2);
    --touch-accent: var(--accent, #0b6b5d);
    --touch-tint: var(--tint, #e6f1ee);
    --touch-bad: color-mix(in srgb, #b3261e 60%, var(--touch-ink));
    --touch-size: calc(max(18px, 2.5vmin) * var(--size, 1));
    --touch-target: max(64px, 8.2vmin);
    position: fixed;
    inset: 0;
    z-index: 1;
    display: block;
    color: var(--touch-ink);
    font:
      500 var(--touch-size) / 1.35 system-ui,
      'Noto Sans',
      'Noto Sans Arabic',
      sans-serif;
    touch-action: pan-y;
    overscroll-behavior: none;
    user-select: none;
    -webkit-user-select: none;
    -webkit-touch-callout: none;
    -webkit-tap-highlight-color: transparent;
    cursor: default;
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
  button {
    box-sizing: border-box;
    min-inline-size: var(--touch-target);
    min-block-size: var(--touch-target);
    padding: 0.4em 0.9em;
    border: max(2px, 0.25vmin) solid var(--touch-line);
    border-radius: 0.7em;
    background: var(--touch-paper);
    color: inherit;
    font: inherit;
    font-weight: 600;
    text-align: start;
    cursor: inherit;
    touch-action: manipulation;
  }
  button:active {
    transform: scale(0.98);
  }
  button[aria-pressed='true'] {
    border-color: var(--touch-accent);
    background: var(--touch-accent);
    color: var(--touch-paper);
  }
  button:disabled {
    opacity: 0.5;
  }
  :focus-visible {
    outline: max(4px, 0.5vmin) solid var(--touch-ink);
    outline-offset: max(3px, 0.3vmin);
  }
  h2:focus,
  h2:focus-visible {
    outline: none;
  }
  h2 {
    margin-block-end: 0.6em;
    font-size: 1.75em;
    font-weight: 750;
    line-height: 1.15;
    letter-spacing: -0.01em;
    text-wrap: balance;
  }
  [dir='rtl'] h2 {
    letter-spacing: 0;
  }
  h3 {
    margin-block: 1.2em 0.5em;
    font-size: 1.2em;
  }
  .icon {
    flex: none;
    inline-size: 1.5em;
    block-size: 1.5em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.7;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  [dir='rtl'] [data-icon='back'] {
    transform: scaleX(-1);
  }

  .invitation {
    position: absolute;
    inset: 0;
  }
  .all {
    position: absolute;
    inset: 0;
    display: flex;
    align-items: end;
    inline-size: 100%;
    padding: 0 0 max(20px, 3vmin);
    padding-inline-start: max(24px, 4.5vmin);
    border: 0;
    border-radius: 0;
    background: none;
  }
  .all:active {
    transform: none;
  }
  .all:focus-visible {
    outline-offset: max(-8px, -1vmin);
  }
  .all span,
  .invitation .tile {
    display: flex;
    gap: 0.6em;
    align-items: center;
    box-sizing: border-box;
    min-block-size: max(84px, 11vmin);
    padding: 0 1.2em;
    border-radius: 99em;
    box-shadow: 0 0.4vmin 2vmin rgb(0 0 0 / 0.25);
    font-size: max(24px, 3.8vmin);
    font-weight: 700;
  }
  .all span {
    background: var(--touch-ink);
    color: var(--touch-paper);
  }
  .invitation .tile {
    position: absolute;
    inset-block-end: max(20px, 3vmin);
    inset-inline-end: max(24px, 4.5vmin);
    flex-direction: row;
    inline-size: auto;
    block-size: auto;
    border: max(3px, 0.4vmin) solid var(--touch-paper);
  }
  [data-icon='touch'] {
    animation: tap 2.4s ease-in-out infinite;
  }
  @keyframes tap {
    50% {
      transform: translateY(-0.15em);
    }
  }

  .visit {
    position: absolute;
    inset: 0;
    display: flex;
    flex-direction: column;
    background: var(--touch-paper);
  }
  main {
    flex: 1;
    min-block-size: 0;
    padding: max(28px, 4vmin) max(24px, 4.5vmin);
    overflow: hidden auto;
    scrollbar-width: auto;
    scrollbar-color: var(--touch-accent) var(--touch-tint);
  }
  .age {
    margin: 0;
    padding: 0.6em max(24px, 4.5vmin);
    font-size: max(17px, 2.1vmin);
    font-weight: 600;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: max(8px, 1vmin);
    padding: max(12px, 1.6vmin) max(24px, 4.5vmin);
    border-block-start: max(2px, 0.3vmin) solid var(--touch-line);
    background: var(--touch-tint);
    font-size: max(17px, calc(2.1vmin * min(var(--size, 1), 1.25)));
  }
  .bar button {
    display: inline-flex;
    gap: 0.5em;
    align-items: center;
    white-space: nowrap;
  }
  .languages {
    display: flex;
    flex-wrap: wrap;
    gap: inherit;
    margin-inline: auto;
  }
  .bar .leave {
    border-color: var(--touch-ink);
    background: var(--touch-ink);
    color: var(--touch-paper);
  }

  .question {
    position: absolute;
    inset-block-end: calc(var(--touch-target) * 1.7);
    inset-inline: 0;
    display: grid;
    gap: 0.6em;
    justify-items: center;
    inline-size: min(90%, 26em);
    margin-inline: auto;
    padding: 1.4em;
    border: max(3px, 0.4vmin) solid var(--touch-accent);
    border-radius: 1em;
    background: var(--touch-paper);
    box-shadow: 0 1vmin 6vmin rgb(0 0 0 / 0.35);
  }
  .question p:first-child {
    font-size: 1.6em;
    font-weight: 750;
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      animation: none;
    }
  }
  @media (orientation: portrait) {
    .languages {
      order: -1;
      flex-basis: 100%;
      margin: 0;
    }
    .bar .leave {
      margin-inline-start: auto;
    }
  }
`;
