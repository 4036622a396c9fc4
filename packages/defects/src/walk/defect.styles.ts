import { css } from 'lit';

/** One defect on a walk: what it was, its verdicts, and the photos of it. */
export const defectStyles = css`
  .defect {
    gap: 0.7em;
    padding: 1em;
    border: 2px solid var(--line);
    border-inline-start-width: 8px;
    border-radius: var(--radius);
  }
  .defect .heading {
    font-size: 1.15em;
  }
  .seen {
    border-inline-start-color: var(--good);
  }
  .number {
    padding-inline: 0.45em;
    border-radius: 0.3em;
    background: var(--tint);
    font-variant-numeric: tabular-nums;
  }
  .words {
    font-size: 1.08em;
  }
  .carried {
    color: var(--warning);
  }
  .said {
    padding-inline-start: 0.75em;
    border-inline-start: 4px solid var(--notice);
  }
  .before,
  .photos img {
    inline-size: 100%;
    border-radius: var(--radius);
    object-fit: cover;
  }
  .before {
    max-block-size: 14em;
  }
  .verdicts {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 0.6em;
  }
  .verdict {
    display: flex;
    gap: 0.4em;
    align-items: center;
    justify-content: center;
    min-block-size: 3.8em;
    padding: 0.4em 0.2em;
    border: 2px solid;
    border-radius: var(--radius);
    background: transparent;
    font-weight: 700;
    line-height: 1.2;
    overflow-wrap: normal;
    cursor: pointer;
  }
  .verdict:last-child {
    grid-column: 1 / -1;
    min-block-size: 3.2em;
  }
  .verdict[aria-pressed='true'] {
    background: var(--klocket-color, CanvasText);
    color: var(--klocket-background, Canvas);
  }
  .photos {
    display: grid;
    grid-template-columns: repeat(3, 1fr);
    gap: 0.5em;
  }
  .photos li {
    position: relative;
  }
  .photos img {
    display: block;
    aspect-ratio: 1;
  }
  .photos .button {
    position: absolute;
    inset-block-start: 0.2em;
    inset-inline-end: 0.2em;
    display: grid;
    place-content: center;
    inline-size: 2.6em;
    min-block-size: 2.6em;
    padding: 0;
    border-radius: 50%;
    background: Canvas;
    color: CanvasText;
  }
`;
