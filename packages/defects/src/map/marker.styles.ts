import { css } from 'lit';

/** What stands on a map: names, the place that was set, and markers of defects. */
export const markerStyles = css`
  .pin {
    position: absolute;
    left: 0;
    top: 0;
    inline-size: 0;
    block-size: 0;
  }
  .name button,
  .name span {
    position: absolute;
    left: -14px;
    top: -14px;
    display: grid;
    place-items: center;
    inline-size: 28px;
    block-size: 28px;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  .name span {
    cursor: inherit;
  }
  .name i {
    inline-size: 11px;
    block-size: 11px;
    border: 2.5px solid var(--ink);
    border-radius: 50%;
    background: var(--paper);
  }
  .house.name i {
    inline-size: 8px;
    block-size: 8px;
    border: 0;
    border-radius: 1px;
  }
  .text {
    position: absolute;
    inline-size: max-content;
    max-inline-size: 9.5em;
    padding: 1px 3px;
    text-align: start;
    /* A rim of paper, so that a name can be read on whatever it lies on. */
    text-shadow:
      0 0 2px var(--paper),
      0 0 2px var(--paper),
      0 0 3px var(--paper),
      0 0 4px var(--paper),
      0 0 4px var(--paper);
  }
  [data-side='end'] .text {
    left: 23px;
    text-align: left;
  }
  [data-side='start'] .text {
    right: 23px;
    text-align: right;
  }
  [data-side='above'] .text {
    bottom: 23px;
    text-align: center;
  }
  [data-side='below'] .text {
    top: 23px;
    text-align: center;
  }
  [data-side='none'] .text {
    opacity: 0;
    pointer-events: none;
  }
  .name button:hover .text,
  .name button:focus-visible .text {
    z-index: 1;
    opacity: 1;
    border-radius: 3px;
    background: var(--paper);
  }
  .name button:focus-visible {
    outline: 3px solid var(--ink);
    border-radius: 50%;
  }
  .chosen svg {
    position: absolute;
    left: -16px;
    top: -41px;
    inline-size: 32px;
    block-size: 42px;
    fill: var(--paper);
    stroke: var(--paper);
    stroke-width: 1.5;
    filter: drop-shadow(0 1px 2px rgb(0 0 0 / 0.45));
    pointer-events: none;
  }
  .drop {
    fill: var(--pin);
  }

  .marker button {
    position: absolute;
    left: -20px;
    top: -20px;
    display: grid;
    place-items: center;
    inline-size: 40px;
    block-size: 40px;
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: none;
    color: var(--ink);
    font: inherit;
    cursor: pointer;
  }
  .marker button:focus-visible {
    outline: 3px solid var(--ink);
    outline-offset: 0;
  }
  .marker button:hover {
    transform: scale(1.08);
  }
  .stage {
    inline-size: 30px;
    overflow: visible;
    fill: none;
    stroke: var(--paper);
    stroke-linecap: round;
    stroke-linejoin: round;
    stroke-width: 2.5;
  }
  .stage :first-child {
    fill: var(--tone);
    stroke: var(--paper);
    stroke-width: 1.5;
    filter: drop-shadow(0 1px 1px rgb(0 0 0 / 0.35));
  }
  .reported {
    --tone: var(--pin);
  }
  .handed {
    --tone: light-dark(#a15c00, #ffc46b);
  }
  .mended {
    --tone: light-dark(#1e7a45, #7fdca4);
  }
  .left {
    --tone: light-dark(#5d6660, #b4bdb6);
  }
  .marker [aria-pressed='true'] {
    background: color-mix(in srgb, var(--ink) 30%, transparent);
    box-shadow: 0 0 0 3px var(--ink);
  }
  .many {
    position: absolute;
    inset: 0;
    filter: drop-shadow(0 1px 2px rgb(0 0 0 / 0.35));
  }
  .back {
    fill: var(--paper);
  }
  .ring {
    fill: none;
    stroke: light-dark(#1e7a45, #7fdca4);
    stroke-width: 4;
  }
  .part {
    stroke: var(--pin);
  }
  .marker span {
    position: relative;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0.35em 1.25em;
    margin: 0;
    padding: 0;
    font-size: 0.9em;
    list-style: none;
  }
  .legend li {
    display: flex;
    gap: 0.5em;
    align-items: center;
  }
  .legend svg {
    inline-size: 20px;
  }
`;
