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
    border-inline-start: 4px solid var(--border);
    background: color-mix(in srgb, currentColor 7%, transparent);
  }
  .said.set {
    border-color: var(--good, currentColor);
  }
  .said.outside {
    border-color: var(--warning, var(--pin));
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
  }
`;
