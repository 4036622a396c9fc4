import { css } from 'lit';

/** The look of a map: a sheet of paper with a plan on it, light or dark as the page is. */
export const mapStyles = css`
  :host {
    display: block;
    color-scheme: inherit;
    --ground: light-dark(#f0f1e8, #1b211e);
    --area: light-dark(#e6ebd9, #212a25);
    --border: light-dark(#b3bb9f, #47544a);
    --lawn: light-dark(#d3e3bf, #2a3b2f);
    --edge: light-dark(#cfc6b3, #151a17);
    --way: light-dark(#fffdf6, #4a524c);
    --house: light-dark(#b8583a, #c4704f);
    --roof: light-dark(#8f3f26, #8f4a32);
    --tree: light-dark(#9dbf7f, #456148);
    --crown: light-dark(#b5d199, #557657);
    --ink: light-dark(#23291f, #eef2ea);
    --paper: light-dark(#fffefa, #161b18);
    --pin: light-dark(#b3261e, #ff8a7a);
  }
  * {
    box-sizing: border-box;
  }
  .frame {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5em;
  }
  .sheet {
    position: relative;
    isolation: isolate;
    overflow: hidden;
    block-size: clamp(17em, 62vh, 27em);
    border: 1px solid var(--border);
    border-radius: var(--radius, 0.5em);
    background: var(--ground);
    color: var(--ink);
  }
  .canvas {
    position: relative;
    isolation: isolate;
    block-size: 100%;
    font-size: 13px;
    line-height: 1.2;
    user-select: none;
  }
  .canvas:focus-visible {
    outline: 3px solid var(--ink);
    outline-offset: -3px;
    border-radius: inherit;
  }
  p {
    margin: 0;
  }
  .hint,
  .source {
    color: color-mix(in srgb, currentColor 80%, transparent);
    font-size: 0.9em;
  }

  /* The plan. */
  .plan {
    fill: none;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .area {
    fill: var(--area);
    stroke: var(--border);
  }
  .lawn {
    fill: var(--lawn);
  }
  .edge {
    stroke: var(--edge);
  }
  .way {
    stroke: var(--way);
  }
  .edge circle {
    fill: var(--edge);
  }
  .way circle {
    fill: var(--way);
  }
  .shade {
    fill: rgb(0 0 0 / 0.16);
  }
  .tree {
    fill: var(--tree);
  }
  .crown {
    fill: var(--crown);
  }
  .house {
    fill: var(--house);
    stroke: var(--roof);
  }
  .roof {
    stroke: var(--roof);
  }

  /* What stands on it. */
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

  /* Defects. */
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

  /* Its tools. */
  .tools {
    position: absolute;
    z-index: 2;
    inset-block-start: 0.5em;
    right: 0.5em;
    display: grid;
    gap: 0.4em;
  }
  .tools button {
    display: grid;
    place-items: center;
    inline-size: 44px;
    block-size: 44px;
    padding: 0;
    border: 1px solid var(--border);
    border-radius: 0.5em;
    background: var(--paper);
    color: var(--ink);
    cursor: pointer;
  }
  .tools button:focus-visible {
    outline: 3px solid var(--ink);
    outline-offset: 1px;
  }
  .tools svg {
    inline-size: 22px;
    fill: none;
    stroke: currentColor;
    stroke-linecap: round;
    stroke-width: 2;
  }
  .scale {
    position: absolute;
    z-index: 1;
    left: 0.75em;
    bottom: 0.6em;
    display: grid;
    font-size: 12px;
    line-height: 1.3;
    text-shadow: 0 0 3px var(--paper);
    pointer-events: none;
  }
  .scale svg {
    display: block;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
  }
  .north {
    position: absolute;
    z-index: 1;
    left: 0.75em;
    top: 0.6em;
    inline-size: 20px;
    fill: currentColor;
    font: 700 12px sans-serif;
    opacity: 0.75;
    pointer-events: none;
  }
  .cross {
    position: absolute;
    inset: 0;
    z-index: 1;
    display: none;
    inline-size: 34px;
    block-size: 34px;
    margin: auto;
    border: 2px solid var(--pin);
    border-radius: 50%;
    background:
      linear-gradient(var(--pin), var(--pin)) center / 2px 100% no-repeat,
      linear-gradient(var(--pin), var(--pin)) center / 100% 2px no-repeat;
    box-shadow:
      0 0 0 2px var(--paper),
      inset 0 0 0 1px var(--paper);
    pointer-events: none;
  }
  .aims:has(.canvas:focus-visible) .cross {
    display: block;
  }
  .said {
    padding: 0.6em 0.9em;
    border-inline-start: 4px solid var(--pin);
    background: color-mix(in srgb, currentColor 7%, transparent);
  }
  .said:empty {
    display: none;
  }
  @media print {
    .tools,
    .hint {
      display: none;
    }
  }
  @media (forced-colors: active) {
    :host {
      --ground: Canvas;
      --area: Canvas;
      --border: CanvasText;
      --lawn: Canvas;
      --edge: CanvasText;
      --way: Canvas;
      --house: CanvasText;
      --roof: Canvas;
      --tree: Canvas;
      --crown: Canvas;
      --ink: CanvasText;
      --paper: Canvas;
      --pin: Highlight;
    }
    .shade {
      fill: none;
    }
  }
`;
