import { css } from 'lit';
import { look } from '../../../look/look.ts';

export const styles = [
  look,
  css`
    .head {
      display: grid;
      gap: 0.4rem;
      margin-block-end: 0.75rem;
    }
    .head .up {
      margin-block-end: 0;
    }
    .head .no-print {
      gap: 0.5rem;
      margin-block-start: 0.35rem;
    }
    .says::first-letter {
      text-transform: uppercase;
    }
    .dates {
      border-block-start: 1px solid var(--line);
    }
    .date {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 0.25rem 1rem;
      align-items: center;
      padding-block: 0.6rem;
      border-block-end: 1px solid var(--line);
      scroll-margin-block: 5rem;
    }
    .when {
      font-variant-numeric: tabular-nums;
      font-weight: 600;
    }
    .off .when {
      text-decoration: line-through;
    }
    .note {
      grid-column: 1 / -1;
    }
    .opened {
      display: grid;
      grid-column: 1 / -1;
      gap: 1rem;
      padding-block: 0.5rem 1rem;
    }
    .frame {
      overflow: auto;
      padding: 0.5rem;
      border: 1px solid var(--line);
      border-radius: var(--radius);
      background: color-mix(in srgb, var(--ink) 5%, var(--paper));
    }
    iframe {
      display: block;
      inline-size: 100%;
      block-size: 40rem;
      margin-inline: auto;
      border: 0;
      border-radius: calc(var(--radius) - 4px);
      background: Canvas;
    }
    iframe.phone {
      inline-size: 360px;
      max-inline-size: 100%;
    }
    iframe.screen {
      inline-size: 1280px;
      block-size: 720px;
      zoom: 0.66;
    }
    @media (max-width: 899px) {
      iframe.screen {
        zoom: 0.4;
      }
    }
    @media (max-width: 560px) {
      iframe.screen {
        zoom: 0.235;
      }
    }
  `,
];
