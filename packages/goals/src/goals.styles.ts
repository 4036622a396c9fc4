import { tokens } from '@klocket/core';
import { css } from 'lit';

/** What cards and a single goal have in common: numbers, bars, lines. */
export const goalStyles = [
  tokens,
  css`
    :host {
      --progress: var(
        --klocket-progress,
        var(--klocket-accent, color-mix(in srgb, currentColor 35%, #008573))
      );
    }
    p,
    ul,
    ol {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    .heading {
      hyphens: auto;
      font-size: 1.35em;
      font-weight: 700;
      line-height: 1.2;
    }
    :is(.card, .indicator) .heading {
      font-size: min(1.1em, 5.8cqi);
    }
    .number {
      font-size: clamp(2.4em, 15cqi, 3.4em);
      font-weight: 700;
      line-height: 1.05;
      letter-spacing: -0.02em;
      font-variant-numeric: tabular-nums;
    }
    .figure {
      display: flex;
      flex-wrap: wrap;
      gap: 0 0.4em;
      align-items: baseline;
    }
    .unit {
      font-size: 1.1em;
    }
    .period,
    .target-words,
    .small {
      color: var(--muted);
      font-size: 0.9em;
    }
    .gap,
    .invented {
      padding: 0.5em 0.75em;
      border: 1px solid transparent;
      border-radius: var(--radius);
      background: var(--tint);
      font-size: 0.9em;
    }
    .period::first-letter {
      text-transform: uppercase;
    }
    summary {
      min-block-size: 2.75em;
      padding-block: 0.6em;
      font-weight: 600;
      cursor: pointer;
    }
    .skeleton {
      block-size: 16em;
      border-radius: var(--radius);
      background: var(--tint);
    }
    svg {
      display: block;
      overflow: visible;
    }
    .status {
      display: inline-flex;
      gap: 0.4em;
      align-items: center;
      font-size: 0.95em;
      font-weight: 600;
    }
    .status svg {
      flex: none;
      inline-size: 1.35em;
      block-size: 1.35em;
    }
    .status :is(circle, path) {
      fill: none;
      stroke: currentColor;
      stroke-width: 1.5;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
    [data-trend='reached'],
    [data-trend='better'] {
      color: var(--progress);
    }
    [data-trend='worse'] {
      color: var(--warning);
    }
    .bar {
      inline-size: 100%;
      block-size: 0.7em;
    }
    .way {
      fill: var(--tint);
      stroke: var(--progress);
    }
    .done,
    circle {
      fill: var(--progress);
    }
    .plot {
      inline-size: 100%;
      block-size: 5em;
    }
    .plot * {
      stroke: var(--progress);
      stroke-width: 2.5;
      stroke-linecap: round;
    }
    .plot .running {
      stroke-dasharray: 2 6;
    }
    .plot circle.running {
      fill: var(--klocket-background, Canvas);
      stroke-dasharray: none;
    }
    .plot .target {
      stroke: currentColor;
      stroke-width: 1.5;
      stroke-dasharray: 7 5;
      opacity: 0.7;
    }
    .plot .interval {
      stroke-width: 7;
      opacity: 0.3;
    }
    .years {
      inline-size: 100%;
      block-size: 1.4em;
    }
    text {
      fill: var(--muted);
      font-size: 0.8em;
      font-variant-numeric: tabular-nums;
    }
    .years text {
      text-anchor: middle;
    }
    @media print {
      :host {
        color: #000;
        --progress: #000;
      }
    }
    @media (forced-colors: active) {
      :host {
        --progress: CanvasText;
        --line: CanvasText;
      }
      .done {
        fill: Highlight;
      }
      .way {
        fill: none;
      }
    }
  `,
];
