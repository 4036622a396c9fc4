import { css } from 'lit';

/** How indicators and their figures look. */
export const styles = css`
  .goals {
    display: grid;
    gap: 1.25rem;
    padding: 0;
    list-style: none;
  }
  .goal {
    display: grid;
    gap: 1rem;
  }
  .goal > header {
    display: grid;
    gap: 0.25rem;
  }
  .goal > .row {
    flex-wrap: nowrap;
    align-items: start;
  }
  .move {
    margin-block: -0.55rem;
    display: flex;
    flex: none;
  }
  .goal h2 a {
    color: inherit;
    text-decoration: none;
  }
  .goal h2 a:hover {
    text-decoration: underline;
  }
  .number {
    color: var(--brand);
    font-variant-numeric: tabular-nums;
  }
  .indicators {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr));
    gap: 1rem 1.5rem;
  }
  .indicator {
    display: grid;
    gap: 0.15rem;
    align-content: start;
    padding-block-start: 0.75rem;
    border-block-start: 1px solid var(--line);
  }
  .value {
    font-variant-numeric: tabular-nums;
  }
  .big {
    font-size: 1.75rem;
    font-weight: 650;
    letter-spacing: -0.02em;
    line-height: 1.2;
  }
  .big small {
    font-size: 1rem;
    font-weight: 400;
    letter-spacing: 0;
  }
  progress {
    inline-size: 100%;
    max-inline-size: 22rem;
    block-size: 0.55rem;
    border: 0;
    border-radius: 1rem;
    background: color-mix(in srgb, var(--ink) 10%, transparent);
    accent-color: var(--brand);
    appearance: none;
    overflow: hidden;
  }
  progress::-webkit-progress-bar {
    background: transparent;
  }
  progress::-webkit-progress-value {
    background: var(--brand);
  }
  progress::-moz-progress-bar {
    background: var(--brand);
  }
  .chip.good {
    background: var(--good-tint);
    color: var(--good);
  }
  .figures {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  .figures th {
    font-weight: 550;
    text-align: start;
  }
  .figures th .small {
    font-weight: 400;
  }
  .figures thead th {
    color: var(--quiet);
    font-size: 0.9rem;
  }
  .figures :is(td, th) {
    padding: 0.5rem 0.75rem 0.5rem 0;
    border-block-end: 1px solid var(--line);
    vertical-align: baseline;
  }
  .figures :is(td, th):last-child {
    padding-inline-end: 0;
  }
  .figures .amount {
    text-align: end;
    white-space: nowrap;
  }
  .figures td.amount:has(.chip, .words) {
    white-space: normal;
  }
  .figures tfoot :is(td, th) {
    border-block-end: 0;
    font-weight: 650;
  }
  .scroll {
    overflow-x: auto;
  }
  .links {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1.25rem;
  }
  .lines > li > a,
  .links a {
    display: inline-flex;
    gap: 0.4em;
    align-items: center;
    min-block-size: var(--target);
  }
  @media (forced-colors: active) {
    progress {
      border: 1px solid CanvasText;
    }
  }
`;
