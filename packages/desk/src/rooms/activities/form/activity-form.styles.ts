import { css } from 'lit';
import { look } from '../../../look/look.ts';
import { pills } from '../../../look/pills.ts';

export const styles = [
  look,
  pills,
  css`
    form {
      max-inline-size: 46rem;
    }
    .pair {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(8rem, 100%), 1fr));
      gap: 1rem;
    }
    .pill.day {
      min-inline-size: 3.4rem;
      justify-content: center;
      padding-inline: 0.6rem;
    }
    select.interval {
      inline-size: auto;
    }
    .says {
      font-size: 1.1rem;
      font-weight: 600;
    }
    .says::first-letter {
      text-transform: uppercase;
    }
    details {
      border-block-start: 1px solid var(--line);
    }
    details:last-of-type {
      border-block-end: 1px solid var(--line);
    }
    summary {
      min-block-size: 3.2rem;
    }
    summary .small {
      margin-inline-start: auto;
      font-weight: 400;
    }
    details > .stack {
      padding-block: 0.25rem 1.5rem;
    }
    .item {
      padding: 1rem;
      border: 1px solid var(--line);
      border-radius: var(--radius);
    }
    .languages {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(16rem, 100%), 1fr));
      gap: 1.25rem;
    }
    .dates {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(11rem, 100%), 1fr));
      gap: 1rem;
    }
    .fixed {
      min-block-size: var(--target);
      padding-block: 0.45em;
    }
    .texts,
    .side-by-side {
      display: grid;
      gap: 0.75rem;
    }
    .side-by-side {
      grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr));
    }
    .picture {
      display: grid;
      grid-template-columns: minmax(0, 12rem) minmax(0, 1fr);
      gap: 1rem;
    }
    .picture img {
      inline-size: 100%;
      block-size: auto;
      border-radius: var(--radius);
    }
    .save {
      position: sticky;
      inset-block-end: 0;
      z-index: 1;
      display: grid;
      gap: 0.75rem;
      margin-inline: calc(-1 * var(--gap));
      padding: 0.75rem var(--gap) calc(0.75rem + env(safe-area-inset-bottom));
      border-block-start: 1px solid var(--line);
      background: var(--paper);
    }
    .scope {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr));
      gap: 0.75rem;
      align-items: center;
    }
    @media (max-width: 899px) {
      .save {
        inset-block-end: calc(var(--bar, 0px) + env(safe-area-inset-bottom));
      }
    }
    .scope .hint {
      flex-basis: 100%;
      grid-column: 1 / -1;
    }
    @media (max-height: 30rem) {
      .save {
        position: static;
      }
    }
    @media (max-width: 480px) {
      .picture {
        grid-template-columns: minmax(0, 1fr);
      }
      .pill {
        padding-inline: 0.75rem;
        font-size: 0.95rem;
      }
      .choices:has(> .day) {
        display: grid;
        grid-template-columns: repeat(7, minmax(0, 1fr));
        inline-size: 100%;
        gap: 0.25rem;
      }
      .pill.day {
        min-inline-size: 0;
        padding-inline: 0;
        font-size: 0.85rem;
        white-space: nowrap;
      }
      .save .row {
        gap: 0.4rem;
      }
      .save button,
      .save .button {
        padding-inline: 0.65em;
        font-size: 0.95rem;
      }
      .save .bare {
        padding-inline: 0.35em;
      }
    }
  `,
];
