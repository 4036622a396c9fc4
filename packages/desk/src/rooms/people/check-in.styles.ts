import { css } from 'lit';

export const styles = css`
  .finder {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0.5rem 0.75rem;
    align-items: end;
    padding-block: 0.5rem;
    background: var(--paper);
  }
  .finder > .error {
    grid-column: 1 / -1;
  }
  .finder input {
    min-block-size: max(var(--target), 3rem);
    font-size: 1.15rem;
  }
  .finder button {
    min-block-size: max(var(--target), 3rem);
  }
  .sum {
    color: var(--quiet);
    font-variant-numeric: tabular-nums;
  }
  .marks {
    display: flex;
    gap: 0.25rem;
    align-items: center;
  }
  .marks > button:first-child {
    min-inline-size: 5.4rem;
    min-block-size: max(var(--target), 2.9rem);
  }
  button.here,
  button.here:hover {
    border-color: transparent;
    background: var(--good);
    color: var(--card);
  }
  .else {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    padding-block: 0.25rem 0.4rem;
  }
  [aria-pressed='true']:not(.here) {
    border-color: var(--brand);
    background: var(--tint);
    color: var(--brand);
  }
  .way {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem 0.75rem;
    align-items: center;
  }
  @media (forced-colors: active) {
    button.here {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
