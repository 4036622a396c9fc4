import { css } from 'lit';

export const styles = css`
  .page {
    max-inline-size: 46rem;
  }
  .which {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0.75rem 1.25rem;
    align-items: end;
  }
  #hours::first-letter {
    text-transform: uppercase;
  }
  .counter {
    display: grid;
    gap: 0.75rem;
  }
  .sum {
    display: flex;
    gap: 0.5rem;
    align-items: baseline;
  }
  .sum strong {
    font-size: clamp(2.4rem, 11vw, 3.4rem);
    font-variant-numeric: tabular-nums;
    font-weight: 700;
    line-height: 1;
    letter-spacing: -0.03em;
  }
  .one {
    min-block-size: clamp(7.5rem, 24vh, 12rem);
    border-radius: 1.25rem;
    font-size: clamp(2.6rem, 12vw, 4rem);
    font-weight: 700;
    user-select: none;
  }
  .one:active {
    scale: 0.985;
  }
  .some {
    display: grid;
    grid-template-columns: repeat(4, minmax(0, 1fr));
    gap: 0.5rem;
  }
  .some button {
    min-block-size: 3.5rem;
    padding-inline: 0;
    font-size: 1.25rem;
    font-variant-numeric: tabular-nums;
    user-select: none;
  }
  .undo {
    min-block-size: 3rem;
  }
  .way {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 0.9rem;
    align-items: center;
    justify-content: space-between;
  }
  .all {
    padding: 0;
  }
  .all > li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 1rem;
    padding-block: 0.6rem;
  }
  .all > li + li {
    border-block-start: 1px solid var(--line);
  }
  .all strong {
    font-variant-numeric: tabular-nums;
  }
  @media (prefers-reduced-motion: reduce) {
    .one:active {
      scale: none;
    }
  }
`;
