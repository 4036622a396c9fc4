import { css } from 'lit';
import { cardList } from '../../look/card-list.ts';
import { look } from '../../look/look.ts';
import { tabs } from '../../look/tabs.ts';
import { marks } from './defects.styles.ts';

export const styles = [
  look,
  tabs,
  cardList,
  marks,
  css`
    .tools {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr));
      gap: 0.75rem;
    }
    .line {
      grid-template-columns: 4.5rem minmax(0, 1fr) auto;
      gap: 0.1rem clamp(0.8rem, 2vw, 1.1rem);
      align-items: start;
      padding: 0.9rem clamp(0.9rem, 3vw, 1.4rem);
      content-visibility: auto;
      contain-intrinsic-size: auto 6.3rem;
      break-inside: avoid;
    }
    .line.urgent {
      box-shadow: inset 4px 0 var(--off);
    }
    .line.urgent:dir(rtl) {
      box-shadow: inset -4px 0 var(--off);
    }
    .photo {
      display: grid;
      place-items: center;
      inline-size: 4.5rem;
      block-size: 4.5rem;
      border-radius: var(--radius);
      background: color-mix(in srgb, var(--ink) 5%, transparent);
      color: var(--quiet);
      object-fit: cover;
    }
    .said {
      display: -webkit-box;
      overflow: hidden;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 2;
    }
    .chips {
      padding-block-start: 0.25rem;
    }
    .date {
      color: var(--quiet);
      font-size: 0.9rem;
      font-variant-numeric: tabular-nums;
      white-space: nowrap;
    }
    .end {
      block-size: 1px;
    }
    @media (max-width: 560px) {
      .print {
        display: none;
      }
      .tools {
        grid-template-columns: repeat(2, minmax(0, 1fr));
      }
      .search {
        grid-column: 1 / -1;
      }
      .line {
        grid-template-columns: 3.6rem minmax(0, 1fr);
      }
      .photo {
        inline-size: 3.6rem;
        block-size: 3.6rem;
      }
      .date {
        grid-column: 2;
        grid-row: 2;
        padding-block-start: 0.25rem;
      }
    }
    @media print {
      .tools {
        display: none;
      }
      .line {
        content-visibility: visible;
      }
      .said {
        display: block;
      }
    }
  `,
];
