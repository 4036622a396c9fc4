import { css } from 'lit';
import { look } from '../../look/look.ts';
import { rows } from '../../look/rows.ts';
import { tabs } from '../../look/tabs.ts';

export const styles = [
  look,
  tabs,
  rows,
  css`
    .tools {
      display: grid;
      grid-template-columns: minmax(0, 20rem) minmax(0, 1fr);
      gap: 0.75rem 1.5rem;
      align-items: center;
    }
    .line {
      grid-template-columns: minmax(0, 1fr) 13rem 8rem;
      gap: 0.35rem 1.25rem;
      content-visibility: auto;
      contain-intrinsic-size: auto 4.4rem;
    }
    .what {
      display: grid;
      gap: 0.1rem;
    }
    .what a {
      justify-self: start;
      color: inherit;
      font-weight: 600;
      text-decoration: none;
    }
    .what a:hover {
      text-decoration: underline;
    }
    .when {
      display: flex;
      flex-wrap: wrap;
      gap: 0.2rem 0.6rem;
      font-variant-numeric: tabular-nums;
    }
    .struck {
      text-decoration: line-through;
    }
    .act {
      justify-self: end;
    }
    @media (max-width: 760px) {
      .tools {
        grid-template-columns: minmax(0, 1fr);
      }
      .line {
        grid-template-columns: minmax(0, 1fr) auto;
      }
      .what {
        grid-column: 1 / -1;
      }
    }
    @media print {
      .tools,
      .act {
        display: none;
      }
      .line {
        content-visibility: visible;
      }
    }
  `,
];
